using LaborSpark.Jobs.Reporting;

namespace LaborSpark.Jobs.Running;

/// <summary>A job whose inputs are checked and whose outputs are reserved: nothing is left to do but to run it.</summary>
internal interface IJob : IDisposable
{
    /// <summary>What the user should know before the work begins; empty for nothing.</summary>
    IReadOnlyList<string> Notes => [];

    /// <summary>The rows that the job reads, by the footers of its inputs.</summary>
    long Rows { get; }

    /// <summary>Runs the job and publishes its tables.</summary>
    /// <exception cref="Errors.JobException">The work ended before its end; the session's <see cref="JobSession.Published"/> tells what is in its place.</exception>
    JobResult Run(JobSession session);
}
