namespace LaborSpark.Spark.Worker.Sockets;

/// <summary>Buffers writes and counts their bytes.</summary>
internal sealed class CountingStream(Stream target, int bufferSize) : Stream
{
    private readonly BufferedStream _buffer = new(target, bufferSize);

    /// <summary>Bytes written so far, buffered ones among them.</summary>
    public long Count { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Count += buffer.Length;
        _buffer.Write(buffer);
    }

    public override void Flush() => _buffer.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
