using Spectre.Console;

namespace LaborSpark.Jobs.Progress;

/// <summary>Progress as bars on a terminal, one a step.</summary>
/// <param name="context">The running display.</param>
internal sealed class BarProgress(ProgressContext context) : IProgressReport
{
    private readonly Lock _lock = new();
    private ProgressTask? _task;

    /// <inheritdoc/>
    public void Begin(string step)
    {
        lock (_lock)
        {
            EndStep();
            _task = context.AddTask(Markup.Escape(step));
            _task.IsIndeterminate = true;
        }
    }

    /// <inheritdoc/>
    public void Advance(long done, long total)
    {
        lock (_lock)
        {
            if (_task is null || total <= 0)
                return;
            _task.IsIndeterminate = false;
            _task.MaxValue = total;
            _task.Value = done;
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
        if (_task is null)
            return;
        _task.IsIndeterminate = false;
        _task.Value = _task.MaxValue;
        _task.StopTask();
        _task = null;
    }
}
