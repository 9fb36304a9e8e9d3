using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Tests.Tables;

public sealed class SparkPathTests
{
    [TestCase("/a b/c.parquet", "file:///a b/c.parquet")]
    [TestCase("/a{1}[2]*?\\x", @"file:///a\{1\}\[2\]\*\?\\x")]
    public void ToRead_Path_EscapesWhatWouldBeAPattern(string path, string expected) => Assert.That(SparkPath.ToRead(path), Is.EqualTo(expected));

    [TestCase("file:/a/b.parquet", "/a/b.parquet")]
    [TestCase("file:///a%20b/%7Bx%7D%25.parquet", "/a b/{x}%.parquet")]
    public void Local_UrlOfSpark_IsThePath(string url, string expected) => Assert.That(SparkPath.Local(url), Is.EqualTo(expected));

    [Test]
    public void ToWrite_Path_IsTakenAsItIs() => Assert.That(SparkPath.ToWrite("/a{1}"), Is.EqualTo("file:///a{1}"));
}
