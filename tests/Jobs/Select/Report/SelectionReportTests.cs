using AngleSharp.Dom;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Report;

namespace LaborSpark.Jobs.Tests.Select.Report;

public sealed class SelectionReportTests
{
    private const string Outcomes = "What became of what was asked for";
    private const string Overlap = "Tweets that the method of the row and the method of the column both selected";
    private const string Totals = "Tweets asked for and found, by class and method";
    private static readonly IElement Small = ReportDocument.Of(ReportSamples.Small);

    [Test]
    public void Write_Head_NamesTheInferenceAndTheSeed() =>
        Assert.That(Small.QuerySelector("header p")!.TextContent, Is.EqualTo("Inference inference_2026-11-28, seed 42. 3 rows to label in 1 class."));

    [Test]
    public void Write_SeveralClasses_AddsTheirRows() => Assert.That(
        ReportDocument.Of(ReportSamples.Of(ReportSamples.SmallClass, ReportSamples.SmallClass)).QuerySelector("header p")!.TextContent,
        Does.EndWith("6 rows to label in 2 classes."));

    [Test]
    public void Write_Title_NamesTheInference() => Assert.That(Small.QuerySelector("title")!.TextContent, Is.EqualTo("Tweets to label: inference_2026-11-28"));

    [Test]
    public void Write_Contents_LeadToEveryPart() =>
        Assert.That(Small.QuerySelectorAll("nav a").Select(link => Small.QuerySelector(link.GetAttribute("href")!)?.TagName), Is.EqualTo(new[] { "H2", "H2", "H2" }));

    [Test]
    public void Write_Summary_HasEachMethodAndAll() => Assert.That(Small.Table(Totals).Rows(), Is.EqualTo(new[]
    {
        ["lost <job>"],
        ["Exploit", "2", "2", "0", "2", "2 near identical, 1 labelled before"],
        ["Explore by keyword", "61", "2", "1", "1", "2 labelled before"],
        new[] { "in all", "63", "4", "1", "3", "3 labelled before, 2 near identical" },
    }));

    [Test]
    public void Write_Figures_AreThoseOfTheClass() => Assert.That(
        Small.QuerySelectorAll(".figures > div").Select(figure => $"{figure.QuerySelector("dt")!.TextContent} {figure.QuerySelector("dd")!.TextContent}"),
        Is.EqualTo(new[] { "To label 3", "Base rate 0.0025", "Random tweets 1,000,000", "Base rank 2,500", "Ranked 987,654", "Labelled before 321", "Positives 45" }));

    [Test]
    public void Write_Note_Stands() => Assert.That(Small.QuerySelectorAll(".notes li").Select(note => note.TextContent), Is.EqualTo(new[] { "Widened by 20 until the score fell below the floor." }));

    [Test]
    public void Write_FindingTable_HasItsColumnsInWords() =>
        Assert.That(Small.Table("Words by lift").QuerySelectorAll("thead th").Select(name => name.TextContent), Is.EqualTo(new[] { "word", "lift", "lift low", "count top", "is final" }));

    [Test]
    public void Write_FindingTable_HasItsCells() => Assert.That(
        Small.Table("Words by lift").Rows(),
        Is.EqualTo(new[] { ["fired", "12.35", "10.5", "1,234", "yes"], new[] { "<b>sacked</b>", "3", "—", "7", "no" } }));

    [Test]
    public void Write_FindingTable_PutsNumbersToTheRight() => Assert.That(
        Small.Table("Words by lift").QuerySelectorAll("tbody tr:first-child > *").Select(cell => cell.ClassList.Contains("number")),
        Is.EqualTo(new[] { false, true, true, true, false }));

    [Test]
    public void Write_FindingTableWithoutRows_SaysNone() => Assert.That(
        ReportDocument.Of(ReportSamples.Of(WithMethod(new("exploit", [], [new FindingTable("Words", ["word", "lift"], [])], [])))).Table("Words").Rows(),
        Is.EqualTo(new[] { new[] { "none" } }));

    [Test]
    public void Write_Outcomes_AreByKey() => Assert.That(
        Small.QuerySelectorAll("table").Where(table => table.QuerySelector("caption")!.TextContent == Outcomes).SelectMany(ReportDocument.Rows),
        Is.EqualTo(new[]
        {
            ["(all its tweets)", "—", "2", "5", "2", "0", "2 near identical, 1 labelled before"],
            ["fired", "—", "30", "4", "2", "1", "2 labelled before"],
            new[] { "<b>sacked</b>", "—", "31", "0", "0", "0", "—" },
        }));

