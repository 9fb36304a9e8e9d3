using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Tests.Settings;

public sealed class LocalPathAttributeTests
{
    [TestCase("data", true)]
    [TestCase("/a b/ü%20{x}", true)]
    [TestCase("file:/data", true)]
    [TestCase("file:///data", true)]
    [TestCase("a:b", true)]
    [TestCase("file://host/data", false)]
    [TestCase("hdfs://name:8020/data", false)]
    [TestCase("s3a:/bucket", false)]
    [TestCase("", false)]
    [TestCase(" ", false)]
    [TestCase("a\0b", false)]
    public void Allows_Path_OnlyOnAMountedFileSystem(string path, bool allowed) =>
        Assert.That(new LocalPathAttribute().Allows(path), Is.EqualTo(allowed));

    [TestCase("file:///data/x", "/data/x")]
    [TestCase("file:/data/x", "/data/x")]
    [TestCase("data/x", "data/x")]
    public void Strip_Path_IsThePathAlone(string path, string expected) => Assert.That(LocalPathAttribute.Strip(path), Is.EqualTo(expected));
}
