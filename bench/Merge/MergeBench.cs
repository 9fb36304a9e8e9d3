using System.Globalization;
using CommandLine;

namespace LaborSpark.Bench.Merge;

/// <summary>The job merge beside DuckDB and plain Spark on the same ids and scores, with the tables compared row for row.</summary>
internal static class MergeBench
{
    /// <summary>Measures and prints.</summary>
    /// <returns>0; 1 if a table is not as DuckDB has it, or DuckDB made none; 2 for wrong usage.</returns>
    public static int Run(IEnumerable<string> arguments, TextWriter output) =>
        Parser.Default.ParseArguments<MergeBenchOptions>(arguments).MapResult(options => Run(options, output), _ => 2);

    private static int Run(MergeBenchOptions options, TextWriter output)
    {
        if (options.Cases.FirstOrDefault(name => MergeCase.Find(name) is null) is { } unknown)
        {
            Console.Error.WriteLine($"There is no case '{unknown}': expected data, duckdb, duckdbranked, spark or merge, each also with 5 after it, or toptweets.");
            return 2;
        }
        var root = Path.GetFullPath(options.Folder ?? Path.Combine(Path.GetTempPath(), "laborspark-bench-data"));
        var cases = options.Cases.Select(MergeCase.Find).OfType<MergeCase>().ToLookup(what => what.Kind == MergeCaseKind.TopTweets);
        var measures = new List<MergeMeasure>();
        var curves = options.Plot is null ? null : new MemoryCurves(options.Plot);
        output.WriteLine(MergeReport.Head);
        foreach (var rows in options.Rows)
            Round("merge", rows, cases[false]);
        Round("text", options.TextRows, cases[true]);
        return measures.Exists(measure => measure.Equal == false || measure.Failure is not null) ? 1 : 0;

        void Round(string what, long rows, IEnumerable<MergeCase> wanted)
        {
            var data = new MergeData(Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{what}-{rows}-seed-{options.Seed}")), rows, options.Seed);
            foreach (var measure in WithData(data, options.Keep, wanted.SelectMany(new MergeRound(options, data).Run)))
            {
                measures.Add(measure);
                output.WriteLine(MergeReport.Line(measures));
                curves?.WriteCsv(measure);
                curves?.Draw(measure.Name, [.. measures.Where(other => other.Name == measure.Name)]);
            }
        }
    }

    private static IEnumerable<MergeMeasure> WithData(MergeData data, bool keep, IEnumerable<MergeMeasure> measures)
    {
        var wasThere = Directory.Exists(data.Folder);
        try
        {
            foreach (var measure in measures)
                yield return measure;
        }
        finally
        {
            if (!keep && !wasThere && Directory.Exists(data.Folder))
                Directory.Delete(data.Folder, recursive: true);
        }
    }
}
