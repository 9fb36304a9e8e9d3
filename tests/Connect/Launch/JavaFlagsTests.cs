using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class JavaFlagsTests
{
    [Test]
    public void Text_Quick_IsTheFirstTierAndTheSerialCollector() =>
        Assert.That(new JavaFlags { Quick = true }.Text(Options()), Is.EqualTo("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));

    [Test]
    public void Text_QuickWhereTheUserChoosesACollector_LeavesItToHim() =>
        Assert.That(new JavaFlags { Quick = true }.Text(Options("spark.driver.extraJavaOptions", "-Da=b -XX:+UseZGC")), Is.EqualTo("-XX:TieredStopAtLevel=1"));

    [Test]
    public void Text_Archive_IsOneWordAndChecked() =>
        Assert.That(
            new JavaFlags { Archive = "/my \"cache\"/a.jsa" }.Text(Options()),
            Is.EqualTo("\"-XX:SharedArchiveFile=/my \\\"cache\\\"/a.jsa\" -XX:+VerifySharedSpaces -Xlog:cds=off -Xlog:cds+dynamic=off"));

    [Test]
    public void Text_VariableOfTheUsers_StaysAndGoesFirst() =>
        Assert.That(new JavaFlags { Quick = true }.Text(Environment(JavaFlags.Variable, "-Da=b")), Is.EqualTo("-Da=b -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));

    [TestCase("spark.driver.extraJavaOptions", "-Da=b -Xlog:gc", true)]
    [TestCase("spark.driver.extraJavaOptions", "-Da=b -XX:+UseZGC", false)]
    [TestCase("spark.driver.extraJavaOptions", "\"-javaagent:/a b.jar\"", false)]
    [TestCase("spark.driver.defaultJavaOptions", "-Xshare:off", false)]
    [TestCase("spark.driver.extraClassPath", "/more.jar", false)]
    [TestCase("spark.driver.memory", "30g", true)]
    [TestCase("spark.driver.memory", "31g", false)]
    [TestCase("spark.driver.memory", "32768m", false)]
    [TestCase("spark.driver.memory", "1t", false)]
    public void AllowArchive_BySetting(string key, string value, bool expected) => Assert.That(JavaFlags.AllowArchive(Options(key, value)), Is.EqualTo(expected));

    [TestCase("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=50", false)]
    [TestCase("SPARK_SUBMIT_OPTS", "-Da=b", true)]
    [TestCase("SPARK_DIST_CLASSPATH", "/more.jar", false)]
    [TestCase("HADOOP_CONF_DIR", "/etc/hadoop", false)]
    [TestCase("SPARK_DRIVER_MEMORY", "40g", false)]
    public void AllowArchive_ByVariable(string name, string value, bool expected) => Assert.That(JavaFlags.AllowArchive(Environment(name, value)), Is.EqualTo(expected));

    private static LaunchOptions Options(string? key = null, string? value = null) =>
        new() { Environment = _ => null, Conf = key is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [key] = value! } };

    private static LaunchOptions Environment(string name, string value) => new() { Environment = asked => asked == name ? value : null };
}
