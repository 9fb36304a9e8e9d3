using System.Net;
using System.Net.Sockets;

namespace LaborSpark.EndToEnd.Tests.Execution;

/// <summary>A TCP proxy on loopback that cuts every connection after a number of bytes from the server, by reset, wherever in a message that is.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Random _random;
    private readonly int _target;
    private readonly int _most;
    private int _cuts;

    /// <param name="target">The server's port.</param>
    /// <param name="seed">Decides where the cuts come.</param>
    /// <param name="most">No connection lives for more bytes than this.</param>
    public CuttingProxy(int target, int seed, int most)
    {
        _random = new Random(seed);
        _target = target;
        _most = most;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Cuts => Volatile.Read(ref _cuts);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                _ = ServeAsync(client, _random.Next(_most));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
            return;
        }
    }

    private async Task ServeAsync(Socket client, int budget)
    {
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target);
                var up = CopyAsync(client, server, int.MaxValue);
                var down = CopyAsync(server, client, budget);
                await Task.WhenAny(up, down);
                if (down.IsCompletedSuccessfully && await down)
                {
                    Interlocked.Increment(ref _cuts);

                    // What has come through is read before the connection goes: the cut is where it was meant to be.
                    await Task.Delay(30);
                }
            }
            catch (SocketException)
            {
                // One side left: the other is left too.
            }

            client.LingerState = new LingerOption(enable: true, seconds: 0);
            server.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    /// <returns>True if the budget was used up.</returns>
    private static async Task<bool> CopyAsync(Socket from, Socket to, int budget)
    {
        var buffer = new byte[16 * 1024];
        while (budget > 0)
        {
            var read = await from.ReceiveAsync(buffer.AsMemory(0, Math.Min(buffer.Length, budget)));
            if (read == 0)
                return false;
            await to.SendAsync(buffer.AsMemory(0, read));
            budget -= read;
        }

        return true;
    }
}
