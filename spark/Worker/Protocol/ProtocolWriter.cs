using System.Buffers.Binary;
using System.Text;

namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>Writes the protocol's big-endian values.</summary>
internal static class ProtocolWriter
{
    public static void WriteInt32(this Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    public static void WriteInt64(this Stream stream, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        stream.Write(bytes);
    }

    public static void WriteString(this Stream stream, string value)
    {
        // In one piece, so that an unbuffered socket sends one packet.
        var bytes = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(value)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length - sizeof(int));
        Encoding.UTF8.GetBytes(value, bytes.AsSpan(sizeof(int)));
        stream.Write(bytes);
    }
}
