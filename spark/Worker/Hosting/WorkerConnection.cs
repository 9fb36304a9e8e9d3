using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using LaborSpark.Spark.Worker.Execution;
using LaborSpark.Spark.Worker.Loading;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Settings;
using LaborSpark.Spark.Worker.Sockets;

namespace LaborSpark.Spark.Worker.Hosting;

/// <summary>One socket of Spark and the thread that serves it, task after task, until the peer closes.</summary>
internal sealed class WorkerConnection : IDisposable
{
    private const int SecretLimit = 1024;
    private readonly Socket _socket;
    private readonly WorkerSettings _settings;
    private readonly SocketStream _stream;
    private readonly BufferedStream _input;
    private readonly CountingStream _output;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskRunner _runner;

    public WorkerConnection(Socket socket, WorkerSettings settings, UserAssemblies assemblies)
    {
        _socket = socket;
        _settings = settings;
        if (socket.AddressFamily != AddressFamily.Unix)
            socket.NoDelay = true;
        _stream = new SocketStream(socket);
        _input = new BufferedStream(_stream, settings.BufferSize);
        _output = new CountingStream(_stream, settings.BufferSize);
        _runner = new TaskRunner(_stream, _input, _output, settings, new UdfCache(assemblies), _cancellation.Token);
    }

    /// <summary>Stops the socket's work: Spark has killed the task. Returns at once.</summary>
    public void Cancel()
    {
        _stream.Cut();
        // The callbacks are the user's: they may take their time, or throw.
        _cancellation.CancelAsync().ContinueWith(
            static done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>Answers a connection that Spark made to the daemon: the number first, then the secret.</summary>
    /// <remarks>Nothing is buffered here: a peer that has not proved itself costs a thread, and no memory.</remarks>
    /// <returns>False if the peer does not know the secret, or does not tell it in time.</returns>
    public bool Welcome(int number)
    {
        _stream.WriteInt32(number);
        if (_settings.UseUnixSockets)
            return true;
        using var deadline = new Timer(_ => _stream.Cut(), null, _settings.Handshake, Timeout.InfiniteTimeSpan);
        var told = new ProtocolReader(_stream, SecretLimit).ReadBytes();
        var known = CryptographicOperations.FixedTimeEquals(told, Encoding.UTF8.GetBytes(_settings.Secret!));
        _stream.WriteString(known ? "ok" : "err");
        return known;
    }

    /// <summary>Introduces a worker without a daemon to Spark: here the worker proves itself.</summary>
    /// <returns>False if Spark does not answer as it should.</returns>
    public bool Introduce(int number)
    {
        if (!_settings.UseUnixSockets)
        {
            _stream.WriteString(_settings.Secret!);
            if (new ProtocolReader(_stream, SecretLimit).ReadString() != "ok")
                return false;
        }
        _stream.WriteInt32(number);
        return true;
    }

    /// <summary>Serves tasks until the peer closes.</summary>
    /// <param name="once">True to serve a single task.</param>
    public void Serve(bool once)
    {
        while (new ProtocolReader(_input, sizeof(int)).TryReadInt32(out var first))
        {
            if (_runner.Run(first) && !once)
                continue;
            // Closing at once would reset the connection while Spark still writes, and lose what it was told.
            _input.CopyTo(Stream.Null);
            return;
        }
    }

    public void Dispose() => _socket.Dispose();
}
