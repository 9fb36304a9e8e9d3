using System.Globalization;

namespace LaborSpark.Spark.Worker.Hosting;

/// <summary>The number by which Spark calls a socket: on Linux the id of its thread, which is alive in the eyes of Java and names one socket only.</summary>
internal static class ThreadIdentity
{
    // The link reads PROCESS/task/THREAD. Old C libraries have no gettid.
    private const string Self = "/proc/thread-self";

    public static int OfCurrentThread() =>
        OperatingSystem.IsLinux() && new FileInfo(Self).LinkTarget is { } target
            ? int.Parse(Path.GetFileName(target), CultureInfo.InvariantCulture)
            : Environment.ProcessId;
}
