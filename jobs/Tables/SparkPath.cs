using System.Text.RegularExpressions;

namespace LaborSpark.Jobs.Tables;

/// <summary>Absolute paths in the form that Spark takes to mean the mounted file system, whatever its default file system is.</summary>
internal static partial class SparkPath
{
    /// <summary>A path to read from: Spark takes patterns there, so what would be one is escaped.</summary>
    public static string ToRead(string path) => "file://" + Pattern().Replace(path, @"\$0");

    /// <summary>A path to write to: taken as it is.</summary>
    public static string ToWrite(string path) => "file://" + path;

    /// <summary>The path of a file that Spark names by a URL: <c>file:</c>, slashes, then the path with percent signs for odd characters.</summary>
    public static string Local(string url) => "/" + Uri.UnescapeDataString(url["file:".Length..]).TrimStart('/');

    [GeneratedRegex(@"[\\*?\[\]{}]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
