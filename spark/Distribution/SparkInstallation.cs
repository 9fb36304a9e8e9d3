namespace LaborSpark.Spark.Distribution;

/// <summary>A Spark that is ready to be started.</summary>
/// <param name="Home">Absolute path of the folder that holds <c>bin/spark-submit</c> and <c>jars/</c>. Never write below it.</param>
/// <param name="Version">Spark's version as its jars name it, for example <c>4.3.0</c>.</param>
/// <param name="Source">Where it was found, for people: <c>SPARK_HOME</c>, <c>cache</c>, or the archive it was just unpacked from.</param>
public sealed record SparkInstallation(string Home, string Version, string Source)
{
    /// <summary>Absolute path of the jar with the Connect server and its <c>.proto</c> files.</summary>
    public required string ConnectJar { get; init; }
}
