using System.Text.Json;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Output;

/// <summary>The tweets of a class as tasks of Prodigy: <c>CLASS_prodigy.jsonl</c>.</summary>
/// <remarks>
/// One JSON object on each line, as Prodigy's <c>classification</c> interface takes them: <c>text</c> with the <c>label</c> to be accepted or rejected.
/// What is under <c>meta</c> is shown to the annotator, so only the id is there: a score would tell what the model thinks. The rest are keys of their own, which come back
/// with the answers. Ids are texts: 19 digits are more than the numbers of JavaScript hold.
/// </remarks>
internal static class ProdigyExport
{
    /// <summary>The file, to be written.</summary>
    public static IEnumerable<(string Name, Action<Stream> Write)> Files(ClassSelection selection) =>
        [($"{selection.Class}_prodigy.jsonl", stream => Write(stream, selection))];

    private static void Write(Stream stream, ClassSelection selection)
    {
        foreach (var tweet in selection.Tweets)
        {
            JsonSerializer.Serialize(stream, Task(selection.Class, tweet), ExportJson.Compact);
            stream.Write("\n"u8);
        }
    }

    private static object Task(string className, SelectedTweet tweet)
    {
        var reasons = ReasonCells.Of(tweet);
        return new
        {
            tweet.Text,
            Label = className,
            Meta = new { tweet.TweetId },
            reasons.Source,
            reasons.Keyword,
            reasons.SkipGram,
            tweet.Score,
            tweet.Rank,
        };
    }
}
