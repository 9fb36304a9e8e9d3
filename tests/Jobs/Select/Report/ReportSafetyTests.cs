using System.Text;
using AngleSharp.Dom;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Report;

namespace LaborSpark.Jobs.Tests.Select.Report;

/// <summary>Whatever a tweet, a keyword or a name holds, the page shows it and does nothing.</summary>
public sealed class ReportSafetyTests
{
    private const string Evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)>{{ seed }}</bdi></title></style>";
    private static readonly string[] AttributesThatLoad = ["src", "href", "xlink:href", "srcset", "data", "action", "formaction", "poster", "background", "ping"];
    private static readonly IElement Page = ReportDocument.Of(Hostile(), new SelectionReportOptions { Floor = 0.5, SampleTweets = 100 });

    [TestCase("script, iframe, object, embed, form, input, textarea, img, link, base, image, foreignObject, animate, set, audio, video")]
    [TestCase("meta[http-equiv=refresh i]")]
    public void Page_HasNo(string elements) => Assert.That(Page.QuerySelectorAll(elements).Select(element => element.OuterHtml), Is.Empty);

    [Test]
    public void Page_HasNoHandlers() => Assert.That(Attributes().Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(attribute => attribute.Name), Is.Empty);

    [Test]
    public void Page_RefersToNothingOutside() => Assert.That(
        Attributes().Where(attribute => AttributesThatLoad.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) && attribute.Value[0] != '#').Select(attribute => attribute.Value),
        Is.Empty);

    [Test]
    public void Page_StylesLoadNothing() => Assert.That(
        Page.QuerySelectorAll("style").Select(style => style.TextContent).Concat(Attributes().Select(attribute => attribute.Value)).Where(text => text.Contains("url(") && !text.StartsWith("url(#", StringComparison.Ordinal) || text.Contains("@import")),
        Is.Empty);

    [Test]
    public void Page_Policy_ForbidsAllButStylesAndData() => Assert.That(
        Page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"),
        Is.EqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));

    [Test]
    public void Page_Encoding_IsSaidAtOnce() => Assert.That(Page.QuerySelector("head > :first-child")!.GetAttribute("charset"), Is.EqualTo("utf-8"));

    [Test]
    public void Page_Language_IsSaid() => Assert.That(Page.GetAttribute("lang"), Is.EqualTo("en"));

    [Test]
    public void Page_Headings_AreInOrder()
    {
        var levels = Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.That(levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1), Is.Empty);
    }

    [Test]
    public void Page_Tables_HaveACaptionEach() => Assert.That(Page.QuerySelectorAll("table").Where(table => table.QuerySelector("caption") is null), Is.Empty);

    [Test]
    public void Page_HeadCells_HaveAScope() => Assert.That(Page.QuerySelectorAll("th:not([scope])").Select(cell => cell.OuterHtml), Is.Empty);

    [Test]
    public void Page_Tweets_AreTextInABoxOfTheirOwnDirection() =>
        Assert.That(Page.QuerySelectorAll("td.tweet > bdi").Select(tweet => tweet.TextContent), Is.EqualTo(ReportSamples.HostileTexts.Append(Evil).Select(HarmlessText.Of)));

    [TestCase("title", "Tweets to label: " + Evil)]
    [TestCase("header code", Evil)]
    [TestCase("h2 bdi", Evil)]
    [TestCase("nav bdi", Evil)]
    [TestCase(".notes bdi", Evil)]
    [TestCase("h3 code", Evil)]
    [TestCase("section table:not(.totals) caption", Evil)]
    [TestCase("section table:not(.totals) thead th", Evil)]
    [TestCase("section table:not(.totals) tbody th", Evil)]
    [TestCase(".tweet .id", Evil)]
    [TestCase(".key", Evil + " · " + Evil)]
    [TestCase(".totals tbody td:last-child", "3 " + Evil)]
    [TestCase("details tbody th", Evil)]
    [TestCase("details tbody td", Evil)]
    public void Page_HostileText_IsShownIn(string place, string text) => Assert.That(Page.QuerySelectorAll(place).Select(element => element.TextContent), Has.Some.EqualTo(text));

    [Test]
    public void Page_TurnedDirection_IsShown() => Assert.That(Page.TextContent, Does.Not.Contain("\u202E").And.Contain("[U+202E]"));

    [Test]
    public void Page_Bytes_AreUtf8WithoutMark() => Assert.That(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(ReportDocument.Bytes(Hostile())), Does.StartWith("<!DOCTYPE html>"));

    private static IEnumerable<IAttr> Attributes() => Page.QuerySelectorAll("*").SelectMany(element => element.Attributes);

    private static Selection Hostile()
    {
        var tweets = ReportSamples.WithTexts(ReportSamples.HostileTexts).Tweets;
        var reason = new PickReason(Evil, Evil, Evil);
        var outcome = new PickOutcome(reason, 1, 4, new Dictionary<string, long> { [Evil] = 3 }, 1, 0);
        var method = new MethodFindings(Evil, [Evil], [new FindingTable(Evil, [Evil], [[Evil], [null]])], [outcome]);
        var selected = ReportSamples.SmallClass with { Class = Evil, Methods = [method, method with { Source = "exploit" }], Tweets = [.. tweets, new SelectedTweet(Evil, Evil, 0.1, 99, [reason])] };
        return new Selection(Evil, 1, new Dictionary<string, string> { [Evil] = Evil }, [selected]);
    }
}
