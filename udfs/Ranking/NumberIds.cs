using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Ids as whole numbers: for texts that are the plain decimal form of a number from 0 to 2^63 - 1, without leading zeros.</summary>
internal struct NumberIds : IIds<NumberIds>
{
    private const int MostDigits = 19;
    private const ulong MostPower = 1_000_000_000_000_000_000;
    private long[] _values;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Clear() => Count = 0;

    /// <inheritdoc/>
    public void Add(in IdColumn column, int row)
    {
        if (column.IsText)
            Append(Parse(column.Text(row)));
        else
            Append(NotNegative(column.Number(row)));
    }

    /// <inheritdoc/>
    public void Add(in NumberIds other, int index) => Append(other._values[index]);

    /// <inheritdoc/>
    public readonly ulong HashOf(int index)
    {
        // The finaliser of SplitMix64: every bit of the id changes half of the hash's.
        var hash = (ulong)_values[index] + 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    /// <inheritdoc/>
    public readonly bool AreEqual(int index, in NumberIds other, int otherIndex) => _values[index] == other._values[otherIndex];

    /// <inheritdoc/>
    public readonly int Compare(int index, in NumberIds other, int otherIndex)
    {
        var (left, right) = ((ulong)_values[index], (ulong)other._values[otherIndex]);
        var (leftDigits, rightDigits) = (Digits(left), Digits(right));
        if (leftDigits == rightDigits)
            return left.CompareTo(right);
        // With zeros at the end both are as long: then texts are in the order of numbers, and of two that are now equal the shorter was a beginning of the other.
        var padded = (left * PowerOfTen(MostDigits - leftDigits)).CompareTo(right * PowerOfTen(MostDigits - rightDigits));
        return padded != 0 ? padded : leftDigits.CompareTo(rightDigits);
    }

    /// <inheritdoc/>
    public readonly void WriteTo(ReusedBuffer buffer)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Ids are carried between little-endian machines.");
        buffer.Write(MemoryMarshal.AsBytes(_values.AsSpan(0, Count)));
    }

    /// <inheritdoc/>
    public void ReadFrom(ReadOnlySpan<byte> bytes, int count)
    {
        EnsureFree(count);
        MemoryMarshal.Cast<byte, long>(bytes[..(count * sizeof(long))]).CopyTo(_values.AsSpan(Count));
        Count += count;
    }

    /// <inheritdoc/>
    public readonly void AppendTo(Utf8ColumnBuilder column, int index)
    {
        Span<byte> text = stackalloc byte[MostDigits];
        Utf8Formatter.TryFormat(_values[index], text, out var length);
        column.Append(text[..length]);
    }

    private static long NotNegative(long number) =>
        number >= 0 ? number : throw new NotWholeNumberException(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    private static long Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > MostDigits || (text[0] == '0' && text.Length > 1))
            throw new NotWholeNumberException(text);
        var number = 0UL;
        var rest = text;
        for (; rest.Length >= 8; rest = rest[8..])
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(rest);
            if (!AreDigits(eight))
                throw new NotWholeNumberException(text);
            number = (number * 100_000_000) + EightDigits(eight);
        }
        foreach (var digit in rest)
        {
            var value = (uint)(digit - '0');
            if (value > 9)
                throw new NotWholeNumberException(text);
            number = (number * 10) + value;
        }
        return number <= long.MaxValue ? (long)number : throw new NotWholeNumberException(text);
    }

    // Each byte is 0x30 to 0x39: its upper half is 3, and still is after adding 6.
    private static bool AreDigits(ulong eight) =>
        ((eight & 0xF0F0F0F0F0F0F0F0) | (((eight + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4)) == 0x3333333333333333;

    // Pairs, then fours, then all eight are put together, each step for all at once.
    private static ulong EightDigits(ulong eight)
    {
        eight &= 0x0F0F0F0F0F0F0F0F;
        eight = ((eight * 10) + (eight >> 8)) & 0x00FF00FF00FF00FF;
        eight = ((eight * 100) + (eight >> 16)) & 0x0000FFFF0000FFFF;
        return ((eight * 10_000) + (eight >> 32)) & 0x00000000FFFFFFFF;
    }

    private static int Digits(ulong value)
    {
        // Ids of one time have the same number of digits: nearly always the longest.
        var digits = MostDigits;
        for (var power = MostPower; digits > 1 && value < power; power /= 10)
            digits--;
        return digits;
    }

    private static ulong PowerOfTen(int exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent--)
            power *= 10;
        return power;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(long value)
    {
        if (_values is null || Count == _values.Length)
            EnsureFree(1);
        _values![Count++] = value;
    }

    private void EnsureFree(int count)
    {
        if (_values is null || _values.Length - Count < count)
            Array.Resize(ref _values!, Math.Max(Count + count, Count * 2));
    }
}
