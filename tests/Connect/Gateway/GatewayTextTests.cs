using CsCheck;
using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Tests.Gateway;

[TestFixture]
internal sealed class GatewayTextTests
{
    [Test]
    public void Escape_ThenUnescape_GivesEveryTextBack() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["\\nr\n\r"])].Sample(text => GatewayText.Unescape(GatewayText.Escape(text)) == text);

    [Test]
    public void Escape_AnyText_StaysOnOneLine() =>
        Gen.String[Gen.Char["\\n\n\r"]].Sample(text => GatewayText.Escape(text).IndexOfAny(['\n', '\r']) < 0);

    [TestCase("n", null)]
    [TestCase("v", null)]
    [TestCase("s", "")]
    [TestCase("i-7", -7)]
    [TestCase("L9000000000", 9_000_000_000L)]
    [TestCase("d0.5", 0.5)]
    [TestCase("btrue", true)]
    [TestCase("bfalse", false)]
    public void Value_OfEachType_IsRead(string answer, object? expected) => Assert.That(GatewayText.Value(answer), Is.EqualTo(expected));

    [Test]
    public void Argument_OfAnotherType_IsRefused() =>
        Assert.That(() => GatewayText.Argument(1.5m), Throws.ArgumentException.With.Message.StartsWith("The gateway takes text, int, bool and objects of the JVM; got System.Decimal."));
}
