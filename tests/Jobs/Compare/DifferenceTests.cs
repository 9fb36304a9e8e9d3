using LaborSpark.Jobs.Compare;

namespace LaborSpark.Jobs.Tests.Compare;

public sealed class DifferenceTests
{
    private static readonly string[] ABC = ["a", "b", "c"];

    [Test]
    public void OfLists_TokenInTheMiddle_GivesItsIndexAndBothTokens()
    {
        var made = Difference.OfLists("1", ABC, ["a", "x", "c"]);
        Assert.That((made.Position, made.ExpectedToken, made.ActualToken, made.ExpectedLength, made.ActualLength), Is.EqualTo(((long?)1, "b", "x", (long?)3, (long?)3)));
    }

    [Test]
    public void OfLists_OneEnds_GivesTheIndexWhereItEnds()
    {
        var made = Difference.OfLists("1", ABC, ["a", "b"]);
        Assert.That((made.Position, made.ExpectedToken, made.ActualToken), Is.EqualTo(((long?)2, "c", (string?)null)));
    }

    [Test]
    public void OfLists_Window_StartsAtTheDifference() =>
        Assert.That(Difference.OfLists("1", ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"], ABC).Expected, Is.EqualTo(new[] { "d", "e", "f", "g", "h", "i", "j" }));

    [Test]
    public void OfLists_NullBesideEmpty_HasNoPosition()
    {
        var made = Difference.OfLists("1", null, []);
        Assert.That((made.Position, made.Expected, made.Actual), Is.EqualTo(((long?)null, (object?)null, (object?)Array.Empty<string>())));
    }

    [Test]
    public void OfTexts_AfterAnAstralCharacter_CountsCodePoints() =>
        Assert.That(Difference.OfTexts("1", "a😀bc", "a😀bd").Position, Is.EqualTo(3));

    [Test]
    public void OfTexts_OneIsTheBeginningOfTheOther_PartsWhereItEnds() =>
        Assert.That(Difference.OfTexts("1", "job", "jobs").Position, Is.EqualTo(3));

    [Test]
    public void OfTexts_NullBesideEmpty_HasNoPosition()
    {
        var made = Difference.OfTexts("1", null, "");
        Assert.That((made.Position, made.Expected, made.Actual), Is.EqualTo(((long?)null, (object?)null, (object?)"")));
    }

    [Test]
    public void OfTexts_BytesThatAreNoUtf8_HaveNoPosition() =>
        Assert.That(Difference.OfTexts("1", "a\ufffd", "a\ufffd").Position, Is.Null);

    [Test]
    public void OfLists_BytesThatAreNoUtf8_HaveNoPosition() =>
        Assert.That(Difference.OfLists("1", ["a\ufffd"], ["a\ufffd"]).Position, Is.Null);

    [Test]
    public void OfTexts_DifferenceFarInside_IsInTheExcerpt()
    {
        var made = Difference.OfTexts("1", new string('a', 500) + "b" + new string('c', 500), new string('a', 500));
        Assert.That(made.Expected, Is.EqualTo("…" + new string('a', 20) + "b" + new string('c', 39) + "…"));
    }
}
