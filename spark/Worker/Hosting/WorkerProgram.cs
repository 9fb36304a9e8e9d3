using System.Runtime.InteropServices;
using LaborSpark.Spark.Worker.Settings;

namespace LaborSpark.Spark.Worker.Hosting;

/// <summary>Starts what Spark's command line asks for.</summary>
internal static class WorkerProgram
{
    /// <returns>The process's exit code.</returns>
    public static int Run(string[] arguments)
    {
        var settings = WorkerSettings.FromEnvironment(Environment.GetEnvironmentVariable, hasDaemonArgument: arguments.Length > 2);
        // Ctrl-C and a closed terminal are for the driver: Spark ends its workers itself.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => context.Cancel = true);
        switch (arguments)
        {
            case ["-m", "pyspark.daemon"] or ["-m", "pyspark.daemon", _]:
                return IsComplete(settings.UseUnixSockets ? settings.SocketDirectory : settings.Secret) ? RunDaemon(settings) : 1;
            case ["-m", "pyspark.worker"]:
                return IsComplete(settings.UseUnixSockets ? settings.SocketPath : settings.Secret) ? RunSingle(settings) : 1;
            default:
                Log.Line("this program takes the place of Python for Spark's executors: expected '-m pyspark.daemon [module]' or '-m pyspark.worker'.");
                return 1;
        }
    }

    private static bool IsComplete(string? variable)
    {
        if (!string.IsNullOrEmpty(variable))
            return true;
        Log.Line("expected the environment of a Spark executor (PYTHON_WORKER_FACTORY_SECRET, or the variables for Unix sockets), found none.");
        return false;
    }

    private static int RunSingle(WorkerSettings settings)
    {
        var exitCode = new SingleWorker(settings).Run();
        ProcessEnd.StartWatchdog();
        return exitCode;
    }

    private static int RunDaemon(WorkerSettings settings)
    {
        using var orders = Console.OpenStandardInput();
        using var answers = Console.OpenStandardOutput();
        // Orders come on standard input: user code must not read them away.
        Console.SetIn(TextReader.Null);
        using var daemon = new Daemon(settings, orders, answers);
        var exitCode = daemon.Run();
        ProcessEnd.StartWatchdog();
        return exitCode;
    }
}
