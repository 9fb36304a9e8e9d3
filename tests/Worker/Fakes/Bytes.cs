using System.Buffers.Binary;
using System.Text;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>Writes a message as the JVM does: big-endian numbers, strings and byte runs behind their lengths.</summary>
internal sealed class Bytes
{
    private readonly MemoryStream _bytes = new();

    public Bytes I32(int value)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, value);
        return Raw(number);
    }

    public Bytes I64(long value)
    {
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, value);
        return Raw(number);
    }

    public Bytes Bool(bool value) => Raw([(byte)(value ? 1 : 0)]);

    public Bytes Str(string value) => Run(Encoding.UTF8.GetBytes(value));

    public Bytes Run(byte[] value) => I32(value.Length).Raw(value);

    public Bytes Raw(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        return this;
    }

    public byte[] ToArray() => _bytes.ToArray();
}
