using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Settings;
using LaborSpark.Spark;
using LaborSpark.Spark.Distribution;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Running;

/// <summary>A Spark session for jobs, with what jobs need around it.</summary>
internal sealed class JobSession : IDisposable
{
    // Settings without which rows would be lost or mistaken in silence, whatever the cluster's defaults say.
    private static readonly Dictionary<string, string> Needed = new()
    {
        ["spark.sql.caseSensitive"] = "true",
        ["spark.sql.files.ignoreCorruptFiles"] = "false",
        ["spark.sql.files.ignoreMissingFiles"] = "false",
    };

    private readonly IDisposable _subscription;

    private JobSession(SparkSession spark, IProgressReport progress, TimeProvider clock, PublishedPaths published)
    {
        (Spark, Progress, Clock, Published) = (spark, progress, clock, published);
        _subscription = spark.OnProgress(news => progress.Advance(news.CompletedTasks, news.Tasks));
    }

    /// <summary>The session.</summary>
    public SparkSession Spark { get; }

    /// <summary>Where steps are reported.</summary>
    public IProgressReport Progress { get; }

    /// <summary>The clock of manifests and durations.</summary>
    public TimeProvider Clock { get; }

    /// <summary>What the session's jobs have put in its place so far.</summary>
    public PublishedPaths Published { get; }

    /// <summary>Finds Spark, unless this program was started by spark-submit or joins a server, and opens a session.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="appName">The name that Spark shows.</param>
    /// <param name="rows">The rows that will be read: few of them are worth a quick start.</param>
    /// <param name="progress">Told what the start waits for.</param>
    /// <param name="clock">The clock of manifests and durations.</param>
    /// <param name="published">Told what the session's jobs put in its place; null to begin anew.</param>
    /// <exception cref="SetupException">There is no Spark or no Java to be had.</exception>
    /// <exception cref="SparkException">Spark did not start.</exception>
    public static JobSession Start(CommonOptions options, string appName, long rows, IProgressReport progress, TimeProvider clock, PublishedPaths? published = null)
    {
        var quick = QuickStart.Of(options, rows);
        progress.Begin("start Spark");
        var builder = SparkSession.Builder().AppName(appName).OnLaunch(stage => progress.Begin(LaunchSteps.Name(stage))).OnWaiting(ProgressDisplay.SayWaiting);
        if (!JoinsRunningSpark())
            builder = builder.SparkHome(SparkSetup.Locate(options.SparkHome, progress).Spark.Home).Master(options.Master ?? "local[*]");
        else if (options.Master is not null)
            builder = builder.Master(options.Master);
        foreach (var (key, value) in options.Conf)
            builder = builder.Config(key, value);
        builder = builder.Config(QuickStart.Key, quick);
        // What spark-submit was told is a command line, and goes before a file that came with the program.
        builder = builder.Config("spark.laborspark.yielding", options.ShippedConfKeys);
        return Over(builder.GetOrCreate(), progress, clock, published);
    }

    /// <summary>Jobs in a session that is there.</summary>
    public static JobSession Over(SparkSession spark, IProgressReport progress, TimeProvider clock, PublishedPaths? published = null)
    {
        spark.Conf().Set(Needed);
        return new JobSession(spark, progress, clock, published ?? new PublishedPaths());
    }

    /// <summary>Stops Spark.</summary>
    public void Dispose()
    {
        _subscription.Dispose();
        Spark.Stop();
    }

    private static bool JoinsRunningSpark() =>
        Environment.GetEnvironmentVariable("PYSPARK_GATEWAY_PORT") is not null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SPARK_REMOTE"));
}
