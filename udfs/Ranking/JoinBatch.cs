using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Builds batches of what a join gives, in buffers that are used again for the next.</summary>
/// <typeparam name="TIds">The form of the ids.</typeparam>
internal sealed class JoinBatch<TIds>
    where TIds : struct, IIds<TIds>
{
    private const int Rows = 128;

    private static readonly Schema Columns = new(
    [
        new Field(IdJoin.ClassNumber, Int32Type.Default, nullable: true),
        new Field(IdJoin.Rows, BinaryType.Default, nullable: true),
        new Field(IdJoin.Sample, BinaryType.Default, nullable: true),
        new Field(IdJoin.Audit, BinaryType.Default, nullable: true),
    ], null);

    private readonly NumberColumnBuilder<int> _classes = new();
    private readonly BinaryColumnBuilder _rows = new();
    private readonly BinaryColumnBuilder _samples = new();
    private readonly BinaryColumnBuilder _audits = new();
    private readonly ReusedBuffer _packed = new();

    /// <summary>True if there is enough for a batch.</summary>
    public bool IsFull => _classes.Length >= Rows;

    /// <summary>True if there is nothing.</summary>
    public bool IsEmpty => _classes.Length == 0;

    /// <summary>Appends joined rows.</summary>
    public void AddRows(int number, in ScoredIds<TIds> rows)
    {
        _classes.Append(number);
        _packed.Clear();
        rows.WriteTo(_packed, withScores: true);
        _rows.Append(_packed.Written);
        _samples.AppendNull();
        _audits.AppendNull();
    }

    /// <summary>Appends what there is to say of a class in a part.</summary>
    public void AddNotes(int number, in ScoredIds<TIds> sample, JoinAudit audit)
    {
        _classes.Append(number);
        _rows.AppendNull();
        _packed.Clear();
        sample.WriteTo(_packed, withScores: true);
        _samples.Append(_packed.Written);
        _audits.Append(audit.ToBytes());
    }

    /// <summary>Gives the batch; its buffers stay as they are until <see cref="Clear"/>.</summary>
    public RecordBatch Build() => new(Columns, [_classes.Build(), _rows.Build(), _samples.Build(), _audits.Build()], _classes.Length);

    /// <summary>Starts a new batch.</summary>
    public void Clear()
    {
        _classes.Clear();
        _rows.Clear();
        _samples.Clear();
        _audits.Clear();
    }
}
