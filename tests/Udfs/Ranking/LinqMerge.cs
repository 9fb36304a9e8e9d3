namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>The rules of a merge, said once more in LINQ.</summary>
internal static class LinqMerge
{
    /// <summary>What was counted of the tweets' ids.</summary>
    public static JoinAudit Tweets(IReadOnlyList<string?> tweets) => new()
    {
        Read = tweets.Count,
        NullIds = tweets.Count(id => id is null),
        DistinctIds = tweets.OfType<string>().Distinct().Count(),
        AmbiguousTweets = tweets.OfType<string>().GroupBy(id => id).Count(g => g.Count() > 1),
    };

    /// <summary>What becomes of the scores of a class.</summary>
    public static MergeOutcome Class(IReadOnlyList<string?> tweets, IReadOnlyList<ScoredRow> scores)
    {
        var known = tweets.OfType<string>().ToHashSet();
        var named = scores.Where(s => s.Id is not null).ToList();
        // Adding zero makes one zero of the two.
        var valid = named.Where(s => s.Score is >= 0 and <= 1).GroupBy(s => s.Id!, s => s.Score!.Value + 0.0).ToList();
        var conflicting = valid.Where(g => g.Distinct().Count() > 1).ToList();
        var ranking = valid
            .Where(g => known.Contains(g.Key))
            .Select(g => (Id: g.Key, Score: g.Max()))
            .OrderByDescending(g => g.Score)
            .ThenBy(g => g.Id, Comparer<string>.Create(ByCodePoint))
            .Select((g, place) => new RankedRow(g.Id, BitConverter.DoubleToInt64Bits(g.Score), place + 1))
            .ToList();
        return new MergeOutcome(ranking, new JoinAudit
        {
            Read = scores.Count,
            NullIds = scores.Count - named.Count,
            NullScores = named.Count(s => s.Score is null),
            NaNScores = named.Count(s => s.Score is double.NaN),
            InfiniteScores = named.Count(s => s.Score is double.PositiveInfinity or double.NegativeInfinity),
            OutOfRangeScores = named.Count(s => s.Score is (> 1 and < double.PositiveInfinity) or (< 0 and > double.NegativeInfinity)),
            DistinctIds = named.Select(s => s.Id).Distinct().Count(),
            Repeated = valid.Except(conflicting).Sum(g => g.Count() - 1),
            Conflicting = conflicting.Sum(g => g.Count() - 1),
            ConflictingIds = conflicting.Count,
            WithoutTweet = valid.Count(g => !known.Contains(g.Key)),
            Merged = ranking.Count,
        });
    }

    private static int ByCodePoint(string? left, string? right)
    {
        foreach (var (one, other) in left!.EnumerateRunes().Zip(right!.EnumerateRunes()))
        {
            if (one != other)
                return one.Value.CompareTo(other.Value);
        }
        return left!.EnumerateRunes().Count().CompareTo(right!.EnumerateRunes().Count());
    }
}
