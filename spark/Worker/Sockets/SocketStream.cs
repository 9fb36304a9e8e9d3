using System.Net.Sockets;

namespace LaborSpark.Spark.Worker.Sockets;

/// <summary>A blocking stream over a socket that remembers whether the peer is still there.</summary>
internal sealed class SocketStream(Socket socket) : ForwardStream
{
    // TCP_QUICKACK of Linux, which .NET has no name for.
    private const int TcpLevel = 6;
    private const int QuickAcknowledge = 12;
    private static readonly byte[] On = [1, 0, 0, 0];
    private readonly bool _acknowledges = OperatingSystem.IsLinux() && socket.AddressFamily != AddressFamily.Unix;
    private volatile bool _ended;

    /// <summary>True once the peer has closed, or the socket was cut: whatever fails now is no failure of the task.</summary>
    public bool Ended => _ended;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    /// <summary>Ends the conversation from another thread: blocked reads and writes return at once.</summary>
    public void Cut()
    {
        _ended = true;
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The peer was faster: cut already.
            _ended = true;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = socket.Receive(buffer);
            _ended |= read == 0 && buffer.Length > 0;
            // Spark writes a task in small pieces and waits with each for the one before to be acknowledged: 40 ms a task if left to the
            // system, which forgets this wish with every read.
            if (_acknowledges && read > 0)
                socket.SetRawSocketOption(TcpLevel, QuickAcknowledge, On);
            return read;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            _ended = true;
            throw new ConnectionEndedException();
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            while (!buffer.IsEmpty)
                buffer = buffer[socket.Send(buffer)..];
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            _ended = true;
            throw new ConnectionEndedException();
        }
    }
}
