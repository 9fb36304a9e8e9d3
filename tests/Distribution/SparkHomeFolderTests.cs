namespace LaborSpark.Spark.Distribution.Tests;

public sealed class SparkHomeFolderTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [TestCase("spark-connect_2.13-4.3.0.jar", "4.3.0")]
    [TestCase("spark-connect_2.12-3.5.7.jar", "3.5.7")]
    [TestCase("spark-connect_2.13-4.4.0-SNAPSHOT.jar", "4.4.0-SNAPSHOT")]
    public void Inspect_ConnectJar_TellsTheVersion(string jar, string version)
    {
        var home = SyntheticSpark.Home(_folder, "spark", jar);
        Assert.That(SparkHomeFolder.Inspect(home, "here").Spark?.Version, Is.EqualTo(version));
    }

    [Test]
    public void Inspect_RelativeFolder_GivesAnAbsoluteHome()
    {
        var home = SyntheticSpark.Home(_folder, "spark");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, home);
        Assert.That(SparkHomeFolder.Inspect(relative, "here").Spark?.Home, Is.EqualTo(home));
    }

    [Test]
    public void Inspect_OfficialSpark3_SaysWhichJarIsMissing()
    {
        var home = SyntheticSpark.Home(_folder, "spark", "spark-core_2.12-3.5.7.jar");
        Assert.That(SparkHomeFolder.Inspect(home, "here").Problem, Is.EqualTo(
            "is Spark 3.5.7 without the Connect server: jars/spark-connect_2.12-3.5.7.jar is missing (the official downloads of Spark 3 come without it; "
            + "put org.apache.spark:spark-connect_2.12:3.5.7 from Maven Central into its jars folder)"));
    }

    [Test]
    public void Inspect_ClientJarsOnly_AreNotTheServer()
    {
        var home = SyntheticSpark.Home(_folder, "spark", "spark-connect-client-jvm_2.13-4.3.0.jar");
        Assert.That(SparkHomeFolder.Inspect(home, "here").Problem, Does.StartWith("holds neither jars/spark-connect_*.jar"));
    }

    [Test]
    public void Inspect_TooOld_IsRefused()
    {
        var home = SyntheticSpark.Home(_folder, "spark", "spark-connect_2.12-3.4.1.jar");
        Assert.That(SparkHomeFolder.Inspect(home, "here").Problem, Is.EqualTo("is Spark 3.4.1; 3.5 or later is needed"));
    }

    [Test]
    public void Inspect_AnotherFolder_IsNoSparkHome() =>
        Assert.That(SparkHomeFolder.Inspect(_folder.Path, "here").Problem, Is.EqualTo("holds no bin/spark-submit, so it is not a Spark home"));

    [Test]
    public void Inspect_NoFolder_SaysSo() =>
        Assert.That(SparkHomeFolder.Inspect(Path.Combine(_folder.Path, "gone"), "here").Problem, Is.EqualTo("is not a folder"));
}
