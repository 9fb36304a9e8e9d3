using System.Diagnostics;
using LaborSpark.Bench.Spark;
using LaborSpark.Jobs.Progress;

namespace LaborSpark.Bench.Merge;

/// <summary>Measures one step of a job while the job runs.</summary>
/// <param name="step">The step, as the job calls it.</param>
/// <param name="readCpu">Tells the CPU seconds so far, by kind of process.</param>
internal sealed class StepMeter(string step, Func<IReadOnlyList<(ProcessKind Kind, double Seconds)>> readCpu) : IProgressReport
{
    private long _began;
    private IReadOnlyList<(ProcessKind Kind, double Seconds)>? _before;

    /// <summary>How long it took; 0 if there was no such step.</summary>
    public double Seconds { get; private set; }

    /// <summary>The CPU seconds it took, in the order in which they are told.</summary>
    public IReadOnlyList<(ProcessKind Kind, double Seconds)> Cpu { get; private set; } = [];

    /// <inheritdoc/>
    public void Begin(string begun)
    {
        End();
        if (begun == step)
            (_before, _began) = (readCpu(), Stopwatch.GetTimestamp());
    }

    /// <inheritdoc/>
    public void Advance(long done, long total)
    {
    }

    /// <inheritdoc/>
    public void End()
    {
        if (_before is not { } before)
            return;
        Seconds = Stopwatch.GetElapsedTime(_began).TotalSeconds;
        Cpu = [.. readCpu().Zip(before, (after, earlier) => (after.Kind, after.Seconds - earlier.Seconds))];
        _before = null;
    }
}
