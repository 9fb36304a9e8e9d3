using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>A worker started as Spark's executor starts it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private readonly SparkVersion _version;
    private readonly StringBuilder _errors = new();
    private readonly IPAddress _address;

    private WorkerProcess(SparkVersion version, string[] arguments, Dictionary<string, string> environment)
    {
        _version = version;
        _address = environment.ContainsKey("SPARK_PREFER_IPV6") ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        Process = Process.Start(start)!;
        Process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
                _errors.AppendLine(line.Data);
        };
        Process.BeginErrorReadLine();
    }

    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "laborspark-worker");

    public Process Process { get; }

    public int Port { get; private set; }

    public string? SocketPath { get; private set; }

    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>A daemon that has told its port or path.</summary>
    public static WorkerProcess Daemon(SparkVersion version, params (string Name, string Value)[] more)
    {
        string[] arguments = version == SparkVersion.Spark43 ? ["-m", "pyspark.daemon", "pyspark.worker"] : ["-m", "pyspark.daemon"];
        var environment = Environment(version);
        foreach (var (name, value) in more)
            environment[name] = value;
        var worker = new WorkerProcess(version, arguments, environment);
        var first = worker.ReadI32();
        if (environment.ContainsKey("PYTHON_UNIX_DOMAIN_ENABLED"))
            worker.SocketPath = Encoding.UTF8.GetString(worker.ReadExactly(first));
        else
            worker.Port = first;
        return worker;
    }

    public static WorkerProcess Start(SparkVersion version, string[] arguments, params (string Name, string Value)[] more)
    {
        var environment = Environment(version);
        foreach (var (name, value) in more)
            environment[name] = value;
        return new WorkerProcess(version, arguments, environment);
    }

    /// <summary>A socket that the worker has accepted, ready for tasks.</summary>
    public SparkSocket Connect()
    {
        var socket = ConnectBare();
        socket.Pid = socket.ReadI32();
        if (SocketPath is null)
        {
            socket.Send(new Bytes().Str(Secret).ToArray());
            Assert.That(socket.ReadStr(), Is.EqualTo("ok"));
        }
        return socket;
    }

    /// <summary>A connection about which nothing was said yet.</summary>
    public SparkSocket ConnectBare()
    {
        EndPoint target = SocketPath is null ? new IPEndPoint(_address, Port) : new UnixDomainSocketEndPoint(SocketPath);
        var socket = new Socket(target.AddressFamily, SocketType.Stream, SocketPath is null ? ProtocolType.Tcp : ProtocolType.Unspecified);
        socket.Connect(target);
        // Three small writes make a task here: without this each would wait for an acknowledgement.
        if (SocketPath is null)
            socket.NoDelay = true;
        return new SparkSocket(socket, _version);
    }

    /// <summary>Orders, as the JVM does, that the worker of a number be killed.</summary>
    public void Kill(int pid)
    {
        Process.StandardInput.BaseStream.Write(new Bytes().I32(pid).ToArray());
        Process.StandardInput.BaseStream.Flush();
    }

    /// <summary>The exit code once the process has ended; an error if it does not end.</summary>
    public int ExitCode()
    {
        if (!Process.WaitForExit(30_000))
            throw new TimeoutException("The worker did not end.");
        Process.WaitForExit();
        return Process.ExitCode;
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
    }

    private static Dictionary<string, string> Environment(SparkVersion version)
    {
        var environment = new Dictionary<string, string>
        {
            ["PYTHON_WORKER_FACTORY_SECRET"] = Secret,
            ["SPARK_REUSE_WORKER"] = "1",
            ["SPARK_BUFFER_SIZE"] = "65536",
        };
        if (version == SparkVersion.Spark43)
        {
            environment["SPARK_PYTHON_RUNTIME"] = "PYTHON_WORKER";
            environment["PYTHON_UDF_BATCH_SIZE"] = "100";
        }
        return environment;
    }

    private int ReadI32() => BinaryPrimitives.ReadInt32BigEndian(ReadExactly(4));

    private byte[] ReadExactly(int length)
    {
        var bytes = new byte[length];
        Process.StandardOutput.BaseStream.ReadExactly(bytes);
        return bytes;
    }
}
