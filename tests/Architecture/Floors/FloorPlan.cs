using System.Text.RegularExpressions;

namespace LaborSpark.Architecture.Tests.Floors;

/// <summary>The picture of the floors in CONTRIBUTING.md: of each project, and of each folder that is divided again, the rooms from the top down.</summary>
internal sealed class FloorPlan
{
    /// <summary>The room of the files that lie in a folder itself.</summary>
    public const string Itself = ".";

    private readonly Dictionary<string, Dictionary<string, int>> _floors;

    private FloorPlan(Dictionary<string, Dictionary<string, int>> floors) => _floors = floors;

    /// <summary>The plan of this checkout.</summary>
    public static FloorPlan OfTheCheckout { get; } = Parse(Picture(File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"))));

    /// <summary>Every folder that is named, by its path under the root.</summary>
    public IEnumerable<string> Folders => _floors.SelectMany(part => part.Value.Keys.Where(room => room == Itself || !_floors.ContainsKey(Below(part.Key, room))).Select(room => Below(part.Key, room)));

    /// <summary>Reads a picture: a line without indentation names what is divided; under it each line is a floor, its rooms apart by blanks, then a dash and words.</summary>
    public static FloorPlan Parse(string picture)
    {
        var floors = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var part = "";
        foreach (var (line, number) in picture.Split('\n').Select((line, number) => (line.Split(" — ")[0], number)).Where(l => l.Item1.Trim().Length > 0))
        {
            if (line[0] != ' ')
                floors.Add(part = line.Trim(), new(StringComparer.Ordinal));
            else
                line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList().ForEach(room => floors[part].Add(room, number));
        }
        return new FloorPlan(floors);
    }

    /// <summary>True if a reference leads down to a lower floor.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="from">The folder under it that knows.</param>
    /// <param name="to">The folder under it that is known.</param>
    public bool LeadsDown(string project, string from, string to)
    {
        var (part, left, right) = (project, Rooms(from), Rooms(to));
        while (left[0] == right[0])
            (part, left, right) = (Below(part, left[0]), left[1..], right[1..]);
        return _floors.TryGetValue(part, out var floors) && floors.TryGetValue(left[0], out var upper) && floors.TryGetValue(right[0], out var lower) && upper < lower;
    }

    private static string Picture(string text) => Regex.Match(text, "```text floors\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value;

    private static string Below(string folder, string room) => room == Itself ? folder : $"{folder}/{room}";

    private static string[] Rooms(string folder) => folder == Itself ? [Itself] : [.. folder.Split('/'), Itself];
}
