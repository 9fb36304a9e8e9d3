using System.Globalization;
using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Bench.Merge;

/// <summary>Sessions as the program opens them for a merge, with the settings that are shipped with it, and the bench's own.</summary>
internal static class SparkSessions
{
    /// <summary>A merge as it is set by what is shipped.</summary>
    public static MergeOptions Shipped => (MergeOptions)Read([]);

    /// <summary>Starts one.</summary>
    /// <param name="options">Cores and heap.</param>
    /// <param name="scratch">Where Spark puts what does not fit its memory.</param>
    /// <param name="progress">Is told of the steps of a job.</param>
    /// <param name="further">More settings, as <c>key=value</c>.</param>
    public static JobSession Start(MergeBenchOptions options, string scratch, IProgressReport progress, params IEnumerable<string> further)
    {
        IEnumerable<string> settings = [$"spark.driver.memory={options.Heap}", $"spark.local.dir={scratch}", .. further];
        var master = string.Create(CultureInfo.InvariantCulture, $"local[{options.Cores}]");
        var read = Read(["--master", master, .. settings.SelectMany(setting => new[] { "--conf", setting })]);
        return JobSession.Start(read, "bench merge", long.MaxValue, progress, TimeProvider.System);
    }

    private static CommonOptions Read(IEnumerable<string> words)
    {
        var reader = new CommandLineReader(_ => null, Path.Combine(AppContext.BaseDirectory, "conf", "laborspark.json"));
        return (CommonOptions)reader.Read(["merge", "bench", .. words]).Options!;
    }
}
