using System.Net;
using System.Net.Sockets;
using System.Text;
using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Gateway;

/// <summary>Calls into Spark's JVM over the gateway that spark-submit opens for "Python" programs. One command at a time; thread-safe.</summary>
internal sealed class GatewayClient : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock _turn = new();
    private readonly GatewayEndpoint _endpoint;
    private readonly RetryPolicy _waiting;
    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;
    private bool _silent;

    private GatewayClient(GatewayEndpoint endpoint, RetryPolicy waiting, Socket socket)
    {
        _endpoint = endpoint;
        _waiting = waiting;
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        _reader = new StreamReader(_stream, Utf8);
    }

    /// <summary>Connects on loopback and gives the secret.</summary>
    /// <param name="endpoint">Where.</param>
    /// <param name="waiting">How long to wait for a JVM that gives no sign of life; null for the default.</param>
    /// <exception cref="SparkLaunchException">Nobody listens there, or the secret is refused.</exception>
    /// <exception cref="SparkConnectionException">The JVM gave no sign of life for too long; so with every other call.</exception>
    public static GatewayClient Connect(GatewayEndpoint endpoint, RetryPolicy? waiting = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(IPAddress.Loopback, endpoint.Port);
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw new SparkLaunchException($"Spark's gateway was expected at {endpoint} and does not answer: {error.Message}.", error) { IsTransient = true };
        }

        var client = new GatewayClient(endpoint, waiting ?? new RetryPolicy(), socket);
        var answer = client.Exchange(Introduction(endpoint));
        if (answer.StartsWith("!y", StringComparison.Ordinal))
            return client;
        client.Dispose();
        throw new SparkLaunchException($"Spark's gateway at {endpoint} refused the secret it is expected to take.");
    }

    /// <summary>Makes an object.</summary>
    public JavaObject New(string className, params object?[] arguments) =>
        (JavaObject)Command("i", className, null, arguments)!;

    /// <summary>Calls a method of an object.</summary>
    public object? Call(JavaObject target, string method, params object?[] arguments) =>
        Command("c", target.Id, method, arguments);

    /// <summary>Calls a method of an object that answers with an object.</summary>
    public JavaObject Get(JavaObject target, string method, params object?[] arguments) =>
        Call(target, method, arguments) as JavaObject
        ?? throw new SparkLaunchException($"An object was expected from Spark's method {method} and none came.");

    /// <summary>Calls a static method.</summary>
    public object? CallStatic(string className, string method, params object?[] arguments) =>
        Command("c", "z:" + className, method, arguments);

    /// <summary>Reads a static field.</summary>
    public object? Field(string className, string field) =>
        Answer(Exchange($"r\nm\n{className}\n{field}\ne\n"), $"{className}.{field}");

    /// <summary>Blocks until the JVM closes this connection, or this object is disposed.</summary>
    public void WaitForEnd()
    {
        try
        {
            while (_stream.ReadByte() >= 0)
            {
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // A reset connection is an end as good as an orderly one.
            return;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Shutdown wakes a reader that blocks in WaitForEnd.
        if (_socket.Connected)
            _socket.Close();
        _stream.Dispose();
    }

    private object? Command(string kind, string target, string? method, object?[] arguments)
    {
        var command = new StringBuilder().Append(kind).Append('\n').Append(target).Append('\n');
        if (method is not null)
            command.Append(method).Append('\n');
        foreach (var argument in arguments)
            command.Append(GatewayText.Argument(argument)).Append('\n');
        return Answer(Exchange(command.Append("e\n").ToString()), method is null ? $"new {target}" : $"{target}.{method}");
    }

    private object? Answer(string line, string what)
    {
        if (line.StartsWith("!y", StringComparison.Ordinal))
            return GatewayText.Value(line[2..]);
        if (!line.StartsWith("!x", StringComparison.Ordinal))
            throw new SparkLaunchException("Spark's gateway answered with something that is no Py4J answer.");
        var error = line.Length > 2 ? GatewayText.Value(line[2..]) : null;

        // Some failures come as an exception object with no text: ask it.
        if (error is JavaObject exception)
            error = Call(exception, "toString");
        throw new GatewayException(what, error as string ?? "no reason given");
    }

    private string Exchange(string command)
    {
        lock (_turn)
        {
            try
            {
                _stream.Write(Utf8.GetBytes(command));
                return ReadLine() ?? throw new IOException("the connection was closed");
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                throw new SparkLaunchException($"Spark's JVM went away: {error.Message}.", error) { IsTransient = true };
            }
        }
    }

    private string? ReadLine()
    {
        var silence = new Silence(_waiting, "Spark's JVM", "a command was sent over its gateway, and a question whether it lives");
        var line = _silent ? Task.FromResult<string?>(null) : _reader.ReadLineAsync();
        if (silence.WaitFor(line, AskAsync))
            return line.GetAwaiter().GetResult();

        // What it was asked may still be answered, and would be taken for the next answer.
        _silent = true;
        throw new SparkConnectionException($"Spark's JVM does not answer: {silence.Tried}. Is it stopped or overloaded? The limit is {Silence.LimitKey}.");
    }

    /// <summary>Asks over a connection of its own, which the JVM serves while it works on a command.</summary>
    /// <returns>Null if the JVM lives; else what failed.</returns>
    private async Task<string?> AskAsync()
    {
        using var limit = new CancellationTokenSource(2 * _waiting.AnswerTimeout);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, _endpoint.Port, limit.Token).ConfigureAwait(false);
            await socket.SendAsync(Utf8.GetBytes(Introduction(_endpoint)), limit.Token).ConfigureAwait(false);
            return await socket.ReceiveAsync(new byte[1], limit.Token).ConfigureAwait(false) > 0 ? null : "the connection was closed";
        }
        catch (SocketException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException)
        {
            // Only a program that stood itself is still waiting when twice the time has passed.
            return "the question was not answered";
        }
    }

    private static string Introduction(GatewayEndpoint endpoint) => $"A\n{GatewayText.Escape(endpoint.Secret)}\n";
}
