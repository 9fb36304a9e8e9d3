namespace LaborSpark.Udfs;

/// <summary>Motifs by the two rarest of their tokens, and in how many tweets each occurred. Not safe for several threads at once.</summary>
/// <remarks>A tweet costs a look at each of its tokens, and at each motif whose two rarest tokens it holds: few of many motifs, as what makes one telling is a rare word.</remarks>
internal sealed class MotifIndex
{
    // A look into a table costs as much as this many steps along a list.
    private const int StepsPerLook = 4;

    private readonly TokenNumbers _numbers = new();
    private readonly int[][] _motifs;
    private readonly long[] _tweets;

    // Where each token was first seen, all tokens taken being numbered through; what is less than where the tweet begins is of an earlier tweet.
    private readonly long[] _seenAt;
    private readonly List<int> _tokens = [];
    private long _begin = 1;
    private long _next = 1;

    // The motif of each token alone, -1 for none; and the pairs of each token that is the rarest of some motif, with what else these have: number, length, then the tokens.
    private readonly int[] _alone;
    private readonly Dictionary<long, int> _pairs = new(PairKey.Comparer);
    private int[] _starts = [];
    private int[] _seconds = [];
    private int[][] _entries = [];

    /// <summary>Numbers tokens and motifs.</summary>
    /// <param name="motifs">The motifs.</param>
    /// <exception cref="ArgumentException">A motif is empty or comes twice.</exception>
    public MotifIndex(IReadOnlyList<string[]> motifs)
    {
        _motifs = [.. motifs.Select(tokens => tokens.Select(_numbers.Add).ToArray())];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var motif = 0; motif < motifs.Count; motif++)
        {
            if (motifs[motif].Length == 0 || !known.Add(string.Join(' ', _motifs[motif])))
                throw new ArgumentException(FormattableString.Invariant($"Motif {motif}, '{string.Join(' ', motifs[motif])}', {(motifs[motif].Length == 0 ? "has no tokens" : "is there already")}."), nameof(motifs));
        }

        _tweets = new long[motifs.Count];
        _seenAt = new long[_numbers.Count];
        _alone = new int[_numbers.Count];
        Array.Fill(_alone, -1);
    }

    /// <summary>Gets in how many tweets each motif occurred so far.</summary>
    public ReadOnlySpan<long> Tweets => _tweets;

    /// <summary>Arranges the motifs by how often their tokens occur in some tweets; to be called before the first token is taken, and of no effect later.</summary>
    /// <param name="tokens">The tokens of these tweets.</param>
    public void Learn(Utf8Column tokens)
    {
        if (_starts.Length > 0 || tokens.Length == 0)
            return;

        var counts = new long[_numbers.Count];
        for (var index = 0; index < tokens.Length; index++)
        {
            if (!tokens.IsNull(index) && _numbers.NumberOf(tokens[index]) is var number && number >= 0)
                counts[number]++;
        }

        Arrange(counts);
    }

    /// <summary>Takes the tweet's next token; of equal ones the first counts.</summary>
    public void Take(ReadOnlySpan<byte> token)
    {
        var number = _numbers.NumberOf(token);
        if (number < 0 || _seenAt[number] >= _begin)
            return;

        _seenAt[number] = _next++;
        _tokens.Add(number);
    }

    /// <summary>Counts the motifs of the tokens taken, and begins the next tweet.</summary>
    public void CountTweet()
    {
        foreach (var token in _tokens)
        {
            if (_alone[token] >= 0)
                _tweets[_alone[token]]++;
            var (from, to) = (_starts[token], _starts[token + 1]);
            if (to - from <= _tokens.Count * StepsPerLook)
                CountSeconds(from, to);
            else
                CountTokens(token);
        }

        _tokens.Clear();
        _begin = _next;
    }

    private void CountSeconds(int from, int to)
    {
        for (var pair = from; pair < to; pair++)
        {
            if (_seenAt[_seconds[pair]] >= _begin)
                CountPair(_entries[pair]);
        }
    }

    private void CountTokens(int rarest)
    {
        foreach (var second in _tokens)
        {
            if (_pairs.TryGetValue(PairKey.Of(rarest, second), out var pair))
                CountPair(_entries[pair]);
        }
    }

    private void CountPair(int[] entries)
    {
        for (var at = 0; at < entries.Length; at += 2 + entries[at + 1])
        {
            if (AreInOrder(entries.AsSpan(at + 2, entries[at + 1])))
                _tweets[entries[at]]++;
        }
    }

    private bool AreInOrder(ReadOnlySpan<int> tokens)
    {
        var last = _begin - 1;
        foreach (var token in tokens)
        {
            if (_seenAt[token] <= last)
                return false;
            last = _seenAt[token];
        }

        return true;
    }

    private void Arrange(long[] counts)
    {
        foreach (var (motif, tokens) in _motifs.Index().Where(motif => motif.Item.Length == 1))
            _alone[tokens[0]] = motif;
        var pairs = _motifs.Index().Where(motif => motif.Item.Length > 1).ToLookup(motif => Rarest(motif.Item, counts));
        var ofToken = pairs.ToLookup(pair => PairKey.First(pair.Key));
        (_starts, _seconds, _entries) = (new int[_numbers.Count + 1], new int[pairs.Count], new int[pairs.Count][]);
        for (var token = 0; token < _numbers.Count; token++)
        {
            _starts[token + 1] = _starts[token];
            foreach (var pair in ofToken[token])
            {
                var index = _starts[token + 1]++;
                _pairs.Add(pair.Key, index);
                _seconds[index] = PairKey.Second(pair.Key);
                _entries[index] = [.. pair.SelectMany(motif => (int[])[motif.Index, motif.Item.Length, .. motif.Item])];
            }
        }
    }

    private static long Rarest(int[] tokens, long[] counts)
    {
        var (rarest, second) = counts[tokens[1]] < counts[tokens[0]] ? (1, 0) : (0, 1);
        for (var place = 2; place < tokens.Length; place++)
        {
            if (counts[tokens[place]] < counts[tokens[rarest]])
                (rarest, second) = (place, rarest);
            else if (counts[tokens[place]] < counts[tokens[second]])
                second = place;
        }

        return PairKey.Of(tokens[rarest], tokens[second]);
    }
}
