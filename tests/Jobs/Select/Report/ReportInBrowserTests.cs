using System.Text;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Report;
using LaborSpark.Tests;
using PuppeteerSharp;

namespace LaborSpark.Jobs.Tests.Select.Report;

/// <summary>The report in a real browser. Without its policy too: what keeps tweets from doing harm is that they are text, the policy only stands behind.</summary>
[SecondSuite("Needs a browser, which may have to be installed. ReportSafetyTests read the page as a browser does in the normal suite.")]
[TestFixture(true)]
[TestFixture(false)]
public sealed class ReportInBrowserTests(bool withPolicy)
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";
    private const int Phone = 390;
    private readonly TemporaryFolder _folder = new();
    private HeadlessBrowser _browser = null!;
    private WatchedPage _report = null!;

    [OneTimeSetUp]
    public async Task OpenReport()
    {
        _browser = await HeadlessBrowser.StartAsync();
        _report = await _browser.OpenAsync(_folder.Write("report.html", Html()));
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public void Report_Opened_AsksForNothingElse() => Assert.That(_report.Requests, Is.EqualTo(new[] { new Uri(_folder["report.html"]).AbsoluteUri }));

    [Test]
    public void Report_Opened_WritesNothingToTheConsole() => Assert.That(_report.Messages, Is.Empty);

    [Test]
    public void Report_Opened_OpensNoDialog() => Assert.That(_report.Dialogs, Is.Empty);

    // The handler of a hostile image would change it.
    [Test]
    public async Task Report_Title_IsItsOwn() => Assert.That(await _report.Page.GetTitleAsync(), Is.EqualTo("Tweets to label: inference_2026-11-28"));

    [Test]
    public async Task Report_HostileTweets_AreShownLiterally()
    {
        var shown = await _report.Page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('#class-6 ~ section td.tweet > bdi')].map(tweet => tweet.innerText)");
        Assert.That(shown, Is.EqualTo(ReportSamples.HostileTexts.Select(HarmlessText.Of)));
    }

    [Test]
    public async Task Report_Charts_AreSeenInFull()
    {
        int[][] sizes = await _report.Page.EvaluateExpressionAsync<int[][]>(
            "[...document.querySelectorAll('figure svg')].map(chart => chart.getBoundingClientRect()).map(box => [Math.round(box.width), Math.round(box.height * 16 / 9)])") ?? [];
        Assert.That(sizes, Has.Length.EqualTo(6).And.All.Matches<int[]>(size => size![0] > 700 && Math.Abs(size[0] - size[1]) <= 1));
    }

    // What a wrong clip cuts away has a size, but is not under the pointer.
    [Test]
    public async Task Report_Lines_AreNotCutAway()
    {
        var seen = await _report.Page.EvaluateExpressionAsync<bool[]>("""
            [...document.querySelectorAll('figure svg path[stroke="#0072B2"][stroke-width="2"]')].map(line => {
                line.scrollIntoView({ block: 'center' });
                const middle = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
                return document.elementsFromPoint(middle.x, middle.y).includes(line);
            })
            """);
        Assert.That(seen, Is.EqualTo(Enumerable.Repeat(true, 6)));
    }

    [Test]
    public async Task Report_OnAPhone_IsNoWiderThanTheScreen()
    {
        await _report.Page.SetViewportAsync(new ViewPortOptions { Width = Phone, Height = 800 });
        var width = await _report.Page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth");
        await _report.Page.SetViewportAsync(new ViewPortOptions { Width = 1200, Height = 900 });
        Assert.That(width, Is.EqualTo(Phone));
    }

    // That these tests would see it.
    [Test]
    public async Task Browser_PageThatRunsTheTexts_OpensDialogs()
    {
        var harmful = await _browser.OpenAsync(_folder.Write("harmful.html", "<!DOCTYPE html><title>x</title>" + ReportSamples.HostileTexts[0]));
        Assert.That(harmful.Dialogs, Is.EqualTo(new[] { "1" }));
    }

    private string Html()
    {
        var html = Encoding.UTF8.GetString(ReportDocument.Bytes(WithHostileClass(), new SelectionReportOptions { Floor = 0.5 }));
        return withPolicy ? html : html.Replace(Policy, "", StringComparison.Ordinal);
    }

    private static Selection WithHostileClass()
    {
        var realistic = ReportSamples.Realistic(391);
        return realistic with { Classes = [.. realistic.Classes, ReportSamples.WithTexts(ReportSamples.HostileTexts)] };
    }
}
