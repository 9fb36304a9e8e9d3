using System.Diagnostics;
using System.Globalization;
using LaborSpark.Bench.Merge.DuckDb;
using LaborSpark.Bench.Spark;
using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Running;

namespace LaborSpark.Bench.Merge;

/// <summary>The cases on the data of one size, each alone: no two processes of Spark or DuckDB are there at once.</summary>
/// <param name="options">Cores and memory.</param>
/// <param name="data">The data.</param>
internal sealed class MergeRound(MergeBenchOptions options, MergeData data)
{
    private readonly RunFolder _folder = new(data.Folder);

    private string Results => Path.Combine(_folder.Path, "results");

    private string Scratch => Path.Combine(_folder.Path, "scratch");

    /// <summary>Makes what a case reads, measures it, compares its tables and deletes them.</summary>
    /// <returns>One measure; of the job two, without and with the top tweets.</returns>
    public IReadOnlyList<MergeMeasure> Run(MergeCase what)
    {
        try
        {
            Clear();
            if (what.Kind == MergeCaseKind.TopTweets)
                RealTextData.Make(data, what.Classes, () => SparkSessions.Start(options, Scratch, new SilentProgress()));
            else if (what.Kind != MergeCaseKind.Data)
                data.Make(what.Classes);
            var measures = Measures(what);
            var isCompared = !options.Unverified && measures.All(m => m.Failure is null) && what.Kind != MergeCaseKind.Data;
            bool? equal = isCompared ? Compare(what) : null;
            Clear();
            return [.. measures.Select(m => m with { Equal = equal })];
        }
        finally
        {
            _folder.Dispose();
        }
    }

    private IReadOnlyList<MergeMeasure> Measures(MergeCase what) => what.Kind switch
    {
        MergeCaseKind.Data => [Measured(what, () => data.Make(what.Classes))],
        MergeCaseKind.DuckDb => [Measured(what, () => what.Classes.Sum(name => DuckDbProcess.Run(Rank(name, Table(name))).Seconds))],
        MergeCaseKind.DuckDbRanked => [Measured(what, () => what.Classes.Sum(name => DuckDbProcess.Run(Rank(name, Table(name)) with { WithRanks = true }).Seconds))],
        MergeCaseKind.Spark => [.. Spark(what.Name, session => PlainSparkRuns(what, session), string.Create(CultureInfo.InvariantCulture, $"spark.sql.shuffle.partitions={options.Partitions}"))],
        _ => Spark(what.Name, session => MergeRuns.Run(MergeRuns.Narrow(data, what.Classes, Results), session)),
    };

    private void PlainSparkRuns(MergeCase what, Func<JobSession> session)
    {
        foreach (var name in what.Classes)
            PlainSpark.Rank(session().Spark, data, name, Table(name));
    }

    // The children do the work and say how long it took; the rest is their start.
    private MergeMeasure Measured(MergeCase what, Func<double> run)
    {
        using var memory = new ProcessMemory(ProcessKind.DuckDb);
        var (cpu, clock) = (EndedChildren.CpuSeconds(), Stopwatch.StartNew());
        var (seconds, failure) = (0.0, (string?)null);
        try
        {
            seconds = run();
        }
        catch (DuckDbFailedException error)
        {
            failure = error.Reason; // It is a result too: so much data in so little memory.
        }
        var wall = clock.Elapsed.TotalSeconds;
        return new MergeMeasure(data.Rows, what.Name, wall, failure is null ? wall - seconds : 0, [(ProcessKind.DuckDb, EndedChildren.CpuSeconds() - cpu)], memory) { Failure = failure };
    }

    // Of the job two measures: the narrow ranking, and with it the top tweets, a step of its own.
    private IReadOnlyList<MergeMeasure> Spark(string name, Action<Func<JobSession>> run, params string[] settings)
    {
        var top = new StepMeter("merge: top tweets", CpuOfSpark);
        using var memory = new ProcessMemory(ProcessKind.OfSpark);
        var (driver, clock, start) = (ProcessCpu.Seconds(ProcessKind.Driver), Stopwatch.StartNew(), TimeSpan.Zero);
        JobSession? session = null;
        try
        {
            run(Open);
            var wall = clock.Elapsed.TotalSeconds;
            memory.Dispose(); // How Spark ends is no part of it.
            var cpu = CpuOfSpark().Select(c => c.Kind == ProcessKind.Driver ? (c.Kind, Seconds: c.Seconds - driver) : c).ToList();
            var whole = new MergeMeasure(data.Rows, name, wall, start.TotalSeconds, cpu, memory);
            if (top.Seconds == 0)
                return [whole];
            var narrow = cpu.Zip(top.Cpu, (all, some) => (all.Kind, all.Seconds - some.Seconds));
            return [whole with { Wall = wall - top.Seconds, Cpu = [.. narrow] }, whole with { Name = name + " + top" }];
        }
        finally
        {
            session?.Dispose();
        }

        JobSession Open()
        {
            if (session is not null)
                return session;
            var before = clock.Elapsed;
            session = SparkSessions.Start(options, Scratch, top, settings);
            start = clock.Elapsed - before;
            return session;
        }
    }

    private static List<(ProcessKind Kind, double Seconds)> CpuOfSpark() => [.. ProcessKind.OfSpark.Select(kind => (kind, ProcessCpu.Seconds(kind)))];

    private bool Compare(MergeCase what) => what.Classes.All(name =>
    {
        var table = what.Kind is MergeCaseKind.DuckDb or MergeCaseKind.DuckDbRanked or MergeCaseKind.Spark ? Table(name) : MergeRuns.Table(MergeRuns.Narrow(data, what.Classes, Results), name);
        var found = Fingerprint(table);
        // The expected one is kept: it is a function of the data, and DuckDB needs its time for it.
        var expected = ExpectedRanking.Of(data, name, what.Kind == MergeCaseKind.DuckDb ? () => found : () => RankAgain(name));
        if (found != expected || found.Misplaced > 0)
            Console.Error.WriteLine($"{what.Name}, {name}: expected {expected}, found {found}");
        return found == expected && found.Misplaced == 0;
    });

    private TableFingerprint RankAgain(string name)
    {
        var table = Table(name + "-expected");
        DuckDbProcess.Run(Rank(name, table));
        return Fingerprint(table);
    }

    private TableFingerprint Fingerprint(string table) =>
        DuckDbProcess.Run(new DuckDbOrder { Step = DuckDbStep.Fingerprint, Table = table, Temporary = Scratch, Memory = options.DuckDbMemory, Cores = options.Cores }).Fingerprint!;

    private DuckDbOrder Rank(string name, string table) => new()
    {
        Step = DuckDbStep.Rank,
        Operations = data.Operations,
        Scores = data.Scores(name),
        Table = table,
        Temporary = Scratch,
        Memory = options.DuckDbMemory,
        Cores = options.Cores,
    };

    private string Table(string name) => Path.Combine(Results, name, "ranked");

    private void Clear()
    {
        _folder.Clear();
        Directory.CreateDirectory(Scratch);
        Directory.CreateDirectory(Results);
    }
}
