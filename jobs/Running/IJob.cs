namespace LaborSpark.Jobs.Running;

/// <summary>A job whose inputs are checked and whose outputs are reserved: nothing is left to do but to run it.</summary>
internal interface IJob : IDisposable
{
    /// <summary>Runs the job and publishes its tables.</summary>
    /// <exception cref="Cli.JobException">Nothing was published.</exception>
    JobResult Run(JobSession session);
}
