using System.Globalization;

namespace LaborSpark.Udfs.Tests.Social;

public sealed class SocialClassesTests
{
    // Printed by Oracle/hashes.py.
    private const string HashOfAllClasses = "c92f4e2be07df4b8cc6ca1797829628d7f1c0726add229e0b07cf5b66f02db89";

    [Test]
    public void Of_EveryCodePoint_EqualsPython()
    {
        var hash = CodePoints.HashOfAll(character => [((int)SocialClasses.Of(char.ConvertToUtf32(character, 0))).ToString(CultureInfo.InvariantCulture)]);

        Assert.That(hash, Is.EqualTo(HashOfAllClasses));
    }

    [TestCase("abc", true)]
    [TestCase("2020", false)]
    [TestCase("aB", false)]
    [TestCase("a2_", true)]
    [TestCase("a\u01C5", false, TestName = "IsLower_TitleCase_False")]
    [TestCase("\u00AA", true, TestName = "IsLower_FeminineOrdinal_True")]
    [TestCase("", false)]
    public void IsLower_Text_EqualsPython(string text, bool expected) => Assert.That(SocialClasses.IsLower([.. text.Select(letter => (int)letter)]), Is.EqualTo(expected));

    [TestCase("ab", 0, true)]
    [TestCase("ab", 1, false)]
    [TestCase("ab", 2, true)]
    [TestCase("", 0, false)]
    [TestCase("a\u200Db", 1, true, TestName = "IsBoundary_AtJoiner_True")]
    [TestCase("a\u00BD", 1, false, TestName = "IsBoundary_AtFraction_False")]
    public void IsBoundary_Place_EqualsPython(string text, int at, bool expected) =>
        Assert.That(SocialClasses.IsBoundary([.. text.Select(letter => (int)letter)], at), Is.EqualTo(expected));
}
