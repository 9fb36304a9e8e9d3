using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Tests.Tables;

public sealed class SparkPathTests
{
    [TestCase("/a b/c.parquet", "file:///a b/c.parquet")]
    [TestCase("/a{1}[2]*?\\x", @"file:///a\{1\}\[2\]\*\?\\x")]
    public void ToRead_Path_EscapesWhatWouldBeAPattern(string path, string expected) => Assert.That(SparkPath.ToRead(path), Is.EqualTo(expected));

    [Test]
    public void ToWrite_Path_IsTakenAsItIs() => Assert.That(SparkPath.ToWrite("/a{1}"), Is.EqualTo("file:///a{1}"));
}
