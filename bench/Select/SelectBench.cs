using System.Globalization;
using CommandLine;
using LaborSpark.Bench.Merge;
using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Running;

namespace LaborSpark.Bench.Select;

/// <summary>The job select beside full scans of the tables that it reads and of the wide tables that it does without, each case in a session of its own with the same settings.</summary>
internal static class SelectBench
{
    /// <summary>Measures and prints.</summary>
    /// <returns>0; 2 for wrong usage.</returns>
    public static int Run(IEnumerable<string> arguments, TextWriter output) =>
        Parser.Default.ParseArguments<SelectBenchOptions>(arguments).MapResult(options => Run(options, output), _ => 2);

    private static int Run(SelectBenchOptions options, TextWriter output)
    {
        if (Problem(options) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return 2;
        }
        var folder = Directory.CreateDirectory(options.Keep ?? Path.Combine(Path.GetFullPath(options.Folder ?? Path.GetTempPath()), $"laborspark-bench-select-{Environment.ProcessId}")).FullName;
        try
        {
            var data = new SelectData(folder, options.Tweets);
            data.Make(() => Start(options, data, new SilentProgress()));
            Measure(options, data, output);
            return 0;
        }
        finally
        {
            if (options.Keep is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Problem(SelectBenchOptions options)
    {
        if (options.Cases.Except(SelectCase.Names).FirstOrDefault() is { } unknown)
            return $"There is no case '{unknown}': expected {string.Join(", ", SelectCase.Names)}.";
        return options.Cases.Contains(SelectCase.Model) && !(File.Exists(options.ModelPath) && File.Exists(options.VocabPath))
            ? $"The case {SelectCase.Model} needs {options.ModelPath} and {options.VocabPath}: give --model and --vocab, or leave it out of --cases."
            : null;
    }

    private static void Measure(SelectBenchOptions options, SelectData data, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{data.Rows:N0} tweets of {options.Tweets:N0} before preprocessing, five classes, {options.Cores} cores, {options.Heap} heap:"));
        output.WriteLine(SelectReport.Head);
        var measures = new List<SelectMeasure>();
        foreach (var measure in options.Cases.SelectMany(name => SelectCase.Of(name, data, options)).SelectMany(what => Measures(what, options, data)))
        {
            measures.Add(measure);
            foreach (var line in SelectReport.Lines(measures))
                output.WriteLine(line);
        }
        foreach (var line in SelectReport.Steps(measures))
            output.WriteLine(line);
    }

    // The first time and the best of the others.
    private static List<SelectMeasure> Measures(SelectCase what, SelectBenchOptions options, SelectData data)
    {
        var steps = new StepCosts();
        using var session = Start(options, data, steps);
        var first = Once(what, session, steps, isFirst: true);
        var others = Enumerable.Range(1, Math.Max(0, options.Rounds - 1)).Select(_ => Once(what, session, steps, isFirst: false)).ToList();
        return others.Count == 0 ? [first] : [first, others.MinBy(measure => measure.Cost.Cpu)!];
    }

    private static SelectMeasure Once(SelectCase what, JobSession session, StepCosts steps, bool isFirst)
    {
        steps.Clear();
        var before = SparkCost.SoFar(TimeProvider.System);
        what.Run(session);
        steps.End();
        return new SelectMeasure(what.Name, isFirst, SparkCost.SoFar(TimeProvider.System) - before, [.. steps.Steps]);
    }

    private static JobSession Start(SelectBenchOptions options, SelectData data, IProgressReport progress)
    {
        var scratch = Directory.CreateDirectory(Path.Combine(data.Folder, "scratch")).FullName;
        return SparkSessions.Start(new MergeBenchOptions { Cores = options.Cores, Heap = options.Heap }, scratch, progress, options.Conf);
    }
}
