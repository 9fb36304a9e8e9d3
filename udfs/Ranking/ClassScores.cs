namespace LaborSpark.Udfs;

/// <summary>The scores of one class in one part: of each id the best valid score, and what became of all rows.</summary>
internal sealed class ClassScores
{
    // Below the bits of every score plus one: no row of the id yet, and rows with no valid score only.
    private const ulong None = 0;
    private const ulong NoValid = 1;
    private const ulong FirstScore = 2;

    private readonly Dictionary<int, (long Rows, bool Differ)> _again = [];
    private ulong[] _best = [];
    private JoinAudit _audit;

    /// <summary>Begins a class.</summary>
    public void Clear()
    {
        _again.Clear();
        Array.Clear(_best);
        _audit = default;
    }

    /// <summary>Counts rows without an id.</summary>
    public void AddNullIds(long rows)
    {
        _audit.NullIds += rows;
        _audit.Read += rows;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="place">The id's place in the part's table.</param>
    /// <param name="bits">Its score's bits.</param>
    public void Add(int place, ulong bits)
    {
        if (place >= _best.Length)
            Array.Resize(ref _best, Math.Max(1 << 12, (place + 1) * 2));
        _audit.Read++;
        ref var best = ref _best[place];
        if (ScoreBits.Verdict(bits) is var verdict and not ScoreVerdict.Valid)
        {
            CountSetAside(verdict);
            best = Math.Max(best, NoValid);
            return;
        }
        var score = bits + FirstScore;
        if (best >= FirstScore)
        {
            var (rows, differ) = _again.GetValueOrDefault(place);
            _again[place] = (rows + 1, differ || score != best);
        }
        best = Math.Max(best, score);
    }

    /// <summary>The bits of the best valid score of the id at a place; false if it has none.</summary>
    public bool TryGet(int place, out ulong bits)
    {
        var best = place < _best.Length ? _best[place] : None;
        bits = best - FirstScore;
        return best >= FirstScore;
    }

    /// <summary>All counts, when every row was added.</summary>
    /// <param name="tweets">The ids at places below are tweets'.</param>
    public JoinAudit Audit(int tweets)
    {
        var audit = _audit;
        for (var place = 0; place < _best.Length; place++)
        {
            var best = _best[place];
            if (best == None)
                continue;
            audit.DistinctIds++;
            if (best < FirstScore)
                continue;
            if (place < tweets)
                audit.Merged++;
            else
                audit.WithoutTweet++;
        }
        foreach (var (rows, differ) in _again.Values)
        {
            if (differ)
            {
                audit.Conflicting += rows;
                audit.ConflictingIds++;
            }
            else
            {
                audit.Repeated += rows;
            }
        }
        return audit;
    }

    private void CountSetAside(ScoreVerdict verdict)
    {
        switch (verdict)
        {
            case ScoreVerdict.Null:
                _audit.NullScores++;
                break;
            case ScoreVerdict.NaN:
                _audit.NaNScores++;
                break;
            case ScoreVerdict.Infinite:
                _audit.InfiniteScores++;
                break;
            default:
                _audit.OutOfRangeScores++;
                break;
        }
    }
}
