using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using LaborSpark.Spark.Worker.Loading;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Settings;
using LaborSpark.Spark.Worker.Sockets;

namespace LaborSpark.Spark.Worker.Hosting;

/// <summary>Accepts Spark's sockets and serves each on a thread of its own: a task may hold several that feed one another.</summary>
internal sealed class Daemon(WorkerSettings settings, Stream standardInput, Stream standardOutput) : IDisposable
{
    private const int Backlog = 1024;
    private readonly ProcessEnd _end = new();
    private readonly ConnectionRegistry _connections = new();
    private readonly UserAssemblies _assemblies = new();
    private readonly Socket _listener = settings.UseUnixSockets
        ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        : new Socket(settings.Loopback.AddressFamily, SocketType.Stream, ProtocolType.Tcp);

    private string? _socketPath;
    private volatile bool _isLeaving;

    /// <summary>Serves until Spark goes, asks to end, or has had no use for the daemon for a while.</summary>
    /// <returns>The process's exit code.</returns>
    public int Run()
    {
        // Before the port is told: from then on Spark may end the process at any time.
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);
        Listen();
        using var idle = new Timer(_ => LeaveIfIdle(), null, settings.IdleExit, settings.IdleExit / 4);
        Start("orders", FollowOrders);
        Start("accept", Accept);
        return _end.Wait();
    }

    public void Dispose()
    {
        _isLeaving = true;
        _listener.Dispose();
        if (_socketPath is not null)
            File.Delete(_socketPath);
    }

    private static void Start(string name, ThreadStart run) => new Thread(run) { IsBackground = true, Name = name }.Start();

    private void Listen()
    {
        if (settings.UseUnixSockets)
        {
            _socketPath = Path.Combine(settings.SocketDirectory!, $"laborspark-{Guid.NewGuid():N}.sock");
            _listener.Bind(new UnixDomainSocketEndPoint(_socketPath));
            // There is no secret on this way: the file's mode guards it, before anybody can connect.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(_socketPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        else
        {
            _listener.Bind(new IPEndPoint(settings.Loopback, 0));
        }
        _listener.Listen(Backlog);
        if (_socketPath is null)
            standardOutput.WriteInt32(((IPEndPoint)_listener.LocalEndPoint!).Port);
        else
            standardOutput.WriteString(_socketPath);
        standardOutput.Flush();
    }

    private void Leave(PosixSignalContext context)
    {
        context.Cancel = true;
        _end.Request(0);
    }

    private void LeaveIfIdle()
    {
        if (_connections.TryLeave(settings.IdleExit))
            _end.Request(0);
    }

    // The end of standard input is the end of the executor.
    private void FollowOrders()
    {
        try
        {
            while (new ProtocolReader(standardInput, sizeof(int)).TryReadInt32(out var number))
                _connections.Cancel(number);
        }
        catch (IOException e)
        {
            Log.Line($"standard input failed ({e.Message}): leaving.");
        }
        _end.Request(0);
    }

    private void Accept()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = _listener.Accept();
            }
            catch (Exception) when (_isLeaving)
            {
                return;
            }
            catch (SocketException e)
            {
                // For example no file descriptors left: they come back when tasks end.
                Log.Line($"a connection could not be accepted: {e.Message}");
                Thread.Sleep(100);
                continue;
            }
            Take(socket);
        }
    }

    private void Take(Socket socket)
    {
        if (!_connections.TryOpen())
        {
            socket.Dispose();
            return;
        }
        try
        {
            Start("task", () => Serve(socket));
        }
        catch (OutOfMemoryException e)
        {
            _connections.Close(0);
            socket.Dispose();
            Log.Line($"no thread could be started for a connection: {e.Message}");
        }
    }

    private void Serve(Socket socket)
    {
        var number = ThreadIdentity.OfCurrentThread();
        try
        {
            using var connection = new WorkerConnection(socket, settings, _assemblies);
            _connections.Register(number, connection);
            if (connection.Welcome(number))
                connection.Serve(once: false);
        }
        catch (Exception e)
        {
            // A thread's exception would end the process, and with it the tasks of all sockets.
            if (e is not (ConnectionEndedException or EndOfStreamException or SocketException))
                Log.Line($"a connection failed: {(e is ProtocolException ? e.Message : e.ToString())}");
        }
        finally
        {
            socket.Dispose();
            _connections.Close(number);
        }
    }
}
