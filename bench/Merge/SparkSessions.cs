using System.Globalization;
using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Bench.Merge;

/// <summary>Sessions as the program opens them for a merge, with the settings that are shipped with it, and the bench's own.</summary>
internal static class SparkSessions
{
    /// <summary>Starts one.</summary>
    /// <param name="options">Cores and heap.</param>
    /// <param name="scratch">Where Spark puts what does not fit its memory.</param>
    /// <param name="further">More settings, as <c>key=value</c>.</param>
    public static JobSession Start(MergeBenchOptions options, string scratch, params IEnumerable<string> further)
    {
        var reader = new CommandLineReader(_ => null, Path.Combine(AppContext.BaseDirectory, "conf", "laborspark.json"));
        IEnumerable<string> settings = [$"spark.driver.memory={options.Heap}", $"spark.local.dir={scratch}", .. further];
        var master = string.Create(CultureInfo.InvariantCulture, $"local[{options.Cores}]");
        var read = reader.Read(["merge", "bench", "--master", master, .. settings.SelectMany(setting => new[] { "--conf", setting })]);
        return JobSession.Start((CommonOptions)read.Options!, "bench merge", new SilentProgress(), TimeProvider.System);
    }
}
