using System.Globalization;
using System.Reflection;
using CommandLine;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Running;

/// <summary>The manifest of a job's table, of what all jobs have in common.</summary>
internal static class JobManifest
{
    // Spark settings may hold secrets, and none changes a row; nor does what is shown of the rows.
    private static readonly string[] NotOfTheMethod = ["conf", "config", "master", "spark-home", "overwrite", "quiet", "top", "no-chart"];

    /// <summary>Makes the manifest.</summary>
    /// <param name="job">The verb.</param>
    /// <param name="options">The verb's options.</param>
    /// <param name="session">The session the job ran in.</param>
    /// <param name="inputs">The inputs by role.</param>
    /// <param name="ledger">Where the rows went.</param>
    /// <param name="files">The table's files.</param>
    public static Manifest Make(
        string job, object options, JobSession session, IReadOnlyDictionary<string, Manifest.InputRecord> inputs, RowLedger ledger, IReadOnlyList<ParquetFile> files) => new()
        {
            Job = job,
            Finished = session.Clock.GetUtcNow().UtcDateTime,
            Inputs = inputs,
            Parameters = Parameters(options),
            Versions = new Dictionary<string, string>
            {
                ["laborspark"] = ProgramVersion.Text,
                ["spark"] = session.Spark.Version(),
                ["dotnet"] = Environment.Version.ToString(),
            },
            Ledger = ledger,
            Output = [.. files.Select(Manifest.FileRecord.Of)],
        };

    private static Dictionary<string, string> Parameters(object options)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in options.GetType().GetProperties())
        {
            var name = property.GetCustomAttribute<OptionAttribute>()?.LongName ?? property.GetCustomAttribute<ValueAttribute>()?.MetaName;
            if (name is not null && !NotOfTheMethod.Contains(name) && property.GetValue(options) is { } value)
                parameters[name] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }
        return new Dictionary<string, string>(parameters);
    }
}
