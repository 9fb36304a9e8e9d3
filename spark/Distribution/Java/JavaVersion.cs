using System.Globalization;
using System.Text.RegularExpressions;

namespace LaborSpark.Spark.Distribution.Java;

/// <summary>Reads what Java says of itself.</summary>
internal static partial class JavaVersion
{
    /// <summary>The feature release of a version: 17 for <c>17.0.15</c>, 8 for <c>1.8.0_392</c>, 21 for <c>21-ea</c>; 0 when there is no number.</summary>
    public static int Major(string version)
    {
        var match = Leading().Match(version);
        return match.Success ? int.Parse(match.Groups["major"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The version in the <c>release</c> file of a Java home; null when there is none in it.</summary>
    public static string? InReleaseFile(string text) => Value(ReleaseLine().Match(text));

    /// <summary>The version in the output of <c>java -version</c>; null when there is none in it.</summary>
    public static string? InOutput(string text) => Value(VersionLine().Match(text));

    /// <summary>The home in the output of <c>java -XshowSettings:properties</c>; null when there is none in it.</summary>
    public static string? HomeInOutput(string text) => Value(HomeLine().Match(text));

    private static string? Value(Match match) => match.Success ? match.Groups["value"].Value : null;

    [GeneratedRegex(@"^(?:1\.)?(?<major>\d{1,4})(?!\d)")]
    private static partial Regex Leading();

    [GeneratedRegex("""^JAVA_VERSION="?(?<value>[^"\r\n]+)"?\s*$""", RegexOptions.Multiline)]
    private static partial Regex ReleaseLine();

    [GeneratedRegex("version \"(?<value>[^\"]+)\"")]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^\s*java\.home = (?<value>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex HomeLine();
}
