using LaborSpark.Spark.Distribution.Unpacking;

namespace LaborSpark.Spark.Distribution.Tests.Unpacking;

public sealed class EntryPathTests
{
    [TestCase("spark/jars/a.jar", "spark", "jars", "a.jar")]
    [TestCase("./spark//jars/", "spark", "jars")]
    [TestCase("spark/..jar", "spark", "..jar")]
    [TestCase("spark/größe 名", "spark", "größe 名")]
    public void Parts_HarmlessName_IsSplit(string name, params string[] parts) => Assert.That(EntryPath.Parts(name), Is.EqualTo(parts));

    [TestCase("/etc/passwd")]
    [TestCase("../escape")]
    [TestCase("spark/../../escape")]
    [TestCase("spark/jars/..")]
    [TestCase("C:/windows")]
    [TestCase("spark\\..\\escape")]
    [TestCase("spark/a\0b")]
    public void Parts_NameThatCouldLeadElsewhere_IsRefused(string name) =>
        Assert.That(() => EntryPath.Parts(name), Throws.TypeOf<InvalidDataException>());

    [TestCase("a.jar", 0)]
    [TestCase("../jars/a.jar", 1)]
    [TestCase("../../top", 2)]
    [TestCase("./sub/./a", 0)]
    public void CheckLinkTarget_StaysInside_IsTaken(string target, int depth) =>
        Assert.That(() => EntryPath.CheckLinkTarget("link", target, depth), Throws.Nothing);

    [TestCase("", 3)]
    [TestCase("/etc/passwd", 3)]
    [TestCase("..", 0)]
    [TestCase("../../out", 1)]
    [TestCase("folder/../a", 3)]
    [TestCase("..\\out", 3)]
    public void CheckLinkTarget_CouldLeave_IsRefused(string target, int depth) =>
        Assert.That(() => EntryPath.CheckLinkTarget("link", target, depth), Throws.TypeOf<InvalidDataException>());
}
