using System.Buffers.Binary;
using System.Text;

namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>Reads the protocol's big-endian values.</summary>
/// <remarks>
/// Lengths are believed only as far as bytes follow: memory grows with what was received, up to <paramref name="limit"/> bytes in all.
/// </remarks>
internal sealed class ProtocolReader(Stream stream, long limit)
{
    private const int FirstPiece = 64 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly byte[] _number = new byte[sizeof(long)];
    private long _left = limit;

    /// <summary>Reads a number where the peer may have closed the stream.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool TryReadInt32(out int value)
    {
        var read = stream.ReadAtLeast(_number.AsSpan(0, sizeof(int)), sizeof(int), throwOnEndOfStream: false);
        value = BinaryPrimitives.ReadInt32BigEndian(_number);
        if (read is > 0 and < sizeof(int))
            throw new EndOfStreamException();
        return read == sizeof(int);
    }

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(ReadNumber(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(ReadNumber(sizeof(long)));

    public bool ReadBool() => ReadNumber(sizeof(byte))[0] switch
    {
        0 => false,
        1 => true,
        var other => throw new ProtocolException($"Expected a bool of 0 or 1, got {other}."),
    };

    /// <summary>Reads a count of things that follow; it allocates nothing.</summary>
    public int ReadCount(string what)
    {
        var count = ReadInt32();
        return count >= 0 ? count : throw new ProtocolException($"Expected a count of {what}, got {count}.");
    }

    public string ReadString() => Utf8.GetString(ReadBytes());

    public byte[] ReadBytes() => ReadBytes(ReadInt32());

    public byte[] ReadBytes(int length)
    {
        if (length < 0 || length > _left)
            throw new ProtocolException($"Expected at most {_left} more bytes, got a length of {length}.");
        _left -= length;
        var bytes = new byte[Math.Min(length, FirstPiece)];
        var filled = 0;
        while (true)
        {
            stream.ReadExactly(bytes.AsSpan(filled));
            filled = bytes.Length;
            if (filled == length)
                return bytes;
            Array.Resize(ref bytes, (int)Math.Min(length, filled * 2L));
        }
    }

    public Dictionary<string, string> ReadMap(string what)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = ReadCount(what); left > 0; left--)
        {
            var key = ReadString();
            map[key] = ReadString();
        }
        return map;
    }

    private byte[] ReadNumber(int length)
    {
        if (length > _left)
            throw new ProtocolException($"Expected {length} more bytes of the message, but it is at its end.");
        _left -= length;
        stream.ReadExactly(_number.AsSpan(0, length));
        return _number;
    }
}
