using System.Xml.Linq;

namespace LaborSpark.Jobs.Charts;

/// <summary>The ids in a drawing and what refers to them. The library counts them over all drawings of the process, so that the second of two equal ones has others.</summary>
internal static class SvgIds
{
    private const string Id = "id";
    private const string Name = "part";

    /// <summary>Names the ids by their order in the drawing.</summary>
    /// <param name="svg">The drawing; it is changed.</param>
    /// <param name="prefix">What is written before each, so that the drawings of one page do not take each other's.</param>
    public static void Rename(XElement svg, string prefix = "")
    {
        var names = svg.DescendantsAndSelf().Attributes(Id).Select((id, index) => (Old: id.Value, New: $"{prefix}{Name}-{index + 1}")).ToDictionary(n => n.Old, n => n.New);
        foreach (var attribute in svg.DescendantsAndSelf().Attributes().ToList())
            attribute.Value = attribute.Name == Id ? names[attribute.Value] : Pointed(attribute.Value, names);
    }

    // Drawings refer to their own parts in two ways: url(#part) and href="#part".
    private static string Pointed(string value, Dictionary<string, string> names)
    {
        foreach (var (before, after) in new[] { ("url(#", ")"), ("#", "") })
        {
            if (value.StartsWith(before, StringComparison.Ordinal) && value.EndsWith(after, StringComparison.Ordinal) && names.TryGetValue(value[before.Length..^after.Length], out var name))
                return before + name + after;
        }
        return value;
    }
}
