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
        var bytes = Encoding.UTF8.GetBytes(value);
        stream.WriteInt32(bytes.Length);
        stream.Write(bytes);
    }
}
