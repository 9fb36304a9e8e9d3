namespace LaborSpark.Jobs.Select.Picking;

/// <summary>How many candidates are read for a request, before it is known how many may be taken.</summary>
internal static class CandidateBudget
{
    /// <summary>How often candidates are read for a request, at most: each time is a pass over all tweets.</summary>
    public const int MostRounds = 4;

    // Near-identical tweets among the candidates are few, nearly always; when they are not, more are read.
    private const int Least = 100;
    private const int Growth = 4;

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

    /// <summary>How many are read after so many were not enough.</summary>
    public static long Next(long before) => before * Growth;

    private static long Within(long[] labelled, (long Least, long Most) range) => Upto(labelled, range.Most) - Upto(labelled, range.Least - 1);

    private static long Upto(long[] ranks, long rank) => Array.BinarySearch(ranks, rank) is var at && at >= 0 ? at + 1 : ~at;
}
