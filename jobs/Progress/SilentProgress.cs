namespace LaborSpark.Jobs.Progress;

/// <summary>No progress at all: for <c>--quiet</c>.</summary>
internal sealed class SilentProgress : IProgressReport
{
    /// <inheritdoc/>
    public void Begin(string step)
    {
    }

    /// <inheritdoc/>
    public void Advance(long done, long total)
    {
    }

    /// <inheritdoc/>
    public void End()
    {
    }
}
