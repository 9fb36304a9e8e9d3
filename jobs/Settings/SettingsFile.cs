using System.Text.Json;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Settings;

/// <summary>A JSON file of settings: a section <c>all</c> and one per verb, each with option names as keys, and what is given in pairs, such as <c>conf</c>, as an object.</summary>
internal sealed class SettingsFile
{
    private const string ForAll = "all";
    private readonly Dictionary<string, Dictionary<string, string>> _sections;

    private SettingsFile(string path, Dictionary<string, Dictionary<string, string>> sections) => (Path, _sections) = (path, sections);

    /// <summary>Where the settings came from.</summary>
    public string Path { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The option names of every verb.</param>
    /// <exception cref="JobException">Wrong usage: no such file, no JSON, or a name that no option has.</exception>
    public static SettingsFile Load(string path, IReadOnlyDictionary<string, IReadOnlySet<string>> known)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new SettingsFile(path, Sections(path, document.RootElement, known));
        }
        catch (JsonException error)
        {
            throw JobException.WrongUsage($"The settings file {path} is not JSON: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw JobException.WrongUsage($"The settings file {path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The settings of a verb: its own section over the section <c>all</c>.</summary>
    public IReadOnlyDictionary<string, string> For(string verb)
    {
        var settings = new Dictionary<string, string>(_sections.GetValueOrDefault(ForAll) ?? [], StringComparer.Ordinal);
        foreach (var (name, value) in _sections.GetValueOrDefault(verb) ?? [])
            settings[name] = SettingPairs.Options.Contains(name) && settings.TryGetValue(name, out var general) ? SettingPairs.Join([general, value]) : value;
        return settings;
    }

    private static Dictionary<string, Dictionary<string, string>> Sections(
        string path, JsonElement root, IReadOnlyDictionary<string, IReadOnlySet<string>> known)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw JobException.WrongUsage($"The settings file {path} should hold a JSON object with sections {ForAll}, {string.Join(", ", known.Keys)}.");
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var section in root.EnumerateObject())
        {
            var names = section.Name == ForAll ? known.Values.SelectMany(n => n).ToHashSet(StringComparer.Ordinal) : known.GetValueOrDefault(section.Name);
            if (names is null || section.Value.ValueKind != JsonValueKind.Object)
                throw JobException.WrongUsage($"The settings file {path} has '{section.Name}' where one of the sections {ForAll}, {string.Join(", ", known.Keys)} was expected, each a JSON object.");
            sections[section.Name] = section.Value.EnumerateObject().ToDictionary(
                s => names.Contains(s.Name) ? s.Name : throw Unknown(path, section.Name, s.Name, names),
                s => SettingPairs.Options.Contains(s.Name) ? Pairs(path, s) : Text(path, s),
                StringComparer.Ordinal);
        }
        return sections;
    }

    private static JobException Unknown(string path, string section, string name, IEnumerable<string> names) => JobException.WrongUsage(
        $"The settings file {path} sets '{name}' in section '{section}', which is no setting there. Known: {string.Join(", ", names.Order(StringComparer.Ordinal))}.");

    private static string Text(string path, JsonProperty setting) => setting.Value.ValueKind switch
    {
        JsonValueKind.String => setting.Value.GetString()!,
        JsonValueKind.Number => setting.Value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw JobException.WrongUsage($"The settings file {path} gives '{setting.Name}' a {setting.Value.ValueKind}; expected a text, a number, true or false."),
    };

    private static string Pairs(string path, JsonProperty setting)
    {
        var example = setting.Name switch
        {
            "conf" => "Spark settings, as in {\"spark.executor.memory\": \"4g\"}",
            "quota" => "numbers of tweets by method, as in {\"keyword\": 100}",
            _ => "rates by class, as in {\"job_offer\": 0.0056}",
        };
        if (setting.Value.ValueKind != JsonValueKind.Object)
            throw JobException.WrongUsage($"The settings file {path} should give '{setting.Name}' as an object of {example}.");
        var pairs = setting.Value.EnumerateObject().Select(s => $"{s.Name}={Text(path, s)}").ToList();
        return pairs.Find(p => !SettingPairs.IsPair(p)) is { } wrong
            ? throw JobException.WrongUsage($"The settings file {path} holds '{wrong}' in '{setting.Name}', where {example}, was expected.")
            : SettingPairs.Join(pairs);
    }
}
