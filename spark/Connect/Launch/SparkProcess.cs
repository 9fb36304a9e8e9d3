using System.Diagnostics;
using System.Globalization;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Gateway;
using LaborSpark.Spark.Connect.Udfs;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>A Spark that we started: spark-submit, which becomes the JVM. It lives as long as we hold its standard input open.</summary>
internal sealed class SparkProcess : IDisposable
{
    /// <summary>How long Spark may take to leave by itself before it is killed; measured 0.5 s.</summary>
    private static readonly TimeSpan LeaveTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How often to look whether the gateway is there.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    // 128 and the number of the signal, as a shell says it.
    private const int Aborted = 134;
    private const int SegmentationFault = 139;

    private readonly Process _process;
    private readonly string _gatewayFile;
    private volatile bool _ready;

    private SparkProcess(Process process, LogTail log, string gatewayFile)
    {
        _process = process;
        _gatewayFile = gatewayFile;
        Log = log;
    }

    /// <summary>What Spark logged last.</summary>
    public LogTail Log { get; }

    /// <summary>The JVM's process id: every script on the way replaces itself by the next.</summary>
    public int Id => _process.Id;

    /// <summary>True if it has ended by the JVM's own fault: a crash, or options that the JVM does not start with.</summary>
    public bool JvmFailed => _process.HasExited && (_process.ExitCode is Aborted or SegmentationFault || Log.Contains("Could not create the Java Virtual Machine"));

    /// <summary>Starts spark-submit; its gateway can be reached a few seconds later.</summary>
    /// <param name="sparkHome">Spark's folder.</param>
    /// <param name="javaHome">Java's folder.</param>
    /// <param name="arguments">The arguments of spark-submit.</param>
    /// <param name="variables">Environment variables that it has beside those of this program.</param>
    /// <param name="gatewayFile">Where Spark is to write its gateway: in a folder that only this user may enter, as a secret passes through it.</param>
    /// <param name="onLogLine">Called with every line that Spark writes; null for nobody.</param>
    /// <exception cref="SparkLaunchException">Spark is not there.</exception>
    public static SparkProcess Start(string sparkHome, string javaHome, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables, string gatewayFile, Action<string>? onLogLine)
    {
        var submit = Path.Combine(sparkHome, "bin", "spark-submit");
        if (!File.Exists(submit))
            throw new SparkLaunchException($"Spark was expected in {sparkHome}, and {submit} is not there. Set SPARK_HOME to an unpacked Spark 4.3.0.");
        var log = new LogTail();
        var process = new Process { StartInfo = Command(submit, sparkHome, javaHome, arguments, gatewayFile) };
        foreach (var (name, value) in variables)
            process.StartInfo.Environment[name] = value;
        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not { } text)
                return;
            log.Add(text);
            onLogLine?.Invoke(text);
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new SparkProcess(process, log, gatewayFile);
    }

    /// <summary>Waits until the gateway can be reached.</summary>
    /// <param name="limit">How long.</param>
    /// <param name="silence">Says after a while that it is waited for.</param>
    /// <exception cref="SparkLaunchException">Spark ended early, or took too long.</exception>
    public GatewayEndpoint WaitForGateway(TimeSpan limit, Silence silence)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < limit)
        {
            if (File.Exists(_gatewayFile) && GatewayEndpoint.Parse(File.ReadAllBytes(_gatewayFile)) is { } gateway)
            {
                File.Delete(_gatewayFile);
                _ready = true;
                return gateway;
            }

            int? ended = null;
            silence.Count(Look, () => (ended = WaitForExit(Look)) is not null);
            if (ended is { } code)
            {
                throw new SparkLaunchException(string.Create(CultureInfo.InvariantCulture,
                    $"spark-submit ended with exit code {code} before it opened its gateway.{Log.AsParagraph()}"));
            }
        }

        throw new SparkLaunchException(string.Create(CultureInfo.InvariantCulture,
            $"Spark opened no gateway within {limit.TotalSeconds} seconds.{Log.AsParagraph()}"))
        { IsTransient = true };
    }

    /// <summary>Waits for the process to have ended and says how, or null if it still runs after the time given.</summary>
    public int? WaitForExit(TimeSpan limit)
    {
        if (!_process.WaitForExit(limit))
            return null;

        // Without a limit this waits for the last lines of its output too.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Lets Spark end: its standard input closes. What does not leave is killed.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            CloseInput();

            // A JVM that is still starting looks at its input seconds later only.
            if (!_ready || !_process.WaitForExit(LeaveTimeout))
            {
                _process.Kill(entireProcessTree: true);
                _process.WaitForExit(LeaveTimeout);
            }
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Command(string submit, string sparkHome, string javaHome, IReadOnlyList<string> arguments, string connection)
    {
        // Ctrl-C in a terminal, and its end, reach every process of the group: the JVM must outlive it until the operation is interrupted and we stop it.
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { "-c", "trap '' INT HUP; exec \"$0\" \"$@\"", submit },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["SPARK_HOME"] = sparkHome;
        start.Environment["JAVA_HOME"] = javaHome;
        WorkerRuntime.ShareWith(start.Environment);
        start.Environment["_PYSPARK_DRIVER_CONN_INFO_PATH"] = connection;

        // With these the JVM would look for a server elsewhere, or start one of its own that asks for no token.
        start.Environment.Remove("SPARK_REMOTE");
        start.Environment.Remove("SPARK_CONNECT_MODE");
        return start;
    }

    private void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The JVM closed its end first: it is leaving already.
            return;
        }
    }
}
