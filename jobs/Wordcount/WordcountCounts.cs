using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Publishing;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Wordcount;

/// <summary>What the tweets hold, counted without grouping, and what the table of words says: each token must be in it once.</summary>
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

    /// <summary>The counts of the one row each of <see cref="WordcountSteps.Count"/> and <see cref="WordcountSteps.CountAgain"/>; sums over nothing are null there.</summary>
    public static WordcountCounts Of(Row tweets, Row words) => new(
        tweets.GetAs<long?>(WithoutColumn) ?? 0, tweets.GetAs<long?>(TokensColumn) ?? 0, words.GetAs<long>(WordsColumn), words.GetAs<long?>(CountedColumn) ?? 0);

    /// <summary>The ledger of the tweets read.</summary>
    /// <exception cref="JobException">The job failed: tokens were lost, or counted twice.</exception>
    public RowLedger Ledger(long rowsIn) => Counted == Tokens
        ? new(rowsIn, new Dictionary<string, long> { ["no token"] = Without }) { Grouped = new("tokens grouped by word", Tokens, Words) }
        : throw JobException.Failed(FormattableString.Invariant(
            $"the words written do not add up: the tweets hold {Tokens:N0} tokens, and the counts of the words sum up to {Counted:N0}. Nothing was published; run again."));
}
