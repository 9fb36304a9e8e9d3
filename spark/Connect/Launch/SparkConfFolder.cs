namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Spark's folder of settings. It is the first entry of the class path, and with files in it the JVM takes no archive of classes.</summary>
internal static class SparkConfFolder
{
    /// <summary>The variable that names it.</summary>
    public const string Variable = "SPARK_CONF_DIR";

    /// <summary>True if there are no settings in it: it is empty, or not there, or <see cref="IsStock"/>.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="sparkHome">Spark's folder.</param>
    public static bool AllowsArchive(LaunchOptions options, string sparkHome) => string.IsNullOrEmpty(options.Environment(Variable))
        ? !Directory.Exists(Conf(sparkHome)) || IsStock(sparkHome) || !Directory.EnumerateFileSystemEntries(Conf(sparkHome)).Any()
        : !Directory.Exists(options.Environment(Variable)) || !Directory.EnumerateFileSystemEntries(options.Environment(Variable)!).Any();

    /// <summary>True if it is as Apache's archives bring it, of templates alone: an empty folder in its place means the same.</summary>
    /// <param name="sparkHome">Spark's folder.</param>
    public static bool IsStock(string sparkHome)
    {
        if (!Directory.Exists(Conf(sparkHome)))
            return false;
        var entries = Directory.GetFileSystemEntries(Conf(sparkHome));
        return entries.Length > 0 && entries.All(entry => entry.EndsWith(".template", StringComparison.Ordinal));
    }

    private static string Conf(string sparkHome) => Path.Combine(sparkHome, "conf");
}
