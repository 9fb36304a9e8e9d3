using System.Globalization;
using CsvHelper;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Output;

/// <summary>The file <c>CLASS_to_label.csv</c>: one row for each tweet, with an empty column for the label.</summary>
/// <remarks>
/// RFC 4180: commas, quotes where they are needed, CRLF after each record, UTF-8 without a byte order mark. The columns are always
/// <c>tweet_id,text,label,source,keyword,k-skip-n-gram,score,rank</c>. A tweet that has several reasons has them as <see cref="ReasonCells"/> says.
/// Every cell of text is as <see cref="SpreadsheetCell"/> makes it. The score is written so that the same number is read again. No tweet, no row: the header is alone.
/// What is no character (half of a surrogate pair) becomes U+FFFD.
/// </remarks>
internal static class ToLabelCsv
{
    private static readonly string[] Columns = ["tweet_id", "text", "label", "source", "keyword", "k-skip-n-gram", "score", "rank"];

    /// <summary>Writes the file; the stream stays open.</summary>
    public static void Write(Stream stream, IReadOnlyList<SelectedTweet> tweets)
    {
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.EndRecord();
        foreach (var tweet in tweets)
            Write(csv, tweet);
    }

    private static void Write(CsvWriter csv, SelectedTweet tweet)
    {
        var reasons = ReasonCells.Of(tweet);
        csv.WriteField(SpreadsheetCell.GuardId(tweet.TweetId));
        csv.WriteField(SpreadsheetCell.Guard(tweet.Text));
        csv.WriteField("");
        csv.WriteField(SpreadsheetCell.Guard(reasons.Source));
        csv.WriteField(SpreadsheetCell.Guard(reasons.Keyword));
        csv.WriteField(SpreadsheetCell.Guard(reasons.SkipGram));
        csv.WriteField(tweet.Score.ToString("R", CultureInfo.InvariantCulture));
        csv.WriteField(tweet.Rank.ToString(CultureInfo.InvariantCulture));
        csv.EndRecord();
    }
}
