using LaborSpark.Spark.Distribution.Sources;

namespace LaborSpark.Spark.Distribution.Tests.Sources;

public sealed class PublishedHashTests
{
    private const string Name = "spark-4.3.0-bin-hadoop3.tgz";
    private const string Hash = "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e";

    [TestCase(Hash + "  " + Name + "\n")]
    [TestCase(Hash + " *" + Name)]
    [TestCase(Hash + "  ./" + Name + "\r\n")]
    [TestCase(Hash)]
    [TestCase(Name + ": " + Hash + "\n")]
    [TestCase("SHA512 (" + Name + ") = " + Hash + "\n")]
    public void Parse_OneLine_GivesTheHash(string text) => Assert.That(PublishedHash.Parse(text, Name), Is.EqualTo(Hash));

    [Test]
    public void Parse_GpgGroupsOverSeveralLines_GivesTheHash()
    {
        const string Text = """
            spark-4.3.0-bin-hadoop3.tgz: CF83E135 7EEFB8BD F1542850 D66D8007 D620E405
                                         0B5715DC 83F4A921 D36CE9CE 47D0D13C 5D85F2B0
                                         FF8318D2 877EEC2F 63B931BD 47417A81 A538327A
                                         F927DA3E
            """;
        Assert.That(PublishedHash.Parse(Text, Name), Is.EqualTo(Hash));
    }

    [Test]
    public void Parse_GpgPairsOfDigits_GivesTheHash()
    {
        var pairs = string.Join(' ', Enumerable.Range(0, 64).Select(index => Hash.Substring(index * 2, 2).ToUpperInvariant()));
        Assert.That(PublishedHash.Parse($"{Name}: \n{pairs[..95]}\n{pairs[95..]}\n", Name), Is.EqualTo(Hash));
    }

    [Test]
    public void Parse_ListOfFiles_TakesTheLineOfTheFile()
    {
        var list = $"{new string('0', 128)}  spark-4.3.0.tgz\n{Hash}  {Name}\n{new string('1', 128)}  pyspark.tar.gz\n";
        Assert.That(PublishedHash.Parse(list, Name), Is.EqualTo(Hash));
    }

    [Test]
    public void Parse_HashOfAnotherFile_IsNone() => Assert.That(PublishedHash.Parse($"{Hash}  other.tgz\n", Name), Is.Null);

    [TestCase("")]
    [TestCase("<html>404 not found</html>")]
    [TestCase(Name + ": da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    public void Parse_NoSha512_IsNone(string text) => Assert.That(PublishedHash.Parse(text, Name), Is.Null);

    [Test]
    public void Parse_TwoHashesWithoutNames_IsNone() =>
        Assert.That(PublishedHash.Parse($"a: {Hash}\nb: {new string('1', 128)}\n", Name), Is.Null);
}
