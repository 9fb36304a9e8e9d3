using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LaborSpark.Spark.Distribution.Tests;

/// <summary>A web server on loopback that answers each request with exactly the bytes a test gives it, then closes the connection.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<LoopbackRequest, LoopbackReply> _answer;
    private readonly Task _serving;

    public LoopbackServer(Func<LoopbackRequest, LoopbackReply> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _serving = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    public ConcurrentQueue<LoopbackRequest> Requests { get; } = new();

    public void Dispose()
    {
        _end.Cancel();
        _serving.GetAwaiter().GetResult();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token).ConfigureAwait(false)));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
            await Task.WhenAll(connections).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await AnswerAsync(client).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The client left in the middle, or the test is over: the end of this connection only.
                client.Close();
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        var stream = client.GetStream();
        await using var open = stream.ConfigureAwait(false);
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _end.Token).ConfigureAwait(false) == 1)
            head.Append((char)one[0]);
        if (head.Length == 0)
            return;
        var request = new LoopbackRequest(head.ToString());
        Requests.Enqueue(request);
        var reply = _answer(request);
        await stream.WriteAsync(reply.Bytes, _end.Token).ConfigureAwait(false);
        if (reply.ThenSilent)
            await Task.Delay(Timeout.Infinite, _end.Token).ConfigureAwait(false);
    }
}
