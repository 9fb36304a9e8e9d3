using System.Runtime.InteropServices;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Writes the bits of scores apart: all first bytes, all second bytes, the next two, and the last four. The upper ones are nearly the same in all scores, so that Spark's fast compression finds them.</summary>
internal static class ScorePlanes
{
    /// <summary>The bytes that a score takes.</summary>
    public const int Bytes = sizeof(ulong);

    /// <summary>Writes scores.</summary>
    public static void Write(ReadOnlySpan<ulong> scores, ReusedBuffer buffer)
    {
        var count = scores.Length;
        var planes = buffer.GetSpan(count * Bytes)[..(count * Bytes)];
        var first = planes[..count];
        var second = planes.Slice(count, count);
        var third = MemoryMarshal.Cast<byte, ushort>(planes.Slice(2 * count, 2 * count));
        var last = MemoryMarshal.Cast<byte, uint>(planes[(4 * count)..]);
        for (var row = 0; row < scores.Length; row++)
        {
            var bits = scores[row];
            first[row] = (byte)(bits >> 56);
            second[row] = (byte)(bits >> 48);
            third[row] = (ushort)(bits >> 32);
            last[row] = (uint)bits;
        }
        buffer.Advance(planes.Length);
    }

    /// <summary>Reads scores that <see cref="Write"/> wrote.</summary>
    /// <param name="planes">Nothing but them.</param>
    /// <param name="scores">As many as there are.</param>
    public static void Read(ReadOnlySpan<byte> planes, Span<ulong> scores)
    {
        var count = scores.Length;
        var first = planes[..count];
        var second = planes.Slice(count, count);
        var third = MemoryMarshal.Cast<byte, ushort>(planes.Slice(2 * count, 2 * count));
        var last = MemoryMarshal.Cast<byte, uint>(planes.Slice(4 * count, 4 * count));
        for (var row = 0; row < scores.Length; row++)
            scores[row] = ((ulong)first[row] << 56) | ((ulong)second[row] << 48) | ((ulong)third[row] << 32) | last[row];
    }
}
