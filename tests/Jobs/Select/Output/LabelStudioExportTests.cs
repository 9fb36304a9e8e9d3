using System.Text.Json;
using System.Text.Json.Nodes;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.Jobs.Tests.Select.Output;

/// <summary>
/// Label Studio's guide "Get data into Label Studio", section "Basic Label Studio JSON format" (labelstud.io/guide/tasks): a file is a list of tasks; each is an object whose
/// key <c>data</c> holds the values that the labelling configuration names; <c>id</c>, <c>annotations</c> and <c>predictions</c> are optional, other keys of <c>data</c> allowed.
/// About 100,000 tasks are advised for a project.
/// </summary>
public sealed class LabelStudioExportTests
{
    [Test]
    public void Files_Tweet_IsATaskWithItsFieldsUnderData()
    {
        var task = Tasks(OutputSample.Tweet("we hire", new PickReason(SelectionSource.Exploit), new PickReason(SelectionSource.ExploreKeyword, "hire"))).Single()!;
        Assert.That(task.ToJsonString(), Is.EqualTo("""
            {"data":{"text":"we hire","tweet_id":"1000000000268712556","class":"job_offer","source":"exploit; explore_keyword","keyword":"hire","skip_gram":"","score":0.1,"rank":12}}
            """));
    }

    [Test]
    public void Files_Tweets_AreAListOfObjectsWithData() =>
        Assert.That(Tasks(OutputSample.Tweet("a"), OutputSample.Tweet("b")).Select(t => t!["data"]!["text"]!.GetValue<string>()), Is.EqualTo(["a", "b"]));

    [Test]
    public void Files_Id_IsAText() => Assert.That(Tasks(OutputSample.Tweet("a")).Single()!["data"]!["tweet_id"]!.GetValueKind(), Is.EqualTo(JsonValueKind.String));

    [Test]
    public void Files_NoTweets_IsAnEmptyList() => Assert.That(Tasks(), Is.Empty);

    [Test]
    public void Files_AsManyAsFit_AreOneFile() => Assert.That(Names(2), Is.EqualTo(["job_offer_label_studio.json"]));

    [Test]
    public void Files_MoreThanFit_AreNumberedFiles() => Assert.That(Names(5), Is.EqualTo(["job_offer_label_studio_1.json", "job_offer_label_studio_2.json", "job_offer_label_studio_3.json"]));

    [Test]
    public void Files_MoreThanFit_EachHoldsItsPart()
    {
        var selection = OutputSample.Class([.. "abcde".Select(c => OutputSample.Tweet($"{c}"))]);
        var texts = LabelStudioExport.Files(selection, 2).Select(f => string.Concat(Parsed(f.Write).Select(t => t!["data"]!["text"])));
        Assert.That(texts, Is.EqualTo(["ab", "cd", "e"]));
    }

    [Test]
    public void Files_Default_HoldsFewerThanAHundredThousandTasks() => Assert.That(LabelStudioExport.MostTasks, Is.EqualTo(99_999));

    [TestCase("café 👷 \"x\" <b>\n\0")]
    [TestCase("\u2028")]
    public void Files_AnyText_IsReadAgain(string text) => Assert.That(Tasks(OutputSample.Tweet(text)).Single()!["data"]!["text"]!.GetValue<string>(), Is.EqualTo(text));

    [Test]
    public void Files_HalfASurrogatePair_IsReplaced() =>
        Assert.That(Tasks(OutputSample.Tweet("a\uD83D")).Single()!["data"]!["text"]!.GetValue<string>(), Is.EqualTo("a\uFFFD"));

    private static JsonArray Tasks(params IReadOnlyList<SelectedTweet> tweets) => Parsed(LabelStudioExport.Files(OutputSample.Class(tweets)).Single().Write);

    private static JsonArray Parsed(Action<Stream> write) => JsonNode.Parse(OutputSample.Written(write))!.AsArray();

    private static IEnumerable<string> Names(int tweets) =>
        LabelStudioExport.Files(OutputSample.Class([.. Enumerable.Repeat(OutputSample.Tweet("a"), tweets)]), 2).Select(f => f.Name);
}
