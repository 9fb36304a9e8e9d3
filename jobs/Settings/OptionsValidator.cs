using System.Globalization;
using System.Reflection;
using System.Text;
using CommandLine;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Settings;

/// <summary>Holds options to the rules declared on them.</summary>
internal static class OptionsValidator
{
    /// <summary>Checks every rule, also those that settings keep together, and names every violation in one message.</summary>
    /// <param name="options">An options record.</param>
    /// <param name="source">Where a setting's value came from, by the setting's name; null if nobody set it.</param>
    /// <exception cref="JobException">Wrong usage: at least one rule is broken.</exception>
    public static void Check(object options, Func<string, string?> source)
    {
        var broken = Violations(options, source).ToList();
        var combined = (options as ICombinedRules)?.CombinedRules ?? [];
        List<string> violations = [.. broken.Select(b => b.Message), .. combined.Where(rule => !rule.Settings.Intersect(broken.Select(b => b.Name)).Any()).Select(rule => rule.Problem()).OfType<string>()];
        if (violations.Count == 0)
            return;
        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{violations.Count} {(violations.Count == 1 ? "setting is" : "settings are")} not usable:");
        foreach (var violation in violations)
            message.Append("\n  ").Append(violation);
        throw JobException.WrongUsage(message.ToString());
    }

    private static IEnumerable<(string Name, string Message)> Violations(object options, Func<string, string?> source)
    {
        foreach (var property in options.GetType().GetProperties())
        {
            if (property.GetCustomAttribute<RuleAttribute>() is not { } rule || NameOf(property) is not { } name)
                continue;
            var value = property.GetValue(options);
            if (rule.Allows(value))
                continue;
            var from = source(name) is { } place ? $" (from {place})" : "";
            yield return (name, $"{name}: expected {rule.Expected}, got '{rule.Shown(value)}'{from}; {rule.Reason}.");
        }
    }

    private static string? NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<OptionAttribute>() is { } option ? "--" + option.LongName
        : property.GetCustomAttribute<ValueAttribute>()?.MetaName;
}
