using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using CommandLine;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Select;

/// <summary>What a selection was told: the values used, also where they are defaults, but no place where something lies.</summary>
internal static class SelectParameters
{
    /// <summary>The parameters by option name.</summary>
    public static IReadOnlyDictionary<string, string> Of(SelectOptions options, SelectInputs inputs)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in typeof(SelectOptions).GetProperties().Where(p => p.DeclaringType == typeof(SelectOptions) && p.GetCustomAttribute<LocalPathAttribute>() is null))
        {
            if (property.GetCustomAttribute<OptionAttribute>() is { } option && property.GetValue(options) is { } value)
                parameters[option.LongName] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }
        parameters["classes"] = string.Join(",", inputs.Classes.Select(c => c.Name));
        parameters["base-rate"] = string.Join(",", inputs.Classes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}={c.BaseRate:R}")));
        parameters["n-random"] = string.Join(",", inputs.Classes.Select(c => c.RandomTweets).Distinct().Select(n => n.ToString(CultureInfo.InvariantCulture)));
        parameters["methods"] = string.Join(",", options.Methods.Select(m => OneOrMoreOfAttribute.NameOf(m)));
        if (options.Quotas.Count > 0)
            parameters["quota"] = string.Join(",", options.Quotas.OrderBy(q => q.Key).Select(q => string.Create(CultureInfo.InvariantCulture, $"{OneOrMoreOfAttribute.NameOf(q.Key)}={q.Value}")));
        parameters["model"] = options.ModelPath is null ? "none" : HashOf(options.ModelPath);
        parameters["vocab"] = options.ModelPath is null ? "none" : HashOf(options.VocabPath);
        parameters["exclude"] = options.ExcludePaths.Count == 0 ? "none" : string.Join(",", options.ExcludePaths.Select(Path.GetFileName));
        // These change no tweet that is selected.
        parameters.Remove("export");
        parameters.Remove("no-chart");
        return parameters;
    }

    // Models are all named alike.
    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return $"{Path.GetFileName(file)} sha256:{Convert.ToHexStringLower(SHA256.HashData(stream))}";
    }
}
