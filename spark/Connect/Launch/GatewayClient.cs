using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Calls into Spark's JVM over the gateway that spark-submit opens for "Python" programs. One command at a time; thread-safe.</summary>
internal sealed class GatewayClient : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock _turn = new();
    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;

    private GatewayClient(Socket socket)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        _reader = new StreamReader(_stream, Utf8);
    }

    /// <summary>Connects on loopback and gives the secret.</summary>
    /// <exception cref="SparkLaunchException">Nobody listens there, or the secret is refused.</exception>
    public static GatewayClient Connect(GatewayEndpoint endpoint)
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

        var client = new GatewayClient(socket);
        var answer = client.Exchange($"A\n{GatewayText.Escape(endpoint.Secret)}\n");
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
                return _reader.ReadLine() ?? throw new IOException("the connection was closed");
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                throw new SparkLaunchException($"Spark's JVM went away: {error.Message}.", error) { IsTransient = true };
            }
        }
    }
}
