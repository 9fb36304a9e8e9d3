using System.Globalization;
using System.Runtime.InteropServices;
using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>
/// What happens on Ctrl-C, on the order to end and when the terminal goes away. A running operation is interrupted and its caller gets a
/// <see cref="SparkInterruptedException"/>, so that the program can tidy up; with no operation running, or the second time, Spark is stopped
/// and the program ends as it would without us.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long a program may tidy up after its operation was interrupted; then it is ended.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly ConnectionHealth _health;
    private readonly Action _stop;
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <summary>Begins to listen.</summary>
    /// <param name="health">Where running operations learn of it.</param>
    /// <param name="stop">Stops Spark; called more than once.</param>
    public Interruption(ConnectionHealth health, Action stop)
    {
        _health = health;
        _stop = stop;
        _registrations = [.. Signals().Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    /// <summary>True if a process ignores SIGHUP, as it does under nohup.</summary>
    /// <param name="status">The text of <c>/proc/PID/status</c>.</param>
    internal static bool IgnoresHangUp(string status)
    {
        const string Beginning = "SigIgn:";
        var line = status.Split('\n').FirstOrDefault(line => line.StartsWith(Beginning, StringComparison.Ordinal));
        return line is not null
            && ulong.TryParse(line.AsSpan(Beginning.Length).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ignored)
            && (ignored & 1) != 0;
    }

    // To listen would take away what nohup gave: a program that goes on without its terminal.
    private static IEnumerable<PosixSignal> Signals()
    {
        const string Status = "/proc/self/status";
        PosixSignal[] always = [PosixSignal.SIGINT, PosixSignal.SIGTERM];
        return File.Exists(Status) && IgnoresHangUp(File.ReadAllText(Status)) ? always : always.Append(PosixSignal.SIGHUP);
    }

    private void OnSignal(PosixSignalContext context)
    {
        var first = Interlocked.Increment(ref _signals) == 1;
        var busy = _health.Busy;
        _health.Interrupt(context.Signal);
        if (first && busy)
        {
            context.Cancel = true;
            EndAfterGrace(new SparkInterruptedException(context.Signal).ExitCode);
            return;
        }

        _stop();
    }

    private static void EndAfterGrace(int exitCode)
    {
        var watch = new Thread(() =>
        {
            Thread.Sleep(Grace);
            Environment.Exit(exitCode);
        })
        {
            IsBackground = true,
            Name = "End after interruption",
        };
        watch.Start();
    }

    private void OnProcessExit(object? sender, EventArgs arguments) => _stop();

    private void OnUnhandledException(object sender, UnhandledExceptionEventArgs arguments)
    {
        // The runtime would abort with a stack and a core dump: too much for a key that the user pressed.
        for (var error = arguments.ExceptionObject as Exception; error is not null; error = error.InnerException)
        {
            if (error is SparkInterruptedException interrupted)
                Environment.Exit(interrupted.ExitCode);
        }
    }
}
