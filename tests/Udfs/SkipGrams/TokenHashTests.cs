using System.Text;

namespace LaborSpark.Udfs.Tests.Grams;

public sealed class TokenHashTests
{
    // The first three are published; the others were worked out from the specification of XXH64 in another language.
    [TestCase("", 0, "EF46DB3751D8E999")]
    [TestCase("a", 0, "D24EC4F1A98C6E5B")]
    [TestCase("abc", 0, "44BC2CF5AD770999")]
    [TestCase("12345678901234", 7, "0756BB5926CB7AE4")]
    [TestCase("naïve 😀", 42, "CAF79C144CAF148F")]
    [TestCase("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 42, "1209BCC9FA7C79F8")]
    [TestCase("abcdefghijklmnopqrstuvwxyz0123456789-+", 0, "2AB98A68800B0C44")]
    public void Of_Token_IsXxh64(string token, long seed, string expected) =>
        Assert.That(TokenHash.Of(Encoding.UTF8.GetBytes(token), seed).ToString("X16"), Is.EqualTo(expected));
}
