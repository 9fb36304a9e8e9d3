namespace LaborSpark.Spark.Worker.Sockets;

/// <summary>Buffers writes and counts their bytes.</summary>
internal sealed class CountingStream(Stream target, int bufferSize) : ForwardStream
{
    private readonly BufferedStream _buffer = new(target, bufferSize);

    /// <summary>Bytes written so far, buffered ones among them.</summary>
    public long Count { get; private set; }

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Count += buffer.Length;
        _buffer.Write(buffer);
    }

    public override void Flush() => _buffer.Flush();
}
