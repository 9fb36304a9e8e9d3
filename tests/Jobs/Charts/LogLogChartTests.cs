using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using LaborSpark.Jobs.Charts;

namespace LaborSpark.Jobs.Tests.Charts;

public sealed class LogLogChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly LogLogChart Chart = NewChart();

    [Test]
    public void Draw_Png_IsAPictureOfThatSize()
    {
        var png = Chart.Draw(".png");
        Assert.That(
            (Convert.ToHexString(png[..8]), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))),
            Is.EqualTo(("89504E470D0A1A0A", 1000, 700)));
    }

    [Test]
    public void Draw_Svg_HoldsTitleAndBothLabels() =>
        Assert.That(Texts(Chart), Has.Some.EqualTo("Title <&>").And.Some.EqualTo("rank (1 is first)").And.Some.EqualTo("occurrences (tokens)"));

    [Test]
    public void Draw_Axes_AreMarkedAtPowersOfTen() =>
        Assert.That(Texts(Chart).Where(text => char.IsDigit(text[0])), Is.EquivalentTo(new[] { "1", "10", "100", "1", "10", "100", "1,000", "10,000" }));

    // The machine's fonts, of which there may be none, have no say.
    [Test]
    public void Draw_Text_IsInTheFontThatTheProgramBrings() =>
        Assert.That(Document(Chart).Descendants(Svg + "text").Select(text => (string?)text.Attribute("font-family")).Distinct(), Is.EqualTo(new[] { ChartFont.Family }));

    [Test]
    public void Draw_Labels_AreInkOfThePicture() =>
        Assert.That(Chart.Draw(".png"), Is.Not.EqualTo(new LogLogChart("", "", "", [new(1, 5000), new(2, 900), new(30, 1)]).Draw(".png")));

    [TestCase(".png")]
    [TestCase(".svg")]
    public void Draw_Again_GivesTheSameBytes(string ending) => Assert.That(NewChart().Draw(ending), Is.EqualTo(Chart.Draw(ending)));

    [Test]
    public void Draw_TitleWithWhatXmlCannotHold_ShowsItsCodePoint() => Assert.That(Texts(new LogLogChart("a\u0001b", "x", "y", [])), Has.Some.EqualTo("a\\u{1}b"));

    [TestCase(0)]
    [TestCase(1)]
    public void Draw_HardlyAnyPoints_HasAxesOfOnePowerOfTen(int points)
    {
        var chart = new LogLogChart("t", "x", "y", [.. Enumerable.Repeat(new ChartPoint(1, 1), points)]);
        Assert.That(Texts(chart).Where(text => char.IsDigit(text[0])), Is.EquivalentTo(new[] { "1", "10", "1", "10" }));
    }

    [Test]
    public void Draw_AnotherEnding_SaysWhichThereAre() =>
        Assert.That(() => Chart.Draw(".gif"), Throws.ArgumentException.With.Message.StartsWith("Expected one of .png, .svg, got '.gif'."));

    private static LogLogChart NewChart() => new("Title <&>", "rank (1 is first)", "occurrences (tokens)", [new(1, 5000), new(2, 900), new(30, 1)]);

    private static XDocument Document(LogLogChart chart) => XDocument.Parse(Encoding.UTF8.GetString(chart.Draw(".svg")));

    private static IEnumerable<string> Texts(LogLogChart chart) => Document(chart).Descendants(Svg + "text").Select(text => text.Value.Trim()).Where(text => text.Length > 0);
}
