using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Builds batches of <see cref="PartColumns"/>, in buffers that are used again for the next.</summary>
/// <typeparam name="TIds">The form of the ids.</typeparam>
internal sealed class PartBatch<TIds>
    where TIds : struct, IIds<TIds>
{
    private const int Rows = 128;

    private static readonly Schema Columns = new(
    [
        new Field(PartColumns.Part, Int32Type.Default, nullable: true),
        new Field(PartColumns.Source, Int32Type.Default, nullable: true),
        new Field(PartColumns.Aside, Int64Type.Default, nullable: true),
        new Field(PartColumns.Rows, BinaryType.Default, nullable: true),
    ], null);

    private readonly NumberColumnBuilder<int> _parts = new();
    private readonly NumberColumnBuilder<int> _sources = new();
    private readonly NumberColumnBuilder<long> _asides = new();
    private readonly BinaryColumnBuilder _rows = new();
    private readonly ReusedBuffer _packed = new();

    /// <summary>True if there is enough for a batch.</summary>
    public bool IsFull => _parts.Length >= Rows;

    /// <summary>True if there is nothing.</summary>
    public bool IsEmpty => _parts.Length == 0;

    /// <summary>Appends packed rows.</summary>
    public void Add(int part, int source, in ScoredIds<TIds> rows, bool withScores)
    {
        _packed.Clear();
        rows.WriteTo(_packed, withScores);
        Add(part, source, 0);
        _rows.Append(_packed.Written);
    }

    /// <summary>Appends a count alone.</summary>
    public void AddCount(int part, int source, long aside)
    {
        Add(part, source, aside);
        _rows.AppendNull();
    }

    /// <summary>Gives the batch; its buffers stay as they are until <see cref="Clear"/>.</summary>
    public RecordBatch Build() => new(Columns, [_parts.Build(), _sources.Build(), _asides.Build(), _rows.Build()], _parts.Length);

    /// <summary>Starts a new batch.</summary>
    public void Clear()
    {
        _parts.Clear();
        _sources.Clear();
        _asides.Clear();
        _rows.Clear();
    }

    private void Add(int part, int source, long aside)
    {
        _parts.Append(part);
        _sources.Append(source);
        _asides.Append(aside);
    }
}
