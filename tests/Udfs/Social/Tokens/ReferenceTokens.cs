using System.Text;
using System.Text.Json;

namespace LaborSpark.Udfs.Tests.Social.Tokens;

/// <summary>The lines of tokens.tsv, which Oracle/tokens.py writes, and texts as the cutter takes them.</summary>
internal static class ReferenceTokens
{
    public static List<string[]> Lines(string kind) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Social", "Tokens", "tokens.tsv")).Select(line => line.Split('\t')).Where(parts => parts[0] == kind),
    ];

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    public static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    public static string Text(ReadOnlySpan<int> codePoints)
    {
        var text = new StringBuilder();
        foreach (var codePoint in codePoints)
            text.Append(new Rune(codePoint));
        return text.ToString();
    }

    public static string[] Cut(TokenCutter cutter, string text)
    {
        var tokens = new TokenTexts();
        cutter.Cut(CodePoints(text), tokens);
        return tokens.ToStrings();
    }
}
