using LaborSpark.Spark.Distribution.Java;

namespace LaborSpark.Spark.Distribution.Tests.Java;

public sealed class JavaVersionTests
{
    [TestCase("17.0.15", 17)]
    [TestCase("1.8.0_392", 8)]
    [TestCase("11", 11)]
    [TestCase("21-ea", 21)]
    [TestCase("25.0.1+8", 25)]
    [TestCase("unknown", 0)]
    [TestCase("", 0)]
    public void Major_OfAVersion_IsItsFeatureRelease(string version, int major) => Assert.That(JavaVersion.Major(version), Is.EqualTo(major));

    [Test]
    public void InOutput_PickedUpOptionsFirst_IsStillFound() => Assert.That(
        JavaVersion.InOutput("Picked up JAVA_TOOL_OPTIONS: -Dx=y\nopenjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment"),
        Is.EqualTo("17.0.15"));

    [Test]
    public void InReleaseFile_Quoted_IsRead() =>
        Assert.That(JavaVersion.InReleaseFile("IMPLEMENTOR=\"x\"\r\nJAVA_VERSION=\"21.0.2\"\r\nJAVA_VERSION_DATE=\"2024\"\r\n"), Is.EqualTo("21.0.2"));

    [Test]
    public void HomeInOutput_PropertyLine_IsRead() =>
        Assert.That(JavaVersion.HomeInOutput("Property settings:\n    java.home = /usr/lib/jvm/java 17\n    java.io.tmpdir = /tmp\n"), Is.EqualTo("/usr/lib/jvm/java 17"));
}
