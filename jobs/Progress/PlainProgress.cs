using System.Globalization;

namespace LaborSpark.Jobs.Progress;

/// <summary>Progress as lines of a log: for pipes and files, where a moving bar would print nothing.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="clock">Measures the steps.</param>
internal sealed class PlainProgress(TextWriter output, TimeProvider clock) : IProgressReport
{
    // A line every ten seconds keeps the log of a night readable and still shows life.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private string? _step;
    private long _began;
    private long _told;

    /// <inheritdoc/>
    public void Begin(string step)
    {
        lock (_lock)
        {
            EndStep();
            (_step, _began) = (step, clock.GetTimestamp());
            _told = _began;
            output.WriteLine($"{step} ...");
        }
    }

    /// <inheritdoc/>
    public void Advance(long done, long total)
    {
        lock (_lock)
        {
            if (_step is null || total <= 0 || clock.GetElapsedTime(_told) < Interval)
                return;
            _told = clock.GetTimestamp();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_step}: {done:N0} of {total:N0} tasks"));
        }
    }

    /// <inheritdoc/>
    public void End()
    {
        lock (_lock)
            EndStep();
    }

    private void EndStep()
    {
        if (_step is null)
            return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_step}: {clock.GetElapsedTime(_began).TotalSeconds:F1} s"));
        _step = null;
    }
}