    [Test]
    public void Write_MethodThatAskedForNothing_SaysSo() =>
        Assert.That(ReportDocument.Of(ReportSamples.Of(WithMethod(new("motifs", [], [], [])))).TextContent, Does.Contain("It asked for nothing."));

    [Test]
    public void Write_MethodNotKnown_HasItsOwnName() =>
        Assert.That(ReportDocument.Of(ReportSamples.Of(WithMethod(new("brand_new", [], [], [])))).QuerySelector("h3")!.TextContent, Is.EqualTo("brand new brand_new"));

    // 1001 is of both methods, 1002 of the first, 1003 of the second.
    [Test]
    public void Write_Overlap_CountsTweetsOfBothMethods() => Assert.That(
        Small.Table(Overlap).Rows(),
        Is.EqualTo(new[] { ["Exploit", "2", "1", "1"], new[] { "Explore by keyword", "1", "2", "1" } }));

    [Test]
    public void Write_OneMethod_HasNoOverlap() =>
        Assert.That(ReportDocument.Of(ReportSamples.Of(WithMethod(new("exploit", [], [], [])))).QuerySelectorAll("caption").Select(caption => caption.TextContent), Has.None.EqualTo(Overlap));

    [Test]
    public void Write_Sample_HasTweetsWithScoreAndReasons() => Assert.That(
        Small.QuerySelectorAll(".tweets tbody tr").Select(tweet => string.Join('|', tweet.QuerySelectorAll("th, td.number, td bdi, .id").Select(part => part.TextContent))),
        Is.EqualTo(new[] { "1|0.99000|They fired me|1001|fired", "2|0.98765|first line\nsecond line|1002", "54,321|0.25000|fired up|1003|fired" }));

    [Test]
    public void Write_SampleOfSome_IsEvenlyOverTheRanks()
    {
        var many = ReportSamples.WithTexts(Enumerable.Range(1, 10).Select(number => $"text {number}"));
        var sample = ReportDocument.Of(ReportSamples.Of(many), new SelectionReportOptions { Charts = false, SampleTweets = 4 }).QuerySelectorAll(".tweet bdi");
        Assert.That(sample.Select(tweet => tweet.TextContent), Is.EqualTo(new[] { "text 1", "text 3", "text 6", "text 8" }));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Write_SampleOfNone_SaysSo(int tweets) => Assert.That(
        ReportDocument.Of(ReportSamples.Small, new SelectionReportOptions { Charts = false, SampleTweets = tweets }).TextContent,
        Does.Contain("No tweet is shown."));

    [Test]
    public void Write_Parameters_AreByName() => Assert.That(
        Small.Table("Options of the run, defaults included").Rows(),
        Is.EqualTo(new[] { ["classes", "lost <job>"], new[] { "nb_tweets_exploit", "100" } }));

    [Test]
    public void Write_ClassOfNothing_HasZeros() => Assert.That(
        ReportDocument.Of(ReportSamples.Of(ReportSamples.EmptyClass), new SelectionReportOptions()).Table(Totals).Rows(),
        Is.EqualTo(new[] { ["nothing"], new[] { "in all", "0", "0", "0", "0", "—" } }));

    [Test]
    public void Write_NoClasses_SaysNone() => Assert.That(ReportDocument.Of(ReportSamples.Of()).Table(Totals).Rows(), Is.EqualTo(new[] { new[] { "none" } }));

    [Test]
    public void Write_Again_GivesTheSameBytes()
    {
        var first = ReportDocument.Bytes(ReportSamples.Realistic(100));
        Assert.That(ReportDocument.Bytes(ReportSamples.Realistic(100)), Is.EqualTo(first));
    }

    [Test]
    public void Write_Target_StaysOpen()
    {
        using var target = new MemoryStream();
        SelectionReport.Write(target, ReportSamples.Small, new SelectionReportOptions { Charts = false });
        Assert.That(target.CanWrite, Is.True);
    }

    private static ClassSelection WithMethod(MethodFindings method) => ReportSamples.SmallClass with { Methods = [method] };
}
