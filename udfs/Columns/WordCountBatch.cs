using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Builds batches of words and their counts, in buffers that are used again for the next.</summary>
internal sealed class WordCountBatch
{
    private static readonly Schema Columns = new(
        [
            new Field(WordCountColumns.Word, StringType.Default, nullable: true),
            new Field(WordCountColumns.Count, Int64Type.Default, nullable: false),
            new Field(WordCountColumns.Tweets, Int64Type.Default, nullable: false),
        ],
        null);

    private readonly ReusedBuffer _offsets = new();
    private readonly ReusedBuffer _bytes = new();
    private readonly ValidityBuffer _validity = new();
    private readonly ReusedBuffer _counts = new();
    private readonly ReusedBuffer _lists = new();

    /// <summary>Makes an empty batch.</summary>
    public WordCountBatch() => Clear();

    /// <summary>Gets how many words were appended.</summary>
    public int Rows => _validity.Length;

    /// <summary>Appends a word.</summary>
    /// <param name="word">Its bytes.</param>
    /// <param name="count">How often it came.</param>
    /// <param name="lists">In how many lists.</param>
    public void Append(ReadOnlySpan<byte> word, long count, long lists)
    {
        _bytes.Write(word);
        _validity.AppendValid();
        AppendCounts(count, lists);
    }

    /// <summary>Appends the null.</summary>
    /// <param name="count">How often it came.</param>
    /// <param name="lists">In how many lists.</param>
    public void AppendNull(long count, long lists)
    {
        _validity.AppendNull();
        AppendCounts(count, lists);
    }

    /// <summary>Gives the batch of all words since the last <see cref="Clear"/>, valid until the next one.</summary>
    public RecordBatch Build()
    {
        var words = new StringArray(new ArrayData(
            StringType.Default, Rows, _validity.NullCount, 0, [_validity.ToArrow(), _offsets.ToArrow(), _bytes.ToArrow()]));
        return new RecordBatch(Columns, [words, Numbers(_counts), Numbers(_lists)], Rows);
    }

    /// <summary>Starts a new batch in the same buffers.</summary>
    public void Clear()
    {
        _offsets.Clear();
        _bytes.Clear();
        _validity.Clear();
        _counts.Clear();
        _lists.Clear();
        _offsets.WriteInt32(0);
    }

    private void AppendCounts(long count, long lists)
    {
        _offsets.WriteInt32(_bytes.Length);
        _counts.WriteInt64(count);
        _lists.WriteInt64(lists);
    }

    private Int64Array Numbers(ReusedBuffer buffer) => new(new ArrayData(Int64Type.Default, Rows, 0, 0, [ArrowBuffer.Empty, buffer.ToArrow()]));
}
