using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Builds batches of grams and their counts, in buffers that are used again for the next.</summary>
internal sealed class GramCountBatch
{
    private const int MostRows = 1 << 16;

    // Of usual tokens MostRows grams are less; a batch of long ones must not pass the 2 GB of a column.
    private const long MostBytes = 4L << 20;

    private static readonly Schema Columns = new(
        [
            new Field(GramCountColumns.Group, Int32Type.Default, nullable: true),
            new Field(GramCountColumns.Gram, BinaryType.Default, nullable: true),
            new Field(GramCountColumns.Count, Int64Type.Default, nullable: true),
        ],
        null);

    private readonly NumberColumnBuilder<int> _groups = new();
    private readonly BinaryColumnBuilder _grams = new();
    private readonly NumberColumnBuilder<long> _counts = new();
    private long _bytes;

    /// <summary>Gets how many grams were appended.</summary>
    public int Rows => _grams.Length;

    /// <summary>Gets whether it should be handed out before more is appended.</summary>
    public bool IsFull => Rows >= MostRows || _bytes >= MostBytes;

    /// <summary>Appends a gram.</summary>
    /// <param name="group">The group that it was counted in.</param>
    /// <param name="gram">Its tokens' numbers, <see cref="GramCounter.NoToken"/> after the last.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="count">Its count.</param>
    public void Append(int group, ReadOnlySpan<int> gram, TokenNumbers tokens, long count)
    {
        foreach (var number in gram)
        {
            if (number == GramCounter.NoToken)
                break;
            GramKey.Append(_grams.Value, tokens[number]);
            _bytes += tokens[number].Length;
        }

        _grams.EndValue();
        _groups.Append(group);
        _counts.Append(count);
    }

    /// <summary>Gives the batch of all grams since the last <see cref="Clear"/>, valid until the next one.</summary>
    public RecordBatch Build() => new(Columns, [_groups.Build(), _grams.Build(), _counts.Build()], Rows);

    /// <summary>Starts a new batch in the same buffers.</summary>
    public void Clear()
    {
        _groups.Clear();
        _grams.Clear();
        _counts.Clear();
        _bytes = 0;
    }
}
