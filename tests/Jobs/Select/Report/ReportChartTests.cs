using AngleSharp.Dom;
using LaborSpark.Jobs.Select.Report;

namespace LaborSpark.Jobs.Tests.Select.Report;

public sealed class ReportChartTests
{
    private static readonly SelectionReportOptions WithFloor = new() { Floor = 0.125 };
    private static readonly IElement Page = ReportDocument.Of(ReportSamples.Of(ReportSamples.SmallClass, ReportSamples.SmallClass, ReportSamples.EmptyClass), WithFloor);

    [Test]
    public void Chart_EachClassWithScores_HasOne() => Assert.That(Page.QuerySelectorAll("figure > svg").Length, Is.EqualTo(2));

    [Test]
    public void Chart_Ids_AreOfOneElementEach() => Assert.That(Page.QuerySelectorAll("[id]").Select(element => element.Id), Is.Unique);

    [Test]
    public void Chart_References_LeadIntoTheSameDrawing()
    {
        var astray = Page.QuerySelectorAll("svg [clip-path]").Where(part => Drawing(part) != Drawing(Page.QuerySelector("#" + part.GetAttribute("clip-path")![5..^1])));
        Assert.That(astray, Is.Empty);
    }

    [Test]
    public void Chart_Label_TellsWhatTheLineShows() => Assert.That(
        Page.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"),
        Is.EqualTo("Scores of lost <job> over ranks: 0.99000 at rank 1, 0.50000 at rank 2,500, 0.00100 at rank 987,654; the base rank is 2,500."));

    [TestCase("lost <job>: scores over ranks")]
    [TestCase("base rank 2,500")]
    [TestCase("floor 0.125")]
    public void Chart_Words_AreText(string text) => Assert.That(Page.QuerySelectorAll("svg text").Select(words => words.TextContent.Trim()), Has.Some.EqualTo(text));

    [Test]
    public void Chart_NotAskedFor_IsNotThere() => Assert.That(ReportDocument.Of(ReportSamples.Small, new SelectionReportOptions { Charts = false }).QuerySelectorAll("svg, figure").Length, Is.Zero);

    [Test]
    public void Chart_ClassWithWhatXmlCannotHold_IsDrawn()
    {
        var page = ReportDocument.Of(ReportSamples.Of(ReportSamples.SmallClass with { Class = "a\u0001b" }), WithFloor);
        Assert.That(page.QuerySelectorAll("svg text").Select(words => words.TextContent.Trim()), Has.Some.EqualTo("a[U+0001]b: scores over ranks"));
    }

    private static IElement? Drawing(IElement? part) => part?.Closest("figure");
}
