using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Settings;

/// <summary>Settings from outside the command line, by precedence: environment, <c>--config</c>, the shipped <c>conf/</c>.</summary>
/// <remarks>
/// They become words before those of the command line, so that one parser converts them all; where a value came from is kept for messages.
/// Spark settings, and what else is given in pairs, add up over the layers, key by key.
/// </remarks>
internal sealed class SettingLayers
{
    private const string Conf = "conf";
    private readonly List<(string Source, IReadOnlyDictionary<string, string> Settings)> _layers = [];
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    /// <summary>Adds the layer below those already there.</summary>
    public void Add(string source, IReadOnlyDictionary<string, string> settings) => _layers.Add((source, settings));

    /// <summary>The settings of the environment: <c>LABORSPARK_DATA</c>, and <c>LABORSPARK_</c> with the name of any option in capitals.</summary>
    public static IReadOnlyDictionary<string, string> FromEnvironment(IEnumerable<string> names, Func<string, string?> environment)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (environment(VariableOf(name)) is { Length: > 0 } value)
                settings[name] = !SettingPairs.Options.Contains(name) || SettingPairs.IsPair(value) ? value
                    : throw JobException.WrongUsage($"The environment variable {VariableOf(name)} should be key=value, but is '{value}'.");
        }
        return settings;
    }

    /// <summary>The environment variable of an option.</summary>
    public static string VariableOf(string name) =>
        name == "data-root" ? "LABORSPARK_DATA" : "LABORSPARK_" + name.Replace('-', '_').ToUpperInvariant();

    /// <summary>The words of a folded command line with those of the layers put in after the verb.</summary>
    /// <param name="arguments">A folded command line: the verb first.</param>
    /// <param name="names">The verb's options; others are passed over.</param>
    /// <param name="switches">Those of them that take no value.</param>
    public string[] Apply(IReadOnlyList<string> arguments, IReadOnlySet<string> names, IReadOnlySet<string> switches)
    {
        var given = Given(arguments);
        foreach (var name in given)
            _sources["--" + name] = "the command line";
        var added = new List<string>();
        foreach (var name in names.Where(n => !SettingPairs.Options.Contains(n) && !given.Contains(n)).Order(StringComparer.Ordinal))
        {
            if (First(name) is not { } value)
                continue;
            if (!switches.Contains(name))
                added.AddRange(["--" + name, value]);
            else if (Switch(name, value))
                added.Add("--" + name);
        }
        List<string> words = [arguments[0], .. added, .. arguments.Skip(1)];
        foreach (var name in SettingPairs.Options.Where(names.Contains))
            AddPairs(words, name);
        return [.. words];
    }

    /// <summary>Where the value of an option came from; null for its default.</summary>
    public string? SourceOf(string option) => _sources.GetValueOrDefault(option);

    /// <summary>The options of a folded command line, without their dashes.</summary>
    public static IReadOnlySet<string> Given(IEnumerable<string> arguments) => arguments
        .TakeWhile(a => a != "--")
        .Where(a => a.StartsWith("--", StringComparison.Ordinal))
        .Select(a => a[2..].Split('=')[0])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The keys of Spark settings that no layer but the last sets, nor the command line.</summary>
    /// <param name="arguments">A folded command line.</param>
    /// <param name="last">The source of the last layer; nothing if there is none of it.</param>
    public IReadOnlyList<string> ConfKeysOnlyOf(string last, IReadOnlyList<string> arguments)
    {
        var at = arguments.ToList().IndexOf("--" + Conf);
        var others = _layers.Where(l => l.Source != last).Select(l => l.Settings.GetValueOrDefault(Conf)).Append(at < 0 ? null : arguments[at + 1]);
        var set = others.SelectMany(c => SettingPairs.Split(c).Keys).ToHashSet(StringComparer.Ordinal);
        return [.. _layers.Where(l => l.Source == last).SelectMany(l => SettingPairs.Split(l.Settings.GetValueOrDefault(Conf)).Keys).Where(k => !set.Contains(k))];
    }

    private string? First(string name)
    {
        foreach (var (source, settings) in _layers)
        {
            if (!settings.TryGetValue(name, out var value))
                continue;
            _sources["--" + name] = source;
            return value;
        }
        return null;
    }

    private bool Switch(string name, string value) => bool.TryParse(value, out var on)
        ? on
        : throw JobException.WrongUsage($"--{name}: expected true or false, got '{value}' (from {_sources["--" + name]}).");

    private void AddPairs(List<string> words, string name)
    {
        var layers = _layers.Select(l => l.Settings.GetValueOrDefault(name)).OfType<string>().Reverse().ToList();
        if (layers.Count == 0)
            return;
        var at = words.IndexOf("--" + name);
        if (at < 0)
            words.InsertRange(1, ["--" + name, SettingPairs.Join(layers)]);
        else
            words[at + 1] = SettingPairs.Join([.. layers, words[at + 1]]);
    }
}
