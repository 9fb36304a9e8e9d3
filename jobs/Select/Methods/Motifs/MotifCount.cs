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

    // What was seen less often is too unsure to expect a lift of.
    private const long LeastSeen = 2;

    private readonly MotifSettings _settings;
    private readonly IReadOnlySet<string> _used;
    private readonly long _randomTweets;
    private readonly long _topTweets;
    private readonly bool _isSmall;
    private readonly MotifCandidates? _candidates;
    private readonly Dictionary<string, Candidate> _known = new(StringComparer.Ordinal);
    private long _least = FirstTop;
    private (long Least, IReadOnlyList<(string[] Tokens, long Tweets)>? Motifs)? _listed;
    private IReadOnlyList<ChosenMotif>? _chosen;

    // The motifs that would be chosen if each were in as many random tweets as it may be, by those seen: what is chosen has no less lift, nearly surely.
    private IReadOnlyList<ChosenMotif> _expected = [];

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
    public IReadOnlyList<ChosenMotif> Chosen => _chosen ?? [];

    /// <summary>True if nothing that is not counted could be chosen.</summary>
    public bool IsFinal => _candidates is null || _least == 0;

    /// <summary>What fewer of the first tweets hold was too much to be looked at, though some of it might have been chosen; 0 if nothing was left out.</summary>
    public long CutAt { get; private set; }

    /// <summary>The name of a motif among those of all classes.</summary>
    public static string KeyOf(IEnumerable<string> tokens) => string.Join('\u001f', tokens);

    /// <summary>The motifs that are to be looked for in some of the random tweets.</summary>
    public IReadOnlyList<string[]> Unseen() => IsFinal ? [] : [.. Listed(_least).Select(c => c.Tokens).Where(t => !_known.ContainsKey(KeyOf(t)))];

    /// <summary>Takes in how many of some random tweets each motif was seen.</summary>
    /// <param name="seen">The tweets by the motifs' keys; those in none are left out.</param>
    /// <param name="oneOf">Of about so many random tweets these were one; 1: they were all.</param>
    public void See(IReadOnlyDictionary<string, long> seen, long oneOf)
    {
        foreach (var (tokens, inTop) in Listed(_least))
            _known.TryAdd(KeyOf(tokens), new Candidate(tokens, inTop, seen.GetValueOrDefault(KeyOf(tokens)), oneOf == 1));
        if (oneOf == 1)
            _chosen = Choose(_known.Values.Where(c => c.IsExact));
        else
            _expected = Choose(_known.Values.Where(c => c.InRandom >= LeastSeen).Select(c => c with { InRandom = c.IsExact ? c.InRandom : AtMost(c.InRandom, oneOf) }));
    }

    /// <summary>Goes on to motifs that fewer of the first tweets hold, to be looked for in some of the random tweets, if one of them is expected to be chosen.</summary>
    /// <returns>False if none is, or it is known by counts.</returns>
    public bool Widen()
    {
        if (_chosen is not null || NextLeast(_expected) is not (> 0 and var next) || next == _least || AreTooMany(next))
            return false;
        _least = next;
        return true;
    }

    /// <summary>The motifs that might be chosen by what is known, to be counted in all random tweets; none if the choice stands.</summary>
    public IReadOnlyList<string[]> Promising() => IsFinal ? [] : [.. _known.Values.Where(c => !c.IsExact && MightBeChosen(c, _chosen ?? _expected)).Select(c => c.Tokens)];

    /// <summary>Takes the counts in all random tweets of what was promising, and chooses.</summary>
    /// <param name="asked">The motifs that were counted, for any class.</param>
    /// <param name="counts">The tweets by the motifs' keys; those in none are left out.</param>
    public void Take(IEnumerable<string[]> asked, IReadOnlyDictionary<string, long> counts)
    {
        foreach (var key in asked.Select(KeyOf).Where(_known.ContainsKey))
            _known[key] = _known[key] with { InRandom = counts.GetValueOrDefault(key), IsExact = true };
        _chosen = Choose(_known.Values.Where(c => c.IsExact));
    }

    /// <summary>Goes on to motifs that fewer of the first tweets hold, if one of them could still be chosen.</summary>
    public void Lower()
    {
        var next = NextLeast(Chosen);
        if (next > 0 && AreTooMany(next))
            (CutAt, next) = (_least, 0);
        _least = next == _least ? 0 : next;
    }

    // The first tweets with which a motif not yet looked at could be chosen, if these are; 0 if none could.
    private long NextLeast(IReadOnlyList<ChosenMotif> chosen)
    {
        var couldBeMore = chosen.Count < _settings.Motifs
            ? (Int128)(_least - 1) * _randomTweets >= (Int128)_topTweets * _settings.LeastRandom
            : (Int128)(_least - 1) * chosen[^1].InRandom >= (Int128)chosen[^1].InTop * _settings.LeastRandom;
        return couldBeMore ? Math.Clamp(Least(chosen), Math.Max(1, _least / 2), Math.Max(1, _least - 1)) : 0;
    }

    // So many times as often as seen, and two standard deviations more.
    private static long AtMost(long seen, long oneOf) => (long)((seen + (2 * Math.Sqrt(seen + 1)) + 1) * oneOf);

    // Known before they are looked for, as it is the driver that would hold them.
    private bool AreTooMany(long least) => !_isSmall && (least == 1 || List(least, MostCandidates) is null);

    private IReadOnlyList<(string[] Tokens, long Tweets)> Listed(long least) => List(least, long.MaxValue)!;

    private IReadOnlyList<(string[] Tokens, long Tweets)>? List(long least, long most)
    {
        if (_listed?.Least != least || _listed.Value.Motifs is null)
            _listed = (least, _candidates!.AtLeast(least, most));
        return _listed.Value.Motifs;
    }

    private static long Combinations(IReadOnlyList<string> tokens) => tokens.Count * (long)(tokens.Count + 1) * (tokens.Count + 2) / 6;

    // The fewest first tweets with which a motif could reach the least lift chosen; where too few are chosen, half as many as before.
    private long Least(IReadOnlyList<ChosenMotif> chosen) => chosen.Count < _settings.Motifs ? _least / 2 : (chosen[^1].InTop * _settings.LeastRandom / chosen[^1].InRandom);

    // By how many random tweets it is in at least, its lift is no less than the least one chosen, or than 1 where there is room.
    private bool MightBeChosen(Candidate candidate, IReadOnlyList<ChosenMotif> chosen) => chosen.Count < _settings.Motifs
        ? (Int128)candidate.InTop * _randomTweets >= (Int128)_topTweets * LeastOf(candidate)
        : (Int128)candidate.InTop * chosen[^1].InRandom >= (Int128)chosen[^1].InTop * LeastOf(candidate);

    private long LeastOf(Candidate candidate) => Math.Max(_settings.LeastRandom, candidate.InRandom);

    private IReadOnlyList<ChosenMotif> Choose(IEnumerable<Candidate> candidates) => MotifChoice.Choose(
        [.. candidates.Select(c => (c.Tokens, c.InTop, c.InRandom))], _topTweets, _randomTweets, _settings.LeastRandom, _settings.Motifs, _used);

    /// <param name="Tokens">The motif.</param>
    /// <param name="InTop">In how many of the first tweets it is.</param>
    /// <param name="InRandom">In how many random tweets it is, at least.</param>
    /// <param name="IsExact">It is in no more.</param>
    private sealed record Candidate(string[] Tokens, long InTop, long InRandom, bool IsExact);
}
