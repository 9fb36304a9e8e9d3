using LaborSpark.Jobs.Select.Report;

namespace LaborSpark.Jobs.Tests.Select.Report;

public sealed class CellTextTests
{
    [TestCase(null, "—")]
    [TestCase("", "")]
    [TestCase("laid off", "laid off")]
    [TestCase(true, "yes")]
    [TestCase(false, "no")]
    [TestCase(0L, "0")]
    [TestCase(1234567L, "1,234,567")]
    [TestCase(-1234, "-1,234")]
    [TestCase(0.0, "0")]
    [TestCase(3.0, "3")]
    [TestCase(12.3456, "12.35")]
    [TestCase(-0.98765, "-0.9877")]
    [TestCase(0.0025, "0.0025")]
    [TestCase(0.000123456, "0.0001235")]
    [TestCase(0.0000123456, "1.235E-5")]
    [TestCase(123456.7, "123,457")]
    [TestCase(1.5f, "1.5")]
    [TestCase(double.NaN, "not a number")]
    [TestCase(double.PositiveInfinity, "∞")]
    [TestCase(double.NegativeInfinity, "-∞")]
    public void Of_Value_IsReadAs(object? value, string expected) => Assert.That(CellText.Of(value), Is.EqualTo(expected));

    [TestCase(0.987654321, "0.98765")]
    [TestCase(1, "1.00000")]
    public void Score_Any_HasFiveDigits(double score, string expected) => Assert.That(CellText.Score(score), Is.EqualTo(expected));

    [Test]
    public void Reasons_Several_AreTheLargestFirstThenByName() => Assert.That(
        CellText.Reasons(new Dictionary<string, long> { ["near_identical"] = 3, ["labelled_before"] = 1200, ["gone"] = 0, ["late"] = 3 }),
        Is.EqualTo("1,200 labelled before, 3 late, 3 near identical"));

    [Test]
    public void Reasons_None_AreADash() => Assert.That(CellText.Reasons([]), Is.EqualTo("—"));
}
