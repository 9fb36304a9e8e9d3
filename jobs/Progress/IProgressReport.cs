namespace LaborSpark.Jobs.Progress;

/// <summary>Where a running job says how far it is.</summary>
internal interface IProgressReport
{
    /// <summary>A step begins; the one before has ended.</summary>
    void Begin(string step);

    /// <summary>The running step has done so much of what is known to be there; in any unit, called from any thread.</summary>
    void Advance(long done, long total);

    /// <summary>The last step has ended.</summary>
    void End();
}
