using System.Reflection;
using CommandLine;
using LaborSpark.Jobs.Compare;
using LaborSpark.Jobs.Demo;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Setup;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Cli;

/// <summary>From the words of a command line, and of what stands below it, to the options of one verb.</summary>
/// <param name="environment">The value of an environment variable, or null.</param>
/// <param name="shippedSettings">The path of the shipped <c>conf/laborspark.json</c>, which need not be there.</param>
internal sealed class CommandLineReader(Func<string, string?> environment, string shippedSettings)
{
    private const string MasterKey = "spark.master";

    private static readonly Type[] Verbs =
        [typeof(PreprocessOptions), typeof(WordcountOptions), typeof(MergeOptions), typeof(SelectOptions), typeof(CompareOptions), typeof(DemoOptions), typeof(SetupOptions)];

    private static readonly Dictionary<string, IReadOnlySet<string>> Names =
        Verbs.ToDictionary(VerbOf, v => OptionsOf(v, _ => true), StringComparer.Ordinal);

    private static readonly Dictionary<string, IReadOnlySet<string>> Switches =
        Verbs.ToDictionary(VerbOf, v => OptionsOf(v, p => p.PropertyType == typeof(bool)), StringComparer.Ordinal);

    /// <summary>Reads a command line.</summary>
    /// <returns>The checked options of a verb, or the text that was asked for instead (help, version).</returns>
    /// <exception cref="JobException">Wrong usage.</exception>
    public (object? Options, string? Text) Read(IReadOnlyList<string> arguments)
    {
        var words = ArgumentFolding.Fold(arguments);
        var folded = words;
        if (words is ["help", var asked] && Names.ContainsKey(asked))
            words = [asked, "--help"];
        var layers = new SettingLayers();
        if (words.Length > 0 && Names.ContainsKey(words[0]) && !SettingLayers.Given(words).Contains("help"))
            words = Layered(words, layers);

        using var parser = new Parser(s => (s.HelpWriter, s.AutoHelp, s.AutoVersion) = (null, true, true));
        var result = parser.ParseArguments(words, Verbs);
        if (result is NotParsed<object> failed)
            return (null, UsageText.TextOrError(failed, layers));
        OptionsValidator.Check(result.Value, layers.SourceOf);
        return (result.Value is CommonOptions common ? WithConf(common, string.Join(',', layers.ConfKeysOnlyOf(shippedSettings, folded))) : result.Value, null);
    }

    private static CommonOptions WithConf(CommonOptions options, string shippedKeys) => options.Conf.TryGetValue(MasterKey, out var master)
        ? throw JobException.WrongUsage($"{MasterKey}={master} is among the Spark settings, where it would contradict the master of the program. Use --master {master} instead.")
        : options with { ShippedConfKeys = shippedKeys };

    private string[] Layered(string[] words, SettingLayers layers)
    {
        var verb = words[0];
        var fromEnvironment = SettingLayers.FromEnvironment(Names[verb], environment);
        layers.Add("the environment", fromEnvironment);
        var file = ConfigFile(words) ?? fromEnvironment.GetValueOrDefault("config");
        if (file is not null)
            Add(layers, file, verb);
        if (File.Exists(shippedSettings))
            Add(layers, shippedSettings, verb);
        return layers.Apply(words, Names[verb], Switches[verb]);
    }

    private static void Add(SettingLayers layers, string file, string verb) =>
        layers.Add(file, SettingsFile.Load(file, Names).For(verb));

    private static string? ConfigFile(string[] words)
    {
        var at = Array.FindIndex(words, w => w == "--config" || w.StartsWith("--config=", StringComparison.Ordinal));
        if (at < 0)
            return null;
        return words[at] == "--config" ? words.ElementAtOrDefault(at + 1) : words[at]["--config=".Length..];
    }

    private static string VerbOf(Type options) => options.GetCustomAttribute<VerbAttribute>()!.Name;

    private static IReadOnlySet<string> OptionsOf(Type options, Func<PropertyInfo, bool> wanted) => options.GetProperties()
        .Where(wanted)
        .Select(p => p.GetCustomAttribute<OptionAttribute>()?.LongName)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);
}
