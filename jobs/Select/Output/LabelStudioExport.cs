using System.Text.Json;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Output;

/// <summary>The tweets of a class as tasks of Label Studio: <c>CLASS_label_studio.json</c>, or several such files.</summary>
/// <remarks>
/// Each file is a list of tasks with their fields under <c>data</c>. A labelling configuration shows the text with
/// <c>&lt;Text name="text" value="$text"/&gt;</c>; the other fields are columns of the data manager, and come back with the labels.
/// Label Studio advises about 100,000 tasks in a project and refuses files over a size, so more tweets go into several files, numbered from 1.
/// Ids are texts: 19 digits are more than the numbers of JavaScript hold.
/// </remarks>
internal static class LabelStudioExport
{
    /// <summary>How many tasks a file holds at most: fewer than the 100,000 that Label Studio advises for a project.</summary>
    public const int MostTasks = 99_999;

    /// <summary>The files, to be written one by one.</summary>
    /// <param name="selection">The tweets; none give an empty list.</param>
    /// <param name="mostTasks">How many tasks a file holds at most. Default: <see cref="MostTasks"/>.</param>
    public static IEnumerable<(string Name, Action<Stream> Write)> Files(ClassSelection selection, int mostTasks = MostTasks)
    {
        if (selection.Tweets.Count <= mostTasks)
            return [($"{selection.Class}_label_studio.json", stream => Write(stream, selection.Class, selection.Tweets))];
        return selection.Tweets.Chunk(mostTasks).Select((part, index) =>
            ($"{selection.Class}_label_studio_{index + 1}.json", (Action<Stream>)(stream => Write(stream, selection.Class, part))));
    }

    private static void Write(Stream stream, string className, IReadOnlyList<SelectedTweet> tweets) =>
        JsonSerializer.Serialize(stream, tweets.Select(t => new { Data = Fields(className, t) }), ExportJson.Indented);

    private static object Fields(string className, SelectedTweet tweet)
    {
        var reasons = ReasonCells.Of(tweet);
        return new
        {
            tweet.Text,
            tweet.TweetId,
            Class = className,
            reasons.Source,
            reasons.Keyword,
            reasons.SkipGram,
            tweet.Score,
            tweet.Rank,
        };
    }
}
