using System.Buffers.Binary;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Ids, with their scores or without, as they are packed into one value of a binary column: Spark then moves hundreds of rows as one.</summary>
/// <typeparam name="TIds">The form of the ids.</typeparam>
internal struct ScoredIds<TIds>
    where TIds : struct, IIds<TIds>
{
    /// <summary>The ids.</summary>
    public TIds Ids;

    private ulong[] _scores;

    /// <summary>The number of ids.</summary>
    public readonly int Count => Ids.Count;

    /// <summary>The scores' bits; valid up to <see cref="Count"/> where every id has a score.</summary>
    public readonly ReadOnlySpan<ulong> Scores => _scores.AsSpan(0, Count);

    /// <summary>Appends an id of another list without a score.</summary>
    public void Add(in TIds ids, int index) => Ids.Add(ids, index);

    /// <summary>Appends an id of another list with its score.</summary>
    public void Add(in TIds ids, int index, ulong score)
    {
        var row = Count;
        Ids.Add(ids, index);
        if (_scores is null || _scores.Length <= row)
            Array.Resize(ref _scores!, Math.Max(16, row * 2));
        _scores[row] = score;
    }

    /// <summary>Forgets all rows and keeps the room.</summary>
    public void Clear() => Ids.Clear();

    /// <summary>Writes all rows.</summary>
    public readonly void WriteTo(ReusedBuffer buffer, bool withScores)
    {
        buffer.WriteInt32(Count);
        if (withScores)
            ScorePlanes.Write(Scores, buffer);
        Ids.WriteTo(buffer);
    }

    /// <summary>Appends rows that <see cref="WriteTo"/> wrote.</summary>
    public void ReadFrom(ReadOnlySpan<byte> bytes, bool withScores)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        if (withScores)
        {
            if (_scores is null || _scores.Length < Count + count)
                Array.Resize(ref _scores!, Math.Max(Count + count, Count * 2));
            ScorePlanes.Read(bytes[..(count * ScorePlanes.Bytes)], _scores.AsSpan(Count, count));
            bytes = bytes[(count * ScorePlanes.Bytes)..];
        }
        Ids.ReadFrom(bytes, count);
    }
}
