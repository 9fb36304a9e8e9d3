using CsCheck;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.Jobs.Tests.Select.Output;

public sealed class SpreadsheetCellTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@user hi", "'@user hi")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "'\r=1")]
    [TestCase("\n=1", "'\n=1")]
    [TestCase("\0=1", "'\0=1")]
    [TestCase("  =1", "'  =1")]
    [TestCase("\u00A0=1", "'\u00A0=1")]
    [TestCase("\uFEFF=1", "'\uFEFF=1")]
    [TestCase("＝1", "'＝1")]
    [TestCase("＋1", "'＋1")]
    [TestCase("－1", "'－1")]
    [TestCase("＠1", "'＠1")]
    [TestCase("'tis", "''tis")]
    [TestCase("hired = happy", "hired = happy")]
    [TestCase(" hired", " hired")]
    [TestCase(" ", " ")]
    [TestCase("", "")]
    public void Guard_Text_GetsAnApostropheIfASpreadsheetWouldActOnIt(string text, string cell) => Assert.That(SpreadsheetCell.Guard(text), Is.EqualTo(cell));

    [Test]
    public void GuardId_Digits_GetAnApostrophe() => Assert.That(SpreadsheetCell.GuardId("1000000000268712556"), Is.EqualTo("'1000000000268712556"));

    [Test]
    public void Unguard_CellWithoutAnApostrophe_IsTheText() => Assert.That(SpreadsheetCell.Unguard("1000000000268712556"), Is.EqualTo("1000000000268712556"));

    [Test]
    public void Unguard_GuardedText_IsTheText() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["'=+-@\t\r\n\0 ＝＋－＠\uFEFFa"], 0, 6])
            .Sample(text => SpreadsheetCell.Unguard(SpreadsheetCell.Guard(text)) == text, iter: 10_000);

    [Test]
    public void Unguard_GuardedId_IsTheId() => Gen.ULong.Sample(id => SpreadsheetCell.Unguard(SpreadsheetCell.GuardId($"{id}")) == $"{id}");

    [Test]
    public void Guard_AnyText_StartsNoFormula() =>
        Gen.String[Gen.Char["'=+-@\t\r\n\0 ＝＋－＠\uFEFFa"], 0, 6].Sample(text =>
            SpreadsheetCell.Guard(text).Trim().Trim('\0', '\uFEFF', '\t', '\r', '\n', ' ').FirstOrDefault() is not ('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'), iter: 10_000);
}
