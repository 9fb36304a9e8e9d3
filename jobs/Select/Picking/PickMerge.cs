using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>Makes one list of a class's tweets out of what was taken for each request: a tweet is sent once, with every reason, and so are near-identical texts.</summary>
internal sealed class PickMerge
{
    private readonly Dictionary<string, List<PickReason>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PickReason>> _byText = new(StringComparer.Ordinal);
    private readonly List<(Candidate Tweet, List<PickReason> Reasons)> _tweets = [];

    private PickMerge()
    {
    }

    /// <summary>Merges what was taken for the requests of a class.</summary>
    /// <param name="walks">What was taken, in the order of the methods.</param>
    /// <param name="quotas">The most tweets of methods that have a quota.</param>
    /// <returns>The tweets by rank, and what became of each request; those of equal reason are one.</returns>
    public static (IReadOnlyList<SelectedTweet> Tweets, IReadOnlyList<PickOutcome> Outcomes) Of(IReadOnlyList<PickWalk> walks, IReadOnlyDictionary<MethodName, int> quotas)
    {
        var merge = new PickMerge();
        var allowed = walks.GroupBy(w => w.Request.Method).SelectMany(g => Allowed([.. g], quotas.TryGetValue(g.Key, out var quota) ? quota : int.MaxValue)).ToHashSet();
        var outcomes = walks.Select(w => merge.Add(w, allowed)).ToList();
        return (
            [.. merge._tweets.Select(t => new SelectedTweet(t.Tweet.TweetId, t.Tweet.Text!, t.Tweet.Score!.Value, t.Tweet.Rank!.Value, t.Reasons)).OrderBy(t => t.Rank)],
            [.. outcomes.GroupBy(o => o.Reason).Select(Sum)]);
    }

    // One of each request in turn, so that a quota leaves no keyword out while there is another with many.
    private static IEnumerable<(PickWalk Walk, int Index)> Allowed(IReadOnlyList<PickWalk> walks, int quota)
    {
        var (ids, texts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var index = 0; index < walks.Max(w => w.Taken.Count); index++)
        {
            foreach (var walk in walks.Where(w => index < w.Taken.Count))
            {
                var (tweet, text) = walk.Taken[index];
                if (ids.Contains(tweet.TweetId) || texts.Contains(text) || quota-- > 0)
                {
                    ids.Add(tweet.TweetId);
                    texts.Add(text);
                    yield return (walk, index);
                }
            }
        }
    }

    private PickOutcome Add(PickWalk walk, HashSet<(PickWalk, int)> allowed)
    {
        var (found, shared) = (0L, 0L);
        for (var index = 0; index < walk.Taken.Count; index++)
        {
            if (!allowed.Contains((walk, index)))
                continue;
            found++;
            if (!Add(walk.Taken[index], walk.Request.Reason))
                shared++;
        }
        var dropped = new SortedDictionary<string, long>(walk.Dropped.ToDictionary(), StringComparer.Ordinal);
        if (found < walk.Taken.Count)
            dropped[DropReason.Quota] = walk.Taken.Count - found;
        return new PickOutcome(walk.Request.Reason, walk.Request.Asked, walk.Considered, dropped, found, shared) { Matching = walk.Matching };
    }

    private bool Add(PickedTweet picked, PickReason reason)
    {
        var known = _byId.GetValueOrDefault(picked.Tweet.TweetId) ?? _byText.GetValueOrDefault(picked.TextKey);
        if (known is null)
        {
            List<PickReason> reasons = [reason];
            _tweets.Add((picked.Tweet, reasons));
            _byId[picked.Tweet.TweetId] = _byText[picked.TextKey] = reasons;
            return true;
        }
        if (!known.Contains(reason))
            known.Add(reason);
        return false;
    }

    private static PickOutcome Sum(IEnumerable<PickOutcome> outcomes) => outcomes.Aggregate((a, b) => a with
    {
        Asked = a.Asked + b.Asked,
        Considered = a.Considered + b.Considered,
        Dropped = a.Dropped.Concat(b.Dropped).GroupBy(d => d.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(d => d.Value)),
        Found = a.Found + b.Found,
        Shared = a.Shared + b.Shared,
    });
}
