using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The join of one part. Memory: the distinct ids of the part, and the scores of one class.</summary>
/// <typeparam name="TIds">The form of the ids.</typeparam>
internal sealed class IdJoin<TIds>
    where TIds : struct, IIds<TIds>
{
    private readonly int _sampledOf;
    private readonly IdTable<TIds> _table = new();
    private readonly ClassScores _scores = new();
    private readonly JoinBatch<TIds> _out = new();
    private readonly HashSet<int> _ambiguous = [];
    private ScoredIds<TIds> _read;
    private ScoredIds<TIds> _rows;
    private ScoredIds<TIds> _sample;
    private long _tweetRows;
    private long _tweetNulls;
    private int _tweets;

    public IdJoin(int sampledOf) => _sampledOf = sampledOf;

    public IEnumerable<RecordBatch> Join(IEnumerable<RecordBatch> batches)
    {
        var source = IdParts.Tweets;
        foreach (var batch in batches)
        {
            var sources = (Int32Array)PartColumns.Of(batch, PartColumns.Source);
            for (var row = 0; row < batch.Length;)
            {
                if (sources.GetValue(row)!.Value is var next && next != source)
                {
                    foreach (var done in End(source))
                        yield return done;
                    source = next;
                }
                row = source == IdParts.Tweets ? AddTweets(batch, sources, row) : AddScores(batch, sources, row, source);
            }
        }
        foreach (var done in End(source))
            yield return done;
        if (!_out.IsEmpty)
            yield return _out.Build();
    }

    private int AddTweets(RecordBatch batch, Int32Array sources, int row)
    {
        var (asides, packed) = Columns(batch);
        for (; row < batch.Length && sources.GetValue(row) == IdParts.Tweets; row++)
        {
            _tweetNulls += asides.GetValue(row) ?? 0;
            if (packed.IsNull(row))
                continue;
            _read.Clear();
            _read.ReadFrom(PartColumns.Bytes(packed, row), withScores: false);
            for (var index = 0; index < _read.Count; index++)
            {
                var (before, place) = (_table.Count, _table.PlaceOf(_read.Ids, index));
                if (place < before)
                    _ambiguous.Add(place);
            }
            _tweetRows += _read.Count;
        }
        _tweets = _table.Count;
        return row;
    }

    private int AddScores(RecordBatch batch, Int32Array sources, int row, int source)
    {
        var (asides, packed) = Columns(batch);
        for (; row < batch.Length && sources.GetValue(row) == source; row++)
        {
            _scores.AddNullIds(asides.GetValue(row) ?? 0);
            if (packed.IsNull(row))
                continue;
            _read.Clear();
            _read.ReadFrom(PartColumns.Bytes(packed, row), withScores: true);
            var bits = _read.Scores;
            for (var index = 0; index < bits.Length; index++)
                _scores.Add(_table.PlaceOf(_read.Ids, index), bits[index]);
        }
        return row;
    }

    private static (Int64Array Asides, IArrowArray Rows) Columns(RecordBatch batch) =>
        ((Int64Array)PartColumns.Of(batch, PartColumns.Aside), PartColumns.Of(batch, PartColumns.Rows));

    private IEnumerable<RecordBatch> End(int source)
    {
        if (source == IdParts.Tweets)
        {
            _out.AddNotes(source, default, new JoinAudit { Read = _tweetRows + _tweetNulls, NullIds = _tweetNulls, DistinctIds = _tweets, AmbiguousTweets = _ambiguous.Count });
            yield break;
        }
        for (var place = 0; place < _tweets; place++)
        {
            if (!_scores.TryGet(place, out var bits))
                continue;
            Give(source, place, bits);
            if (!_out.IsFull)
                continue;
            yield return _out.Build();
            _out.Clear();
        }
        if (_rows.Count > 0)
            Pack(source);
        _out.AddNotes(source, _sample, _scores.Audit(_tweets));
        _sample.Clear();
        _scores.Clear();
    }

    private void Give(int source, int place, ulong bits)
    {
        _rows.Add(_table.Ids, place, bits);
        // The hash's upper bits have chosen the part: these are others.
        if ((uint)_table.Ids.HashOf(place) % (uint)_sampledOf == 0)
            _sample.Add(_table.Ids, place, bits);
        if (_rows.Count >= PartBuffers<TIds>.PackedRows)
            Pack(source);
    }

    private void Pack(int source)
    {
        _out.AddRows(source, _rows);
        _rows.Clear();
    }
}
