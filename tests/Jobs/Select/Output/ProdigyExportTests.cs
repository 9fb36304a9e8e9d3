using System.Text.Json;
using System.Text.Json.Nodes;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.Jobs.Tests.Select.Output;

/// <summary>
/// Prodigy's "Annotation interfaces", section "classification" (prodi.gy/docs/api-interfaces): a task is an object with <c>text</c>, always shown as plain text, and the
/// <c>label</c> that is accepted or rejected; <c>meta</c> is shown beside it. "Loaders" (prodi.gy/docs/api-loaders): in a file .jsonl each line is one such object.
/// </summary>
public sealed class ProdigyExportTests
{
    [Test]
    public void Files_Class_IsInTheName() => Assert.That(ProdigyExport.Files(OutputSample.Class()).Single().Name, Is.EqualTo("job_offer_prodigy.jsonl"));

    [Test]
    public void Files_Tweet_IsATaskWithTextLabelAndMeta()
    {
        var reason = new PickReason(SelectionSource.ExploreSentence, SkipGram: "i got a job");
        Assert.That(Written(OutputSample.Tweet("<b>we</b> hire", reason)), Is.EqualTo("""
            {"text":"<b>we</b> hire","label":"job_offer","meta":{"tweet_id":"1000000000268712556"},"source":"explore_sentence","keyword":"","skip_gram":"i got a job","score":0.1,"rank":12}

            """));
    }

    // What is under "meta" is shown to who labels.
    [Test]
    public void Files_Meta_TellsNothingOfTheModel() =>
        Assert.That(JsonNode.Parse(Written(OutputSample.Tweet("a")))!["meta"]!.AsObject().Select(m => m.Key), Is.EqualTo(["tweet_id"]));

    [Test]
    public void Files_Id_IsAText() =>
        Assert.That(JsonNode.Parse(Written(OutputSample.Tweet("a")))!["meta"]!["tweet_id"]!.GetValueKind(), Is.EqualTo(JsonValueKind.String));

    [Test]
    public void Files_LineBreaksInText_StayOnTheTasksLine() =>
        Assert.That(Written(OutputSample.Tweet("a\nb\r\u2028c"), OutputSample.Tweet("d")).TrimEnd('\n').Split('\n', '\r', '\u2028'), Has.Length.EqualTo(2));

    [Test]
    public void Files_NoTweets_IsAnEmptyFile() => Assert.That(Written(), Is.Empty);

    [Test]
    public void Files_HalfASurrogatePair_IsReplaced() => Assert.That(JsonNode.Parse(Written(OutputSample.Tweet("a\uDC00b")))!["text"]!.GetValue<string>(), Is.EqualTo("a\uFFFDb"));

    private static string Written(params IReadOnlyList<SelectedTweet> tweets) => OutputSample.Written(ProdigyExport.Files(OutputSample.Class(tweets)).Single().Write);
}
