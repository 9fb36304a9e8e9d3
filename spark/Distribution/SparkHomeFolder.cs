using System.Text.RegularExpressions;

namespace LaborSpark.Spark.Distribution;

/// <summary>Tells whether a folder is a Spark that can be used, and which version.</summary>
internal static partial class SparkHomeFolder
{
    /// <summary>Looks at a folder. Exactly one of the two results is null.</summary>
    /// <returns>The installation, or a sentence (without subject) that says what is wrong with the folder.</returns>
    public static (SparkInstallation? Spark, string? Problem) Inspect(string folder, string source)
    {
        var home = Path.GetFullPath(folder);
        if (!Directory.Exists(home))
            return (null, "is not a folder");
        if (!File.Exists(Path.Combine(home, "bin", "spark-submit")))
            return (null, "holds no bin/spark-submit, so it is not a Spark home");
        var jars = Path.Combine(home, "jars");
        if (!Directory.Exists(jars))
            return (null, "holds no jars folder, so it is not a complete Spark");

        foreach (var jar in Directory.EnumerateFiles(jars, "spark-connect_*.jar").Order(StringComparer.Ordinal))
            if (ConnectJar().Match(Path.GetFileName(jar)) is { Success: true } name)
                return Accept(home, name.Groups["version"].Value, source, jar);
        return (null, WithoutConnect(jars));
    }

    private static (SparkInstallation? Spark, string? Problem) Accept(string home, string version, string source, string jar)
    {
        if (OldestSupported > Numbers(version))
            return (null, $"is Spark {version}; {OldestSupported} or later is needed");
        return (new SparkInstallation(home, version, source) { ConnectJar = jar }, null);
    }

    private static string WithoutConnect(string jars)
    {
        foreach (var jar in Directory.EnumerateFiles(jars, "spark-core_*.jar"))
            if (CoreJar().Match(Path.GetFileName(jar)) is { Success: true } core)
            {
                var (scala, version) = (core.Groups["scala"].Value, core.Groups["version"].Value);
                var missing = $"spark-connect_{scala}-{version}.jar";
                return $"is Spark {version} without the Connect server: jars/{missing} is missing (the official downloads of Spark 3 come without it; "
                    + $"put org.apache.spark:spark-connect_{scala}:{version} from Maven Central into its jars folder)";
            }

        return "holds neither jars/spark-connect_*.jar nor jars/spark-core_*.jar, so it is not a complete Spark";
    }

    private static readonly Version OldestSupported = new(3, 5);

    private static Version Numbers(string version) =>
        System.Version.TryParse(LeadingNumbers().Match(version).Value, out var parsed) ? parsed : new Version(0, 0);

    [GeneratedRegex(@"^spark-connect_(?<scala>\d+\.\d+)-(?<version>\d+\.\d+.*)\.jar$")]
    private static partial Regex ConnectJar();

    [GeneratedRegex(@"^spark-core_(?<scala>\d+\.\d+)-(?<version>\d+\.\d+.*)\.jar$")]
    private static partial Regex CoreJar();

    [GeneratedRegex(@"^\d+\.\d+(\.\d+)?")]
    private static partial Regex LeadingNumbers();
}
