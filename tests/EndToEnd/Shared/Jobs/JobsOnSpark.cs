using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using Microsoft.Spark.Sql;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Runs jobs in this process on the shared Spark.</summary>
internal static class JobsOnSpark
{
    /// <summary>A job session of its own on the shared Spark; disposing it leaves Spark running.</summary>
    public static JobSession NewSession() =>
        JobSession.Over(new SparkSession(SparkFixture.Connection.NewSession()), new SilentProgress(), TimeProvider.System);

    /// <summary>Opens a job, runs it and closes it.</summary>
    /// <param name="open">Opens the job.</param>
    /// <param name="settings">Spark settings of its session.</param>
    public static JobResult Run(Func<IJob> open, params (string Key, string Value)[] settings)
    {
        using var job = open();
        using var session = NewSession();
        foreach (var (key, value) in settings)
            session.Spark.Conf().Set(key, value);
        return job.Run(session);
    }
}
