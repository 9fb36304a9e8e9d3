namespace LaborSpark.Jobs.Merge;

/// <summary>Into how many parts a merge is cut. It changes no row: only how much a task holds in memory, and how many tasks there are.</summary>
/// <param name="JoinParts">The parts in which ids meet scores.</param>
/// <param name="RankParts">The parts of each class's ranking.</param>
/// <param name="SampledOf">One of so many ids is looked at to cut a ranking.</param>
internal sealed record MergeSizes(int JoinParts, int RankParts, int SampledOf)
{
    // A task holds some 30 bytes a row, 30 MB, and Spark may send it all its rows in one batch: those of all classes. Smaller tables also stay in the processor's cache.
    private const long JoinRows = 1_000_000;
    private const long RankedRows = 500_000;

    // By so many samples a part is within a third of its size, nearly always.
    private const long SamplesAPart = 100;

    /// <summary>The sizes for so many rows.</summary>
    /// <param name="tweets">The rows of the operations.</param>
    /// <param name="scores">The rows of scores of each class.</param>
    /// <param name="parts">How many parts the user wants; null for as many as the rows need.</param>
    public static MergeSizes Of(long tweets, IReadOnlyList<long> scores, int? parts)
    {
        var most = scores.DefaultIfEmpty().Max();
        var rankParts = parts ?? Parts(most, RankedRows);
        return new MergeSizes(parts ?? Parts(tweets + scores.Sum(), JoinRows), rankParts, (int)Math.Clamp(most / (SamplesAPart * rankParts), 1, int.MaxValue));
    }

    private static int Parts(long rows, long each) => (int)Math.Clamp((rows + each - 1) / each, 1, int.MaxValue);
}
