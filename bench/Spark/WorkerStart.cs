using System.Diagnostics;
using System.Globalization;

namespace LaborSpark.Bench.Spark;

/// <summary>How long the worker takes from its start to the port it prints, beside the start of a .NET program that does nothing.</summary>
internal static class WorkerStart
{
    private const int Repetitions = 5;

    public static void Run(TextWriter output)
    {
        var worker = Path.Combine(AppContext.BaseDirectory, "laborspark-worker");
        var (wall, cpu) = Best(worker, "-m", "pyspark.daemon", "pyspark.worker");
        // Any other command line ends at once with one line: the runtime's own start.
        var (emptyWall, emptyCpu) = Best(worker, "--nothing");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"start of the worker to its port: {wall * 1000:F0} ms, CPU {cpu * 1000:F0} ms; the runtime's start alone (baseline): {emptyWall * 1000:F0} ms, CPU {emptyCpu * 1000:F0} ms"));
    }

    private static (double Wall, double Cpu) Best(string program, params string[] arguments) =>
        Enumerable.Range(0, Repetitions).Select(_ => Once(program, arguments)).MinBy(run => run.Cpu);

    private static (double Wall, double Cpu) Once(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHON_WORKER_FACTORY_SECRET"] = Guid.NewGuid().ToString("N");
        var before = EndedChildren.CpuSeconds();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var first = new byte[4];
        process.StandardOutput.BaseStream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        var wall = clock.Elapsed.TotalSeconds;
        process.StandardInput.Close(); // End of input is the order to leave.
        process.WaitForExit();
        return (wall, EndedChildren.CpuSeconds() - before);
    }
}
