using System.Text;
using CsCheck;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Labels;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.Jobs.Tests.Select.Output;

public sealed class ToLabelCsvTests
{
    private const string Header = "tweet_id,text,label,source,keyword,k-skip-n-gram,score,rank\r\n";

    [Test]
    public void Write_NoTweets_IsTheHeader() => Assert.That(Csv([]), Is.EqualTo(Header));

    [Test]
    public void Write_Tweet_FillsAllColumnsButTheLabel() =>
        Assert.That(Csv([Tweet("we are hiring", new PickReason(SelectionSource.ExploreKeyword, "hiring"))]), Is.EqualTo(
            Header + "'1000000000268712556,we are hiring,,explore_keyword,hiring,,0.1,1234\r\n"));

    [Test]
    public void Write_SeveralReasons_JoinsEachValueOnceInTheirOrder()
    {
        var tweet = Tweet("a", new PickReason(SelectionSource.Exploit), new PickReason(SelectionSource.ExploreKeyword, "job"), new PickReason(SelectionSource.ExploreKeyword, "hired"),
            new PickReason(SelectionSource.ExploreSentence, SkipGram: "i got a job"), new PickReason(SelectionSource.Motifs, "job"));
        Assert.That(Csv([tweet]), Is.EqualTo(Header + "'1000000000268712556,a,,exploit; explore_keyword; explore_sentence; motifs,job; hired,i got a job,0.1,1234\r\n"));
    }

    [Test]
    public void Write_CommaQuoteAndLineBreak_AreQuoted() =>
        Assert.That(Csv([Tweet("He said \"hi\", then\nleft")]), Does.Contain(",\"He said \"\"hi\"\", then\nleft\","));

    [Test]
    public void Write_Formula_GetsAnApostrophe() => Assert.That(Csv([Tweet("=HYPERLINK(1)")]), Does.Contain(",'=HYPERLINK(1),"));

    [Test]
    public void Write_KeywordThatIsAFormula_GetsAnApostrophe() =>
        Assert.That(Csv([Tweet("a", new PickReason(SelectionSource.ExploreKeyword, "@user"))]), Does.Contain(",'@user,"));

    [TestCase(1e-5, "1E-05")]
    [TestCase(0.30000000000000004, "0.30000000000000004")]
    [TestCase(1, "1")]
    public void Write_Score_IsReadAsTheSameNumber(double score, string cell) =>
        Assert.That(Csv([new SelectedTweet("1", "a", score, 1, [new PickReason(SelectionSource.Exploit)])]), Is.EqualTo(Header + $"'1,a,,exploit,,,{cell},1\r\n"));

    [Test]
    public void Write_HalfASurrogatePair_IsReplaced() => Assert.That(Csv([Tweet("a\uD83Db")]), Does.Contain(",a\uFFFDb,"));

    [Test]
    public void Write_Nul_IsKept() => Assert.That(Csv([Tweet("a\0b")]), Does.Contain(",a\0b,"));

    [Test]
    public void Write_Stream_StaysOpen()
    {
        using var stream = new MemoryStream();
        ToLabelCsv.Write(stream, []);
        Assert.That(stream.CanWrite, Is.True);
    }

    // What this program writes, it reads again as an earlier selection, whatever the text is.
    [Test]
    public void Write_AnyText_IsReadAgainBySelections()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train_c.csv", "tweet_id,text,class\n");
        folder.Write("val_c.csv", "tweet_id,text,class\n");
        Gen.String[Gen.Char["'=+-@\t\r\n\0 ,;\"＝é\uFEFFa"], 1, 8].Sample(text =>
        {
            using (var stream = File.Create(folder["old.csv"]))
                ToLabelCsv.Write(stream, [Tweet(text)]);
            var labels = ClassLabels.Open(folder.Path, "c", [folder["old.csv"]]);
            return labels.Texts.Single() == text && labels.Ids.Single() == "1000000000268712556";
        }, iter: 500, threads: 1);
    }

    private static SelectedTweet Tweet(string text, params PickReason[] reasons) =>
        new("1000000000268712556", text, 0.1, 1234, reasons.Length > 0 ? reasons : [new PickReason(SelectionSource.Exploit)]);

    private static string Csv(IReadOnlyList<SelectedTweet> tweets)
    {
        using var stream = new MemoryStream();
        ToLabelCsv.Write(stream, tweets);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
