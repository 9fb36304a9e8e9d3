using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using LaborSpark.Spark.Worker.Loading;
using LaborSpark.Spark.Worker.Settings;
using LaborSpark.Spark.Worker.Sockets;

namespace LaborSpark.Spark.Worker.Hosting;

/// <summary>A worker without a daemon: it connects to Spark, serves one task and ends.</summary>
internal sealed class SingleWorker(WorkerSettings settings)
{
    /// <returns>The process's exit code.</returns>
    public int Run()
    {
        var end = new ProcessEnd();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            end.Request(0);
        });
        // Not the main thread, which stays free to end the process when Spark says so.
        new Thread(() => end.Request(Serve())) { IsBackground = true, Name = "task" }.Start();
        return end.Wait();
    }

    private int Serve()
    {
        try
        {
            using var connection = new WorkerConnection(Connect(), settings, new UserAssemblies());
            if (!connection.Introduce(Environment.ProcessId))
            {
                Log.Line("Spark did not accept the secret.");
                return 1;
            }
            connection.Serve(once: true);
            return 0;
        }
        catch (Exception e)
        {
            if (e is ConnectionEndedException or EndOfStreamException)
                return 0;
            Log.Line($"the worker failed: {e}");
            return 1;
        }
    }

    private Socket Connect()
    {
        EndPoint target = settings.UseUnixSockets
            ? new UnixDomainSocketEndPoint(settings.SocketPath!)
            : new IPEndPoint(settings.Loopback, settings.Port);
        var socket = new Socket(target.AddressFamily, SocketType.Stream, settings.UseUnixSockets ? ProtocolType.Unspecified : ProtocolType.Tcp);
        socket.Connect(target);
        return socket;
    }
}
