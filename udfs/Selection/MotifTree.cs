namespace LaborSpark.Udfs;

/// <summary>Motifs as a tree, a token at each step, and in how many tweets each occurred. Not safe for several threads at once.</summary>
internal sealed class MotifTree
{
    // A look into a table costs as much as this many steps along a list.
    private const int StepsPerLook = 4;

    private readonly TokenNumbers _numbers = new();
    private readonly Dictionary<(int Node, int Token), int> _childOf = [];
    private readonly List<List<(int Token, int Node)>> _children = [[]];
    private readonly List<int> _motifAt = [-1];
    private readonly long[] _tweets;

    // The tweet's distinct tokens that motifs have, and where each token stands among them: of others what is there is of an earlier tweet.
    private readonly int[] _tokens;
    private readonly int[] _placeOf;
    private int _count;

    /// <summary>Makes the tree.</summary>
    /// <param name="motifs">The motifs.</param>
    /// <exception cref="ArgumentException">A motif is empty or comes twice.</exception>
    public MotifTree(IReadOnlyList<string[]> motifs)
    {
        for (var motif = 0; motif < motifs.Count; motif++)
            Add(motif, motifs[motif]);
        _tweets = new long[motifs.Count];
        (_tokens, _placeOf) = (new int[_numbers.Count], new int[_numbers.Count]);
    }

    /// <summary>Gets in how many tweets each motif occurred so far.</summary>
    public ReadOnlySpan<long> Tweets => _tweets;

    /// <summary>Begins a tweet.</summary>
    public void Clear() => _count = 0;

    /// <summary>Takes the tweet's next token; of equal ones the first counts.</summary>
    public void Take(ReadOnlySpan<byte> token)
    {
        var number = _numbers.NumberOf(token);
        if (number < 0 || IsTaken(number))
            return;

        _placeOf[number] = _count;
        _tokens[_count++] = number;
    }

    /// <summary>Counts the motifs of the tokens taken.</summary>
    public void CountTweet() => Visit(0, 0);

    private bool IsTaken(int token) => _placeOf[token] < _count && _tokens[_placeOf[token]] == token;

    /// <summary>Counts the motifs that go on from a node with what follows a place: by whichever are fewer, so that neither a long tweet nor many motifs take long.</summary>
    private void Visit(int node, int from)
    {
        if (_motifAt[node] >= 0)
            _tweets[_motifAt[node]]++;
        if (_children[node].Count <= (_count - from) * StepsPerLook)
            VisitChildren(node, from);
        else
            VisitTokens(node, from);
    }

    private void VisitChildren(int node, int from)
    {
        foreach (var (token, child) in _children[node])
        {
            if (_placeOf[token] >= from && IsTaken(token))
                Visit(child, _placeOf[token] + 1);
        }
    }

    private void VisitTokens(int node, int from)
    {
        for (var place = from; place < _count; place++)
        {
            if (_childOf.TryGetValue((node, _tokens[place]), out var child))
                Visit(child, place + 1);
        }
    }

    private void Add(int motif, string[] tokens)
    {
        var node = 0;
        foreach (var token in tokens)
            node = Child(node, _numbers.Add(token));
        if (node == 0 || _motifAt[node] >= 0)
            throw new ArgumentException(FormattableString.Invariant($"Motif {motif}, '{string.Join(' ', tokens)}', {(node == 0 ? "has no tokens" : "is there already")}."), nameof(tokens));
        _motifAt[node] = motif;
    }

    private int Child(int node, int token)
    {
        if (_childOf.TryGetValue((node, token), out var child))
            return child;

        child = _children.Count;
        _childOf.Add((node, token), child);
        _children[node].Add((token, child));
        _children.Add([]);
        _motifAt.Add(-1);
        return child;
    }
}
