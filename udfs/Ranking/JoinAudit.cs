using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>What became of the scores of a class, or of the ids of the tweets; those of several parts add up.</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct JoinAudit
{
    /// <summary>Rows read; of the tweets, their number.</summary>
    public long Read;

    /// <summary>Rows without an id.</summary>
    public long NullIds;

    /// <summary>Rows with an id and <see cref="ScoreVerdict.Null"/>.</summary>
    public long NullScores;

    /// <summary>Rows with an id and <see cref="ScoreVerdict.NaN"/>.</summary>
    public long NaNScores;

    /// <summary>Rows with an id and <see cref="ScoreVerdict.Infinite"/>.</summary>
    public long InfiniteScores;

    /// <summary>Rows with an id and <see cref="ScoreVerdict.OutOfRange"/>.</summary>
    public long OutOfRangeScores;

    /// <summary>Distinct ids among the rows.</summary>
    public long DistinctIds;

    /// <summary>Rows whose id came before with the same valid score, and with no other.</summary>
    public long Repeated;

    /// <summary>Rows of ids with several valid scores, without the one kept of each.</summary>
    public long Conflicting;

    /// <summary>Ids with several valid scores.</summary>
    public long ConflictingIds;

    /// <summary>Ids with a valid score that no tweet has.</summary>
    public long WithoutTweet;

    /// <summary>Ids with a valid score that a tweet has.</summary>
    public long Merged;

    /// <summary>Of the tweets: ids that come more than once.</summary>
    public long AmbiguousTweets;

    /// <summary>The counts as bytes.</summary>
    public readonly byte[] ToBytes() => MemoryMarshal.AsBytes(new ReadOnlySpan<JoinAudit>(in this)).ToArray();

    /// <summary>The sum of counts that <see cref="ToBytes"/> gave.</summary>
    /// <param name="audits">The bytes of each.</param>
    public static JoinAudit Sum(IEnumerable<byte[]> audits)
    {
        ArgumentNullException.ThrowIfNull(audits);
        var sum = new JoinAudit();
        var counts = MemoryMarshal.Cast<JoinAudit, long>(new Span<JoinAudit>(ref sum));
        foreach (var audit in audits)
        {
            var more = MemoryMarshal.Cast<byte, long>(audit);
            for (var count = 0; count < counts.Length; count++)
                counts[count] += more[count];
        }
        return sum;
    }
}
