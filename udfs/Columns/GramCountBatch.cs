using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Builds batches of grams and their counts, in buffers that are used again for the next.</summary>
internal sealed class GramCountBatch
{
    private readonly ReusedBuffer[] _ids;
    private readonly ValidityBuffer[] _validities;
    private readonly ReusedBuffer _counts = new();
    private readonly Schema _schema;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="size">The most tokens of a gram.</param>
    public GramCountBatch(int size)
    {
        _ids = [.. Enumerable.Range(0, size).Select(_ => new ReusedBuffer())];
        _validities = [.. Enumerable.Range(0, size).Select(_ => new ValidityBuffer())];
        var ids = Enumerable.Range(0, size).Select(place => new Field(GramCountColumns.Id(place), Int64Type.Default, nullable: true));
        _schema = new Schema([.. ids, new Field(GramCountColumns.Count, Int64Type.Default, nullable: true)], null);
    }

    /// <summary>Gets how many grams were appended.</summary>
    public int Rows { get; private set; }

    /// <summary>Appends a gram.</summary>
    /// <param name="gram">Its tokens' numbers, <see cref="GramCounter.NoToken"/> after the last.</param>
    /// <param name="ids">The ids by number.</param>
    /// <param name="count">Its count.</param>
    public void Append(ReadOnlySpan<int> gram, List<long> ids, long count)
    {
        for (var place = 0; place < gram.Length; place++)
        {
            var isThere = gram[place] != GramCounter.NoToken;
            _ids[place].WriteInt64(isThere ? ids[gram[place]] : 0);
            if (isThere)
                _validities[place].AppendValid();
            else
                _validities[place].AppendNull();
        }

        _counts.WriteInt64(count);
        Rows++;
    }

    /// <summary>Gives the batch of all grams since the last <see cref="Clear"/>, valid until the next one.</summary>
    public RecordBatch Build()
    {
        var ids = _ids.Select((buffer, place) => new Int64Array(
            new ArrayData(Int64Type.Default, Rows, _validities[place].NullCount, 0, [_validities[place].ToArrow(), buffer.ToArrow()])));
        var counts = new Int64Array(new ArrayData(Int64Type.Default, Rows, 0, 0, [ArrowBuffer.Empty, _counts.ToArrow()]));
        return new RecordBatch(_schema, [.. ids, counts], Rows);
    }

    /// <summary>Starts a new batch in the same buffers.</summary>
    public void Clear()
    {
        foreach (var buffer in _ids)
            buffer.Clear();
        foreach (var validity in _validities)
            validity.Clear();
        _counts.Clear();
        Rows = 0;
    }
}
