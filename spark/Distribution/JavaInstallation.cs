namespace LaborSpark.Spark.Distribution;

/// <summary>A Java that Spark can run on.</summary>
/// <param name="Home">Absolute path to give to Spark as <c>JAVA_HOME</c>; it holds <c>bin/java</c>.</param>
/// <param name="Version">As Java writes it, for example <c>17.0.15</c>.</param>
/// <param name="Source">Where it was found: <c>JAVA_HOME</c> or <c>PATH</c>.</param>
public sealed record JavaInstallation(string Home, string Version, string Source);
