using LaborSpark.Jobs.Select.Candidates;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>Reads candidates in rounds, each time more, until every request has enough, or has no more, or no more may be read or held.</summary>
internal static class PickRounds
{
    /// <summary>Answers requests.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="wanted">How many candidates of each are to be read first; fewer are, where together they are more than may be held.</param>
    /// <param name="read">Reads the first so many candidates of requests and walks along them; told the round, from 0.</param>
    /// <returns>The last walk of each request.</returns>
    public static IReadOnlyDictionary<PickRequest, PickWalk> Walk(
        IReadOnlyList<PickRequest> requests, IReadOnlyList<long> wanted, Func<IReadOnlyList<Budgeted>, int, IEnumerable<PickWalk>> read)
    {
        var walks = new Dictionary<PickRequest, PickWalk>(ReferenceEqualityComparer.Instance);
        var held = CandidateBudget.Held(wanted);
        var bounded = new HashSet<PickRequest>(held.SequenceEqual(wanted) ? [] : requests, ReferenceEqualityComparer.Instance);
        List<Budgeted> hungry = [.. requests.Zip(held, (request, most) => new Budgeted(request, most))];
        for (var round = 0; hungry.Count > 0 && round < CandidateBudget.MostRounds; round++)
        {
            foreach (var walk in read(hungry, round))
                walks[walk.Request] = walk;
            hungry = [.. hungry.Where(h => walks[h.Request].NeedsMore)];
            var growth = CandidateBudget.Next([.. hungry.Select(h => h.Most)]);
            if (CandidateBudget.IsBounded(growth))
                bounded.UnionWith(hungry.Select(h => h.Request));
            hungry = growth is null ? [] : [.. hungry.Select(h => h with { Most = h.Most * growth.Value })];
        }
        foreach (var walk in walks.Values.Where(w => w.NeedsMore && bounded.Contains(w.Request)))
            walk.IsBounded = true;
        return walks;
    }

    /// <summary>A request and how many candidates are read for it.</summary>
    /// <param name="Request">The request.</param>
    /// <param name="Most">How many.</param>
    internal sealed record Budgeted(PickRequest Request, long Most);
}
