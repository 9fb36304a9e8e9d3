using System.Text.RegularExpressions;

namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>Reads a published <c>.sha512</c> file. Apache's come in three shapes: sha512sum's "hash  file", "file: hash", and gpg's groups over several lines.</summary>
internal static partial class PublishedHash
{
    private const int HexDigits = 128;

    /// <summary>The hash of a file, in lower case; null when the text holds none for it, or more than one.</summary>
    public static string? Parse(string text, string fileName)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        var own = LinesAbout(text, fileName);
        // The name itself may look like hexadecimal ("bad.tgz"): it goes first.
        var digits = Spaces().Replace(own.Replace(fileName, " : ", StringComparison.Ordinal), "");
        foreach (Match match in Hexadecimal().Matches(digits))
            if (match.Length > HexDigits)
                return null;
            else if (match.Length == HexDigits)
                hashes.Add(match.Value.ToLowerInvariant());
        return hashes.Count == 1 ? hashes.Single() : null;
    }

    // A list of several files in sha512sum's shape: only the line that ends in our name counts.
    private static string LinesAbout(string text, string fileName)
    {
        var named = text.Split('\n').Where(line => NameAtEnd(line) is not null).ToList();
        return named.Count == 0 ? text : string.Join('\n', named.Where(line => NameAtEnd(line) == fileName));
    }

    private static string? NameAtEnd(string line) => SumLine().Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^\s*[0-9a-fA-F]{128}\s+\*?(?:\./)?(?<name>\S+)\s*$")]
    private static partial Regex SumLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[0-9a-fA-F]+")]
    private static partial Regex Hexadecimal();
}
