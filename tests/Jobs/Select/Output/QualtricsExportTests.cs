using System.Net;
using CsCheck;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.Jobs.Tests.Select.Output;

/// <summary>
/// Qualtrics' "Import and Export Surveys", section "Preparing an Advanced Format TXT File" (qualtrics.com/support): the file begins with <c>[[AdvancedFormat]]</c>;
/// <c>[[Block:NAME]]</c> begins a block, <c>[[Question:MC:SingleAnswer:Vertical]]</c> a question, <c>[[ID:...]]</c> names it, the lines after it are its text in HTML,
/// those after <c>[[Choices]]</c> its answers, one on each line; <c>[[PageBreak]]</c> begins a page. The R package quiltr writes surveys for the labelling of texts in this form.
/// Its "Piped Text": <c>${...}</c> in a question is replaced when it is shown.
/// </summary>
public sealed class QualtricsExportTests
{
    private const string Question = "<br><br>Does this tweet belong to the class job_offer?";

    [Test]
    public void Files_Class_IsInTheName() => Assert.That(QualtricsExport.Files(OutputSample.Class()).Single().Name, Is.EqualTo("job_offer_qualtrics.txt"));

    [Test]
    public void Files_Tweets_AreYesNoQuestionsOnPagesOfTheirOwn() =>
        Assert.That(Written(OutputSample.Tweet("we hire"), OutputSample.Tweet("no") with { TweetId = "12" }), Is.EqualTo("""
            [[AdvancedFormat]]

            [[Block:job_offer]]

            [[Question:MC:SingleAnswer:Vertical]]
            [[ID:1000000000268712556]]
            we hire<br><br>Does this tweet belong to the class job_offer?
            [[Choices]]
            Yes
            No

            [[PageBreak]]

            [[Question:MC:SingleAnswer:Vertical]]
            [[ID:12]]
            no<br><br>Does this tweet belong to the class job_offer?
            [[Choices]]
            Yes
            No

            """));

    [TestCase("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;")]
    [TestCase("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;")]
    [TestCase("a\nb\r\nc\rd", "a<br>b<br>c<br>d")]
    [TestCase("a\n\nb", "a<br><br>b")]
    [TestCase("[[PageBreak]]", "&#91;&#91;PageBreak]]")]
    [TestCase("${e://Field/x}", "&#36;{e://Field/x}")]
    [TestCase("a\0b\tc", "a b c")]
    [TestCase("a\u2028b", "a b")]
    [TestCase("a\u0085b", "a b")]
    public void Files_Text_IsHtmlOnOneLine(string text, string line) => Assert.That(TextLines(text), Is.EqualTo([line]));

    [Test]
    public void Files_HalfASurrogatePair_IsReplaced() => Assert.That(TextLines("a\uD83Db"), Is.EqualTo(["a\uFFFDb"]));

    [Test]
    public void Files_EmptyText_IsAnEmptyLine() => Assert.That(TextLines(""), Is.EqualTo([""]));

    [Test]
    public void Files_AnyText_IsOneLineWithoutDirectives() => Gen.String[Gen.Char["[]${}<>&;#\n\r\u2028a\uD83D\0"], 0, 8].Sample(text =>
        TextLines(text) is [var line] && !line.Contains('[') && !line.Contains('$') && WebUtility.HtmlDecode(line).Count(c => c == '[') == text.Count(c => c == '['));

    private static string[] TextLines(string text)
    {
        var lines = Written(OutputSample.Tweet(text)).Split('\n').ToList();
        return [.. lines.Skip(lines.IndexOf($"[[ID:{OutputSample.Id}]]") + 1).TakeWhile(l => l != "[[Choices]]").Select(l => l.Replace(Question, ""))];
    }

    private static string Written(params IReadOnlyList<SelectedTweet> tweets) => OutputSample.Written(QualtricsExport.Files(OutputSample.Class(tweets)).Single().Write);
}
