using LaborSpark.Jobs.Select.Candidates;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>How many candidates are read for a request, before it is known how many may be taken.</summary>
/// <remarks>Of all requests together never more than <see cref="MostHeld"/>: their texts are held in memory, by every task of a search and by the driver.</remarks>
internal static class CandidateBudget
{
    /// <summary>How often candidates are read for a request, at most: each time is a pass over all tweets.</summary>
    public const int MostRounds = 4;

    /// <summary>How many candidates are held at a time at most, of all requests together.</summary>
    public const long MostHeld = 1_000_000;

    // Near-identical tweets among the candidates are few, nearly always; when they are not, more are read.
    private const int Least = 100;
    private const int Growth = 4;

    // A pass over all tweets is worth no less.
    private const int LeastGrowth = 2;

    // For all requests together; and each part of the table gives so many, of which a hundred million tweets have a thousand.
    private const long Spare = 30_000;
    private const long SpareByTweets = 1_000_000_000;

    /// <summary>How many are read first.</summary>
    public static long First(PickRequest request) => request.Asked + (long)Math.Max(Least, request.Asked);

    /// <summary>How many are read first of those that a search finds in all tweets: of few keywords in few tweets more, as they cost less than to search once more.</summary>
    /// <param name="request">A request that a search answers.</param>
    /// <param name="requests">How many requests it answers.</param>
    /// <param name="tweets">How many tweets are searched.</param>
    public static long FirstOfSearch(PickRequest request, int requests, long tweets) => First(request) + Math.Min(Spare / requests, SpareByTweets / Math.Max(1, tweets));

    /// <summary>How many of a ranking are read first: as many more as are labelled among them.</summary>
    /// <param name="request">A request that the ranking answers.</param>
    /// <param name="labelled">The ranks of labelled tweets, in their order.</param>
    public static long First(PickRequest request, long[] labelled)
    {
        var wanted = First(request);
        if (request.Order is CandidateOrder.RandomOfTop random)
            return wanted + Upto(labelled, random.Top);
        var (ranks, most) = ((CandidateOrder.Ranks)request.Order, wanted);
        while (most < ranks.Count && wanted + Within(labelled, ranks.Head(most)) is var more && more > most)
            most = more;
        return most;
    }

    /// <summary>How many are read of each first: as many as are wanted, or of what may be held the share of each in what is wanted.</summary>
    /// <param name="wanted">How many are wanted of each request.</param>
    public static IReadOnlyList<long> Held(IReadOnlyList<long> wanted)
    {
        var all = wanted.Sum();
        return all <= MostHeld ? wanted : [.. wanted.Select(most => most * MostHeld / all)];
    }

    /// <summary>How many times as many are read after so many were not enough: four, or less where so many may not be held; null where it is not worth another round.</summary>
    /// <param name="before">How many were read of each request that needs more.</param>
    public static int? Next(IReadOnlyList<long> before) => (int)Math.Min(Growth, MostHeld / Math.Max(1, before.Sum())) is var growth && growth >= LeastGrowth ? growth : null;

    /// <summary>Whether a number of times is less than it would be, were nothing bounded.</summary>
    public static bool IsBounded(int? growth) => growth is not Growth;

    private static long Within(long[] labelled, (long Least, long Most) range) => Upto(labelled, range.Most) - Upto(labelled, range.Least - 1);

    private static long Upto(long[] ranks, long rank) => Array.BinarySearch(ranks, rank) is var at && at >= 0 ? at + 1 : ~at;
}
