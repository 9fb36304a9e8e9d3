using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Wordcount;

/// <summary>What the tweets hold, known without grouping, and what the table of words says: each token must be in it once.</summary>
/// <param name="Without">Tweets without a token: they count nowhere.</param>
/// <param name="Tokens">The tokens of the other tweets.</param>
/// <param name="Words">The rows of the table.</param>
/// <param name="Counted">The sum of its counts.</param>
internal sealed record WordcountCounts(long Without, long Tokens, long Words, long Counted)
{
    /// <summary>Column of <see cref="Without"/>.</summary>
    public const string WithoutColumn = "tweets_without_token";

    /// <summary>Column of <see cref="Tokens"/>.</summary>
    public const string TokensColumn = "tokens";

    /// <summary>Column of <see cref="Words"/>.</summary>
    public const string WordsColumn = "words";

    /// <summary>Column of <see cref="Counted"/>.</summary>
    public const string CountedColumn = "counted";

    /// <summary>Column of the count of the null in the table of words; 0 without one.</summary>
    public const string CountedNullsColumn = "counted_nulls";

    /// <summary>The counts of the one row each of <see cref="WordcountSteps.Count"/> and <see cref="WordcountSteps.CountAgain"/>; sums over nothing are null there.</summary>
    public static WordcountCounts Of(Row tweets, Row words) => new(
        tweets.GetAs<long?>(WithoutColumn) ?? 0, tweets.GetAs<long?>(TokensColumn) ?? 0, words.GetAs<long>(WordsColumn), words.GetAs<long?>(CountedColumn) ?? 0);

    /// <summary>
    /// The counts by what the files say of themselves, which costs no pass over them: a footer tells how many values the column has, an item each or a list
    /// without any, and how many of them are null. Whoever wrote the files counted these, so a token that was lost or counted twice on its way shows.
    /// </summary>
    /// <param name="operations">The files read.</param>
    /// <param name="words">The row of <see cref="WordcountSteps.CountAgain"/>.</param>
    /// <returns>Null if a file does not say, or if its footer and the words do not add up: then the tweets are to be counted.</returns>
    public static WordcountCounts? ByFooters(InputTable operations, Row words) =>
        ByFooters(operations, words.GetAs<long>(WordsColumn), words.GetAs<long?>(CountedColumn) ?? 0, words.GetAs<long?>(CountedNullsColumn) ?? 0);

    /// <inheritdoc cref="ByFooters(InputTable, Row)"/>
    /// <param name="operations">The files read.</param>
    /// <param name="words">The rows of the table.</param>
    /// <param name="counted">The sum of its counts.</param>
    /// <param name="countedNulls">What of that is the count of the null.</param>
    public static WordcountCounts? ByFooters(InputTable operations, long words, long counted, long countedNulls)
    {
        var columns = operations.Files.Select(file => file.Columns.First(column => column.Name == OperationsTable.Tokens)).ToList();
        if (columns.Exists(column => column.Values is null || column.Nulls is null))
            return null;

        var without = columns.Sum(column => column.Nulls!.Value) - countedNulls;
        var tokens = columns.Sum(column => column.Values!.Value) - without;
        return without >= 0 && without <= operations.Rows && tokens == counted ? new(without, tokens, words, counted) : null;
    }

    /// <summary>The ledger of the tweets read.</summary>
    /// <exception cref="JobException">Refused: tokens were lost, or counted twice.</exception>
    public RowLedger Ledger(long rowsIn) => Counted == Tokens
        ? new(rowsIn, new Dictionary<string, long> { ["no token"] = Without }) { Grouped = new("tokens grouped by word", Tokens, Words) }
        : throw JobException.Refused(FormattableString.Invariant(
            $"the words written do not add up: the tweets hold {Tokens:N0} tokens, and the counts of the words sum up to {Counted:N0}. Run again."));
}
