using System.Buffers.Binary;
using LaborSpark.Spark.Worker.Sockets;

namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>Stands between the socket and the Arrow reader, and checks the lengths that the reader would allocate.</summary>
/// <remarks>
/// It also tells the end of the Arrow stream from the end of the socket, which the reader does not. Reads exactly to the stream's end
/// and no further.
/// </remarks>
internal sealed class ArrowFrames(Stream stream) : ForwardStream
{
    private const int Continuation = -1;
    private const int MetadataLimit = 64 * 1024 * 1024;

    // Some tens of thousands of rows; larger bodies are taken in piece by piece first, so that memory grows with what really comes.
    private const int TrustedBody = 8 * 1024 * 1024;
    private ReadOnlyMemory<byte> _checked;
    private ReadOnlyMemory<byte> _checkedBody;
    private long _body;

    /// <summary>True once the stream's end marker was read.</summary>
    public bool Ended { get; private set; }

    /// <summary>True from a message's metadata to the last byte of its body.</summary>
    public bool InBody => _body > 0 || !_checkedBody.IsEmpty;

    public override bool CanRead => true;

    /// <exception cref="ProtocolException">The bytes are no Arrow stream.</exception>
    /// <exception cref="EndOfStreamException">The peer closed within the stream.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || Ended && _checked.IsEmpty)
            return 0;
        if (_checked.IsEmpty && !InBody)
            TakeMessage();
        if (!_checked.IsEmpty)
            return Take(ref _checked, buffer);
        if (!_checkedBody.IsEmpty)
            return Take(ref _checkedBody, buffer);
        var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, _body)]);
        if (read == 0)
            throw new EndOfStreamException();
        _body -= read;
        return read;
    }

    private void TakeMessage()
    {
        var prefix = new byte[2 * sizeof(int)];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix.AsSpan(sizeof(int)));
        if (BinaryPrimitives.ReadInt32LittleEndian(prefix) != Continuation)
            throw new ProtocolException("Expected an Arrow stream, got bytes without its continuation marker.");
        if (length == 0)
        {
            Ended = true;
            _checked = prefix;
            return;
        }
        if (length is < 0 or > MetadataLimit)
            throw new ProtocolException($"Expected Arrow metadata of at most {MetadataLimit} bytes, got a length of {length}.");
        var metadata = new ProtocolReader(stream, length).ReadBytes(length);
        _checked = (byte[])[.. prefix, .. metadata];
        _body = BodyLength(metadata);
        if (_body <= TrustedBody)
            return;
        _checkedBody = new ProtocolReader(stream, _body).ReadBytes((int)_body);
        _body = 0;
    }

    private static int Take(ref ReadOnlyMemory<byte> source, Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, source.Length);
        source.Span[..count].CopyTo(buffer);
        // What was taken whole must not be held while the next message is awaited.
        source = count == source.Length ? default : source[count..];
        return count;
    }

    // Field 3 of the flatbuffer table Message.
    private static long BodyLength(ReadOnlySpan<byte> metadata)
    {
        const int Entry = 4 + (3 * sizeof(ushort));
        try
        {
            var table = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(metadata));
            var fields = checked(table - BinaryPrimitives.ReadInt32LittleEndian(metadata[table..]));
            var size = BinaryPrimitives.ReadUInt16LittleEndian(metadata[fields..]);
            var place = size > Entry ? BinaryPrimitives.ReadUInt16LittleEndian(metadata[(fields + Entry)..]) : 0;
            var length = place == 0 ? 0 : BinaryPrimitives.ReadInt64LittleEndian(metadata[(table + place)..]);
            return length >= 0 && length <= Array.MaxLength - metadata.Length - 64
                ? length
                : throw new ProtocolException($"Expected an Arrow batch of at most 2 GB, got a length of {length}. Put fewer rows into a batch.");
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new ProtocolException("Expected the metadata of an Arrow message, got bytes that are none.");
        }
    }
}
