using System.Net;
using System.Net.Sockets;
using System.Text;
using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Tests.Gateway;

/// <summary>A gateway on loopback that takes one client, keeps what it says and answers from a list.</summary>
internal sealed class FakeGateway : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string[] _answers;
    private readonly List<string> _commands = [];
    private readonly Task _serving;

    /// <param name="answers">One for each command; after the last the connection is closed. The first answers the secret.</param>
    public FakeGateway(params string[] answers)
    {
        _answers = answers;
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public GatewayEndpoint Endpoint => new(((IPEndPoint)_listener.LocalEndpoint).Port, "s3cret");

    /// <summary>The commands, each with its lines joined by <c>|</c>.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_commands)
                return [.. _commands];
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        try
        {
            await TalkAsync();
        }
        catch (IOException error) when (error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown })
        {
            // A client that leaves with answers unread resets the connection: one of the ways to go.
            _listener.Stop();
        }
    }

    private async Task TalkAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        foreach (var answer in _answers)
        {
            // The secret is two lines; a command ends by a line 'e'.
            List<string> lines = [];
            while (await reader.ReadLineAsync() is { } line)
            {
                lines.Add(line);
                if (Commands.Count == 0 ? lines.Count == 2 : line == "e")
                    break;
            }

            // The client has left.
            if (lines.Count == 0)
                return;
            lock (_commands)
                _commands.Add(string.Join('|', lines));
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\n"));
        }
    }
}
