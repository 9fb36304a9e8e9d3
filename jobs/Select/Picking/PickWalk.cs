using System.Globalization;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>What the walk along a request's candidates took and passed over.</summary>
internal sealed class PickWalk
{
    private readonly Dictionary<string, long> _dropped = new(StringComparer.Ordinal);
    private readonly List<PickedTweet> _taken = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    private PickWalk(PickRequest request) => Request = request;

    /// <summary>The request.</summary>
    public PickRequest Request { get; }

    /// <summary>The tweets taken, in the order of the candidates.</summary>
    public IReadOnlyList<PickedTweet> Taken => _taken;

    /// <summary>How many candidates were looked at.</summary>
    public long Considered { get; private set; }

    /// <summary>How many of them were passed over, by reason: <see cref="DropReason"/>.</summary>
    public IReadOnlyDictionary<string, long> Dropped => _dropped;

    /// <summary>How many tweets hold what was looked for; null where the ranking answers.</summary>
    public long? Matching { get; set; }

    /// <summary>The candidates ended before enough were taken, and there are more.</summary>
    public bool NeedsMore { get; private set; }

    /// <summary>More would have been read, were there no <see cref="CandidateBudget.MostHeld"/>.</summary>
    public bool IsBounded { get; set; }

    /// <summary>What the user is told where too few were taken although there may be more; null where there is nothing to tell.</summary>
    public string? Shortfall => !NeedsMore ? null : IsBounded
        ? string.Create(CultureInfo.InvariantCulture, $"of {What} the first {Considered:N0} candidates were looked at and {_taken.Count:N0} taken; there are more, which were not, as of all classes and methods at most {CandidateBudget.MostHeld:N0} are held at a time.")
        : string.Create(CultureInfo.InvariantCulture, $"of {What} the first {Considered:N0} candidates were looked at, nearly all labelled or near-identical; there are more, which were not.");

    private string What => Request.Key.Length > 0 ? $"'{Request.Key}'" : "the ranking";

    /// <summary>Takes the first candidates that may be taken, until there are enough.</summary>
    /// <param name="request">The request.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <param name="known">The tweets that need no label any more.</param>
    public static PickWalk Along(PickRequest request, CandidateList candidates, KnownTweets known)
    {
        var walk = new PickWalk(request);
        foreach (var candidate in candidates.InOrder.TakeWhile(c => walk._taken.Count < request.Enough || c.Rank <= request.WidenedTo))
            walk.Look(candidate, known);
        walk.NeedsMore = walk._taken.Count < request.Enough && !candidates.IsWhole;
        return walk;
    }

    private void Look(Candidate candidate, KnownTweets known)
    {
        Considered++;
        var key = candidate.Text is null ? "" : TweetTextKey.Of(candidate.Text);
        if (ReasonToDrop(candidate, key, known) is { } reason)
            _dropped[reason] = _dropped.GetValueOrDefault(reason) + 1;
        else
            _taken.Add(new PickedTweet(candidate, key));
    }

    private string? ReasonToDrop(Candidate candidate, string key, KnownTweets known) =>
        known.Ids.Contains(candidate.TweetId) ? DropReason.LabelledBefore
        : candidate.Rank is null ? DropReason.NoScore
        : candidate.Text is null ? DropReason.NoText
        : known.TextKeys.Contains(key) ? DropReason.TextLabelledBefore
        : !_texts.Add(key) ? DropReason.NearIdentical
        : null;
}
