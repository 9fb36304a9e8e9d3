using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>
/// The motifs of one class: counted in its first tweets, and in random ones as far as is needed to know which are chosen. Most combinations of common words can be ruled out by some of
/// the random tweets: a motif is in as many of all as are seen at least, so its lift is at most that with so many.
/// </summary>
internal sealed class MotifCount
{
    // Where the first tweets have little in common, what few of them hold are millions of combinations, of which none says much: so many are counted, and no more.
    private const int MostCandidates = 50_000;

    // So many combinations of all tweets are counted one by one, without ruling any out.
    private const long MostCombinations = 2_000_000;

    // Of what fewer of the first tweets hold, nothing can be chosen nearly always: what can, is counted then.
    private const long FirstTop = 10;

    // By the lifts of so many nearly all others are ruled out.
    private const int FirstPromising = 1_000;

    private readonly MotifSettings _settings;
    private readonly IReadOnlySet<string> _used;
    private readonly long _randomTweets;
    private readonly long _topTweets;
    private readonly bool _isSmall;
    private readonly MotifCandidates? _candidates;
    private readonly Dictionary<string, Candidate> _known = new(StringComparer.Ordinal);
    private long _least = FirstTop;
    private bool _hasLooked;

    /// <summary>Begins with nothing counted.</summary>
    /// <param name="settings">How motifs are found.</param>
    /// <param name="used">The motifs of earlier iterations.</param>
    /// <param name="top">The words of the class's first tweets.</param>
    /// <param name="randomTweets">How many random tweets there are.</param>
    public MotifCount(MotifSettings settings, IReadOnlySet<string> used, IReadOnlyList<IReadOnlyList<string>> top, long randomTweets)
    {
        (_settings, _used, _topTweets, _randomTweets) = (settings, used, top.Count, randomTweets);
        _isSmall = top.Sum(Combinations) <= MostCombinations;
        _candidates = top.Count == 0 || randomTweets == 0 ? null : new MotifCandidates(top);
    }

    /// <summary>The motifs chosen by what is counted so far.</summary>
    public IReadOnlyList<ChosenMotif> Chosen { get; private set; } = [];

    /// <summary>True if nothing that is not counted could be chosen.</summary>
    public bool IsFinal => _candidates is null || _least == 0;

    /// <summary>What fewer of the first tweets hold was too much to be looked at, though some of it might have been chosen; 0 if nothing was left out.</summary>
    public long CutAt { get; private set; }

    /// <summary>The name of a motif among those of all classes.</summary>
    public static string KeyOf(IEnumerable<string> tokens) => string.Join('\u001f', tokens);

    /// <summary>The motifs that are to be looked for in some of the random tweets.</summary>
    public IReadOnlyList<string[]> Unseen() => IsFinal ? [] : [.. _candidates!.AtLeast(_least).Select(c => c.Tokens).Where(t => !_known.ContainsKey(KeyOf(t)))];

    /// <summary>Takes in how many of some random tweets each motif was seen.</summary>
    /// <param name="seen">The tweets by the motifs' keys; those in none are left out.</param>
    /// <param name="isAll">These were all random tweets.</param>
    public void See(IReadOnlyDictionary<string, long> seen, bool isAll)
    {
        foreach (var (tokens, inTop) in _candidates!.AtLeast(_least))
            _known.TryAdd(KeyOf(tokens), new Candidate(tokens, inTop, seen.GetValueOrDefault(KeyOf(tokens)), isAll));
        if (isAll)
            Choose();
        _hasLooked = isAll;
    }

    /// <summary>The motifs that might be chosen by what is known, to be counted in all random tweets; none if the choice stands.</summary>
    public IReadOnlyList<string[]> Promising()
    {
        var promising = _known.Values.Where(c => !c.IsExact && MightBeChosen(c));
        return [.. (_hasLooked ? promising : promising.OrderByDescending(c => (double)c.InTop / LeastOf(c)).ThenBy(c => KeyOf(c.Tokens), StringComparer.Ordinal).Take(FirstPromising)).Select(c => c.Tokens)];
    }

    /// <summary>Takes the counts in all random tweets of what was promising, and chooses.</summary>
    /// <param name="asked">The motifs that were counted, for any class.</param>
    /// <param name="counts">The tweets by the motifs' keys; those in none are left out.</param>
    public void Take(IEnumerable<string[]> asked, IReadOnlyDictionary<string, long> counts)
    {
        foreach (var key in asked.Select(KeyOf).Where(_known.ContainsKey))
            _known[key] = _known[key] with { InRandom = counts.GetValueOrDefault(key), IsExact = true };
        Choose();
        _hasLooked = true;
    }

    /// <summary>Goes on to motifs that fewer of the first tweets hold, if one of them could still be chosen.</summary>
    public void Lower()
    {
        var couldBeMore = Chosen.Count < _settings.Motifs
            ? (Int128)(_least - 1) * _randomTweets >= (Int128)_topTweets * _settings.LeastRandom
            : (Int128)(_least - 1) * Chosen[^1].InRandom >= (Int128)Chosen[^1].InTop * _settings.LeastRandom;
        var next = couldBeMore ? Math.Clamp(Next(), Math.Max(1, _least / 2), Math.Max(1, _least - 1)) : 0;
        if (next > 0 && AreTooMany(next))
            (CutAt, next) = (_least, 0);
        _least = next == _least ? 0 : next;
    }

    // Known before they are looked for, as it is the driver that would hold them.
    private bool AreTooMany(long least) => !_isSmall && (least == 1 || _candidates!.AtLeast(least).Count > MostCandidates);

    private static long Combinations(IReadOnlyList<string> tokens) => tokens.Count * (long)(tokens.Count + 1) * (tokens.Count + 2) / 6;

    // The fewest first tweets with which a motif could reach the least lift chosen; where too few are chosen, half as many as before.
    private long Next() => Chosen.Count < _settings.Motifs ? _least / 2 : (Chosen[^1].InTop * _settings.LeastRandom / Chosen[^1].InRandom);

    // By how many random tweets it is in at least, its lift is no less than the least one chosen, or than 1 where there is room.
    private bool MightBeChosen(Candidate candidate) => Chosen.Count < _settings.Motifs
        ? (Int128)candidate.InTop * _randomTweets >= (Int128)_topTweets * LeastOf(candidate)
        : (Int128)candidate.InTop * Chosen[^1].InRandom >= (Int128)Chosen[^1].InTop * LeastOf(candidate);

    private long LeastOf(Candidate candidate) => Math.Max(_settings.LeastRandom, candidate.InRandom);

    private void Choose() => Chosen = MotifChoice.Choose(
        [.. _known.Values.Where(c => c.IsExact).Select(c => (c.Tokens, c.InTop, c.InRandom))], _topTweets, _randomTweets, _settings.LeastRandom, _settings.Motifs, _used).Chosen;

    /// <param name="Tokens">The motif.</param>
    /// <param name="InTop">In how many of the first tweets it is.</param>
    /// <param name="InRandom">In how many random tweets it is, at least.</param>
    /// <param name="IsExact">It is in no more.</param>
    private sealed record Candidate(string[] Tokens, long InTop, long InRandom, bool IsExact);
}
