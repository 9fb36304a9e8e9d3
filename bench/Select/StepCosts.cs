using LaborSpark.Jobs.Progress;

namespace LaborSpark.Bench.Select;

/// <summary>What each step of a job takes while the job runs.</summary>
internal sealed class StepCosts : IProgressReport
{
    private readonly List<StepCost> _steps = [];
    private (string Name, SparkCost Before)? _running;

    /// <summary>The steps that ended, in the order of their first beginning.</summary>
    public IReadOnlyList<StepCost> Steps => _steps;

    /// <summary>Forgets all steps.</summary>
    public void Clear()
    {
        End();
        _steps.Clear();
    }

    /// <inheritdoc/>
    public void Begin(string step)
    {
        End();
        _running = (step, SparkCost.SoFar(TimeProvider.System));
    }

    /// <inheritdoc/>
    public void Advance(long done, long total)
    {
    }

    /// <inheritdoc/>
    public void End()
    {
        if (_running is not { } running)
            return;
        _running = null;
        var cost = SparkCost.SoFar(TimeProvider.System) - running.Before;
        var index = _steps.FindIndex(step => step.Name == running.Name);
        if (index < 0)
            _steps.Add(new StepCost(running.Name, cost));
        else
            _steps[index] = new StepCost(running.Name, _steps[index].Cost + cost);
    }
}
