using System.Text.Json;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Output;

/// <summary>The file <c>selection.json</c>: all figures of a selection and, for each tweet, why it is there; the texts are in the CSV files.</summary>
/// <remarks>
/// Names in snake case, those of options and of reasons for dropping as they are. Numbers are written so that the same ones are read again; those that JSON does not know
/// are the texts <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>. The same selection gives the same bytes.
/// </remarks>
internal static class SelectionJson
{
    /// <summary>Writes the file; the stream stays open.</summary>
    public static void Write(Stream stream, Selection selection)
    {
        JsonSerializer.Serialize(stream, Of(selection), ExportJson.Indented);
        stream.Write("\n"u8);
    }

    private static object Of(Selection selection) => new
    {
        selection.Inference,
        selection.Seed,
        Parameters = new SortedDictionary<string, string>(selection.Parameters.ToDictionary(), StringComparer.Ordinal),
        Classes = selection.Classes.Select(Of),
    };

    private static object Of(ClassSelection selection) => new
    {
        selection.Class,
        selection.BaseRate,
        selection.RandomTweets,
        selection.BaseRank,
        selection.Ranked,
        selection.Labelled,
        selection.Positives,
        selection.Decay,
        Methods = selection.Methods.Select(Of),
        TweetCount = selection.Tweets.Count,
        Tweets = selection.Tweets.Select(Of),
    };

    private static object Of(MethodFindings method) => new
    {
        method.Source,
        method.Notes,
        Tables = method.Tables.Select(Of),
        Outcomes = method.Outcomes.Select(Of),
    };

    private static object Of(FindingTable table) => new
    {
        table.Title,
        Rows = table.Rows.Select(cells => table.Columns.Zip(cells).ToDictionary(c => c.First, c => c.Second)),
    };

    private static object Of(PickOutcome outcome) => new
    {
        outcome.Reason.Source,
        outcome.Reason.Keyword,
        outcome.Reason.SkipGram,
        outcome.Asked,
        outcome.Considered,
        Dropped = new SortedDictionary<string, long>(outcome.Dropped.ToDictionary(), StringComparer.Ordinal),
        outcome.Found,
        outcome.Shared,
        outcome.Matching,
    };

    private static object Of(SelectedTweet tweet) => new
    {
        tweet.TweetId,
        tweet.Score,
        tweet.Rank,
        tweet.Reasons,
    };
}
