using System.Globalization;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Wordcount;

/// <summary>A word of the table at its rank.</summary>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Word">The word; null for the nulls.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="Tweets">In how many tweets.</param>
internal sealed record WordRank(long Rank, string? Word, long Count, long Tweets)
{
    /// <summary>Column of <see cref="Rank"/>.</summary>
    public const string RankColumn = "rank";

    /// <summary>A row of <see cref="WordcountSteps.Ranks"/>.</summary>
    public static WordRank Of(Row row) => new(
        row.GetAs<long>(RankColumn), row.GetAs<string?>(WordcountTable.Word), row.GetAs<long>(WordcountTable.Count), row.GetAs<long>(WordcountTable.Tweets));

    /// <summary>The columns as they are printed.</summary>
    public static IReadOnlyList<string> Columns { get; } = [RankColumn, WordcountTable.Word, WordcountTable.Count, WordcountTable.Tweets];

    /// <summary>The cells under <see cref="Columns"/>: a word comes from tweets, and steers no terminal.</summary>
    public IReadOnlyList<string> Cells => [Number(Rank), Excerpt.Visible(Word is null ? null : Excerpt.Of(Word)), Number(Count), Number(Tweets)];

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
