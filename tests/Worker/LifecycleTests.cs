using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>How the process comes and goes, on every way that Spark starts it.</summary>
public class LifecycleTests
{
    private const int SigInt = 2;
    private const int SigHup = 1;
    private const int SigTerm = 15;
    private static readonly DataType[] Int = [new IntegerType()];

    [Test]
    public void Daemon_EndOfStandardInput_ExitsWithZero()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        using var busy = worker.Connect();
        worker.Process.StandardInput.Close();

        Assert.That(worker.ExitCode(), Is.Zero);
    }

    [Test]
    public void Daemon_EndOfStandardInput_LeavesNothingInTheLog()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        AssertWorks(worker);
        worker.Process.StandardInput.Close();

        Assert.That((worker.ExitCode(), worker.Errors.Trim()), Is.EqualTo((0, "")));
    }

    [Test]
    public void Daemon_Terminated_ExitsWithZero()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark35);
        Signal(worker, SigTerm);

        Assert.That(worker.ExitCode(), Is.Zero);
    }

    [Test]
    public void Daemon_TerminatedWhileUserCodeHangs_Exits()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        using var socket = worker.Connect();
        socket.SendTask(Request(Functions.Hang), ArrowInput.Columns(Int, [[1]]));
        Signal(worker, SigTerm);

        Assert.That(worker.ExitCode(), Is.Zero);
    }

    [Test]
    public void Daemon_InterruptAndHangUp_AreIgnored()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        AssertWorks(worker);
        Signal(worker, SigInt);
        Signal(worker, SigHup);

        AssertWorks(worker);
    }

    [Test]
    public void Daemon_OnUnixSockets_ServesWithoutASecret()
    {
        using var directory = new SocketDirectory();
        using var worker = WorkerProcess.Daemon(
            SparkVersion.Spark43, ("PYTHON_UNIX_DOMAIN_ENABLED", "True"), ("PYTHON_WORKER_FACTORY_SOCK_DIR", directory.Path));

        AssertWorks(worker);
    }

    [Test]
    public void Daemon_OnUnixSockets_OnlyTheUserMayConnect()
    {
        using var directory = new SocketDirectory();
        using var worker = WorkerProcess.Daemon(
            SparkVersion.Spark43, ("PYTHON_UNIX_DOMAIN_ENABLED", "True"), ("PYTHON_WORKER_FACTORY_SOCK_DIR", directory.Path));

        Assert.That(File.GetUnixFileMode(worker.SocketPath!), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Daemon_OnUnixSocketsTerminated_RemovesItsFile()
    {
        using var directory = new SocketDirectory();
        using var worker = WorkerProcess.Daemon(
            SparkVersion.Spark43, ("PYTHON_UNIX_DOMAIN_ENABLED", "True"), ("PYTHON_WORKER_FACTORY_SOCK_DIR", directory.Path));
        Signal(worker, SigTerm);

        Assert.That((worker.ExitCode(), Directory.GetFiles(directory.Path).Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Daemon_PreferringIPv6_ListensThere()
    {
        Assert.That(Socket.OSSupportsIPv6, Is.True, "this host has no IPv6 loopback");
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43, ("SPARK_PREFER_IPV6", "True"));

        AssertWorks(worker);
    }

    [Test]
    public void Daemon_WithoutSockets_ExitsAfterAWhile()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43, ("LABORSPARK_WORKER_IDLE_SECONDS", "0.5"));
        AssertWorks(worker);

        Assert.That(worker.ExitCode(), Is.Zero);
    }

    [Test]
    public void Daemon_WithAnIdleSocket_Stays()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43, ("LABORSPARK_WORKER_IDLE_SECONDS", "0.2"));
        using var socket = worker.Connect();
        Thread.Sleep(1500);

        Assert.That(socket.Run(Request(Functions.Next), ArrowInput.Columns(Int, [[1]])).Values, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Daemon_WithoutReuse_ClosesNothingItselfButServesOneTask()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43, ("SPARK_REUSE_WORKER", "0"));
        using var socket = worker.Connect();
        var answer = socket.Run(Request(Functions.Next), ArrowInput.Columns(Int, [[1]]));
        socket.SendTask(Request(Functions.Next), ArrowInput.Columns(Int, [[1]]));
        worker.Process.StandardInput.Close();

        Assert.That((answer.Last, worker.ExitCode(), socket.IsClosed()), Is.EqualTo((-4, 0, true)));
    }

    [TestCase(SparkVersion.Spark35)]
    [TestCase(SparkVersion.Spark43)]
    public void Worker_WithoutDaemon_ConnectsBackAndServesOneTask(SparkVersion version)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        using var worker = WorkerProcess.Start(version, ["-m", "pyspark.worker"], ("PYTHON_WORKER_FACTORY_PORT", $"{port}"));
        using var socket = new SparkSocket(listener.Accept(), version);
        Assert.That(socket.ReadStr(), Is.EqualTo(WorkerProcess.Secret));
        socket.Send(new Bytes().Str("ok").ToArray());
        Assert.That(socket.ReadI32(), Is.EqualTo(worker.Process.Id));

        var answer = socket.Run(Request(Functions.Next), ArrowInput.Columns(Int, [[1]]));
        socket.Dispose();

        Assert.That((answer.Values[0], worker.ExitCode()), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Worker_WithoutDaemonWhoseUserCodeLeavesAForegroundThread_Ends()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        using var worker = WorkerProcess.Start(SparkVersion.Spark43, ["-m", "pyspark.worker"], ("PYTHON_WORKER_FACTORY_PORT", $"{port}"));
        using var socket = new SparkSocket(listener.Accept(), SparkVersion.Spark43);
        socket.ReadStr();
        socket.Send(new Bytes().Str("ok").ToArray());
        socket.ReadI32();

        var answer = socket.Run(Request(Functions.LeaveAThread), ArrowInput.Columns(Int, [[1]]));
        socket.Dispose();

        Assert.That(answer.Values[0], Is.EqualTo(2));
        Assert.That(worker.ExitCode, Throws.Nothing);
    }

    [Test]
    public void Worker_WithoutDaemonOnUnixSockets_ConnectsBackWithoutASecret()
    {
        using var directory = new SocketDirectory();
        var path = Path.Combine(directory.Path, "jvm.sock");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        using var worker = WorkerProcess.Start(
            SparkVersion.Spark43, ["-m", "pyspark.worker"], ("PYTHON_UNIX_DOMAIN_ENABLED", "True"), ("PYTHON_WORKER_FACTORY_SOCK_PATH", path));
        using var socket = new SparkSocket(listener.Accept(), SparkVersion.Spark43);
        Assert.That(socket.ReadI32(), Is.EqualTo(worker.Process.Id));

        var answer = socket.Run(Request(Functions.Next), ArrowInput.Columns(Int, [[1]]));
        socket.Dispose();

        Assert.That((answer.Values[0], worker.ExitCode()), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Start_AnotherCommandLine_IsOneLineOnStandardErrorAndExitOne()
    {
        using var worker = WorkerProcess.Start(SparkVersion.Spark43, ["-c", "import sys; print(sys.version)"]);

        Assert.That(worker.ExitCode(), Is.EqualTo(1));
        Assert.That(
            worker.Errors.Trim(),
            Is.EqualTo("laborspark-worker: this program takes the place of Python for Spark's executors: expected '-m pyspark.daemon [module]' or '-m pyspark.worker'."));
    }

    [Test]
    public void Start_WithoutASecret_IsOneLineOnStandardErrorAndExitOne()
    {
        using var worker = WorkerProcess.Start(SparkVersion.Spark43, ["-m", "pyspark.daemon", "pyspark.worker"], ("PYTHON_WORKER_FACTORY_SECRET", ""));

        Assert.That((worker.ExitCode(), worker.Errors.Trim().Split('\n').Length), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Daemon_UserCodeThatReadsStandardInput_TakesNoOrdersAway()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        using var socket = worker.Connect();
        var answer = socket.Run(Request(Functions.ReadConsole), ArrowInput.Columns(Int, [[1]]));

        Assert.That(answer.Values, Is.EqualTo(new[] { -1 }));
    }

    private static void AssertWorks(WorkerProcess worker)
    {
        using var socket = worker.Connect();
        Assert.That(socket.Run(Request(Functions.Next), ArrowInput.Columns(Int, [[1]])).Values, Is.EqualTo(new[] { 2 }), worker.Errors);
    }

    private static TaskRequest Request(Func<int, int> function) => TaskRequest.Scalar(Payloads.Scalar("function", function), 0);

    private static void Signal(WorkerProcess worker, int signal) => Assert.That(Kill(worker.Process.Id, signal), Is.Zero);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private static class Functions
    {
        public static int Next(int number) => number + 1;

        public static int Hang(int number)
        {
            Thread.Sleep(Timeout.Infinite);
            return number;
        }

        public static int LeaveAThread(int number)
        {
            new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = false }.Start();
            return number + 1;
        }

        public static int ReadConsole(int number) => Console.In.Read() * number;
    }

    private sealed class SocketDirectory : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("ls").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
