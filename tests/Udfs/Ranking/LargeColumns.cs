using Apache.Arrow;
using Apache.Arrow.Types;

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>The same columns with 64-bit offsets, as Spark sends them where it is told to use large types.</summary>
internal static class LargeColumns
{
    /// <summary>A column of texts.</summary>
    public static LargeStringArray Of(StringArray column) => new(Widened(column.Data, LargeStringType.Default));

    /// <summary>A column of bytes.</summary>
    public static LargeBinaryArray Of(BinaryArray column) => new(Widened(column.Data, LargeBinaryType.Default));

    private static ArrayData Widened(ArrayData data, IArrowType type)
    {
        var offsets = new byte[(data.Length + 1) * sizeof(long)];
        for (var row = 0; row <= data.Length; row++)
            BitConverter.TryWriteBytes(offsets.AsSpan(row * sizeof(long)), (long)BitConverter.ToInt32(data.Buffers[1].Span[(row * sizeof(int))..]));
        return new ArrayData(type, data.Length, data.NullCount, 0, [data.Buffers[0], new ArrowBuffer(offsets), data.Buffers[2]]);
    }
}
