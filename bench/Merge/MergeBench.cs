using System.Globalization;
using CommandLine;

namespace LaborSpark.Bench.Merge;

/// <summary>The job merge beside DuckDB and plain Spark on the same ids and scores, with the tables compared row for row.</summary>
internal static class MergeBench
{
    /// <summary>Measures and prints.</summary>
    /// <returns>0; 1 if a table is not as DuckDB has it; 2 for wrong usage.</returns>
    public static int Run(IEnumerable<string> arguments, TextWriter output) =>
        Parser.Default.ParseArguments<MergeBenchOptions>(arguments).MapResult(options => Run(options, output), _ => 2);

    private static int Run(MergeBenchOptions options, TextWriter output)
    {
        var root = Path.GetFullPath(options.Folder ?? Path.Combine(Path.GetTempPath(), "laborspark-bench-data"));
        var cases = options.Cases.Select(MergeCase.Parse).ToList();
        var measures = new List<MergeMeasure>();
        output.WriteLine(MergeReport.Head);
        foreach (var rows in options.Rows)
        {
            var data = new MergeData(Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"merge-{rows}-seed-{options.Seed}")), rows, options.Seed);
            WithData(data, options.Keep, () =>
            {
                foreach (var what in cases)
                {
                    measures.Add(new MergeRound(options, data).Run(what));
                    output.WriteLine(MergeReport.Line(measures));
                }
            });
        }
        return measures.Exists(measure => measure.Equal == false) ? 1 : 0;
    }

    private static void WithData(MergeData data, bool keep, Action run)
    {
        var wasThere = Directory.Exists(data.Folder);
        Directory.CreateDirectory(data.Folder);
        try
        {
            run();
        }
        finally
        {
            if (!keep && !wasThere)
                Directory.Delete(data.Folder, recursive: true);
        }
    }
}
