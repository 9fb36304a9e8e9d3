using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LaborSpark.Jobs.Charts;

namespace LaborSpark.Jobs.Tests.Charts;

public sealed class DecayChartTests
{
    private const string BaseRankColor = "#D55E00";
    private const string FloorColor = "#595959";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ChartPoint[] Points = [new(1, 0.99), new(10, 0.8), new(700, 0.1)];

    [Test]
    public void Draw_Png_IsAPictureOfThatSize()
    {
        var png = new DecayChart("Title", Points, 20).Draw(".png");
        Assert.That(
            (Convert.ToHexString(png[..8]), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))),
            Is.EqualTo(("89504E470D0A1A0A", 800, 450)));
    }

    [Test]
    public void Draw_Title_IsText() => Assert.That(Texts(new DecayChart("Lost <job> & \"more\"", Points, 20)), Has.Some.EqualTo("Lost <job> & \"more\""));

    [Test]
    public void Draw_Axes_AreRanksByPowersOfTenAndScoresByTenths() => Assert.That(
        Texts(new DecayChart("t", Points, 20)).Where(text => char.IsDigit(text[0])),
        Is.EquivalentTo(new[] { "1", "10", "100", "1,000", "0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0" }));

    [Test]
    public void Draw_BaseRankBeyondTheLastPoint_IsOnTheAxis() =>
        Assert.That(Texts(new DecayChart("t", Points, 12_345)), Has.Some.EqualTo("base rank 12,345").And.Some.EqualTo("100,000"));

    [Test]
    public void Draw_BaseRankOfNone_IsNotMarked() => Assert.That(Colors(new DecayChart("t", Points, 0)), Has.None.EqualTo(BaseRankColor));

    [Test]
    public void Draw_BaseRank_IsMarkedByALine() => Assert.That(Colors(new DecayChart("t", Points, 20)), Has.Some.EqualTo(BaseRankColor));

    [Test]
    public void Draw_Floor_IsMarkedByALine() => Assert.That(Colors(new DecayChart("t", Points, 20, floor: 0.25)), Has.Some.EqualTo(FloorColor));

    [Test]
    public void Draw_Floor_IsNamed() => Assert.That(Texts(new DecayChart("t", Points, 20, floor: 0.25)), Has.Some.EqualTo("floor 0.25"));

    [Test]
    public void Draw_WithoutFloor_MarksNone() => Assert.That(Colors(new DecayChart("t", Points, 20)), Has.None.EqualTo(FloorColor));

    // A power of ten is one width to the right, a tenth of the score one height up.
    [Test]
    public void Draw_Line_GoesThroughThePoints()
    {
        var (x, y) = Line(new DecayChart("t", [new(1, 1), new(10, 0.5), new(100, 0)], 0));
        Assert.That((x[1] - x[0] - (x[2] - x[1]), y[1] - y[0] - (y[2] - y[1]), x[0] < x[1], y[0] < y[1]), Is.EqualTo((0.0, 0.0, true, true)).Within(0.01));
    }

    [TestCase(".png")]
    [TestCase(".svg")]
    public void Draw_Again_GivesTheSameBytes(string ending) =>
        Assert.That(new DecayChart("t", Points, 20, 0.5).Draw(ending), Is.EqualTo(new DecayChart("t", [.. Points], 20, 0.5).Draw(ending)));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Draw_HardlyAnyPoints_HasAxesOfOnePowerOfTen(int points)
    {
        var chart = new DecayChart("t", [.. Enumerable.Range(1, points).Select(rank => new ChartPoint(rank, 0.5))], 0);
        Assert.That(Texts(chart).Where(text => char.IsDigit(text[0]) && !text.Contains('.')), Is.EquivalentTo(new[] { "1", "10" }));
    }

    private static XDocument Document(DecayChart chart) => XDocument.Parse(Encoding.UTF8.GetString(chart.Draw(".svg")));

    private static IEnumerable<string> Texts(DecayChart chart) => Document(chart).Descendants(Svg + "text").Select(text => text.Value.Trim()).Where(text => text.Length > 0);

    private static IEnumerable<string> Colors(DecayChart chart) => Document(chart).Descendants(Svg + "path").SelectMany(path => path.Attributes()).Select(color => color.Value);

    private static (double[] X, double[] Y) Line(DecayChart chart)
    {
        var line = Document(chart).Descendants(Svg + "path").First(path => (string?)path.Attribute("stroke") == "#0072B2" && (string?)path.Attribute("stroke-width") == "2");
        var numbers = ((string)line.Attribute("d")!).Split(['M', 'L', ' '], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return ([.. numbers.Where((_, i) => i % 2 == 0)], [.. numbers.Where((_, i) => i % 2 == 1)]);
    }
}
