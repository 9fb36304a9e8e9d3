using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Collects rows by part and packs those of a part when they are enough.</summary>
/// <typeparam name="TIds">The form of the ids.</typeparam>
internal sealed class PartBuffers<TIds>
    where TIds : struct, IIds<TIds>
{
    /// <summary>The rows that are packed into one value.</summary>
    // Each value costs Spark some microseconds on its way; of a part of a million rows, a thousand values make 16 MB.
    public const int PackedRows = 1024;

    private readonly ScoredIds<TIds>[] _parts;
    private readonly int _source;
    private readonly bool _withScores;
    private readonly PartBatch<TIds> _batch = new();

    public PartBuffers(int parts, int source, bool withScores) => (_parts, _source, _withScores) = (new ScoredIds<TIds>[parts], source, withScores);

    /// <summary>Adds an id without a score.</summary>
    public void Add(int part, in TIds ids, int index)
    {
        ref var rows = ref _parts[part];
        rows.Add(ids, index);
        if (rows.Count >= PackedRows)
            Pack(part, ref rows);
    }

    /// <summary>Adds an id with its score.</summary>
    public void Add(int part, in TIds ids, int index, ulong score)
    {
        ref var rows = ref _parts[part];
        rows.Add(ids, index, score);
        if (rows.Count >= PackedRows)
            Pack(part, ref rows);
    }

    /// <summary>Adds a count for a part.</summary>
    public void AddCount(int part, long aside) => _batch.AddCount(part, _source, aside);

    /// <summary>Hands out what is packed, if it is enough for a batch; the batch is valid until the next is asked for.</summary>
    public IEnumerable<RecordBatch> TakeFull()
    {
        if (!_batch.IsFull)
            yield break;
        yield return _batch.Build();
        _batch.Clear();
    }

    /// <summary>Packs and hands out the rest.</summary>
    public IEnumerable<RecordBatch> TakeRest()
    {
        for (var part = 0; part < _parts.Length; part++)
        {
            if (_parts[part].Count == 0)
                continue;
            Pack(part, ref _parts[part]);
            foreach (var batch in TakeFull())
                yield return batch;
        }
        if (_batch.IsEmpty)
            yield break;
        yield return _batch.Build();
        _batch.Clear();
    }

    private void Pack(int part, ref ScoredIds<TIds> rows)
    {
        _batch.Add(part, _source, rows, _withScores);
        rows.Clear();
    }
}
