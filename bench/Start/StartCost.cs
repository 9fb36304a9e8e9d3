using System.Diagnostics;
using LaborSpark.Bench.Spark;

namespace LaborSpark.Bench.Start;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">Seconds until its end.</param>
/// <param name="Cpu">CPU seconds of it and of all that it started.</param>
/// <param name="FirstResult">Seconds until its first result; null where it tells none.</param>
internal sealed record StartCost(double Wall, double Cpu, double? FirstResult)
{
    /// <summary>Runs a program once.</summary>
    /// <exception cref="InvalidOperationException">It failed; says what it printed.</exception>
    public static StartCost Of(StartCase what)
    {
        var start = new ProcessStartInfo(what.Program, what.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in what.Variables)
            start.Environment[name] = value;
        var before = EndedChildren.CpuSeconds();
        var clock = Stopwatch.StartNew();
        double? first = null;
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) =>
        {
            if (what.FirstResult is not null && line.Data?.StartsWith(what.FirstResult, StringComparison.Ordinal) is true)
                first = clock.Elapsed.TotalSeconds;
        };
        process.Start();
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new StartCost(clock.Elapsed.TotalSeconds, EndedChildren.CpuSeconds() - before, first)
            : throw new InvalidOperationException($"{what.Name} ended with exit code {process.ExitCode}:\n{errors}");
    }
}
