using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Merge;

/// <summary>Joins the scores of an inference with the tweets and ranks them, all classes in one read of the operations.</summary>
internal sealed class MergeJob : IJob
{
    private const string Verb = "merge";
    private readonly MergeOptions _options;
    private readonly MergeInputs _inputs;
    private readonly Publication _publication;

    private MergeJob(MergeOptions options, MergeInputs inputs, Publication publication) =>
        (_options, _inputs, _publication) = (options, inputs, publication);

    /// <summary>Checks scores and operations and reserves the outputs of all classes.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static MergeJob Open(MergeOptions options)
    {
        var inputs = MergeInputs.Open(options);
        var targets = inputs.Scores.Select(s => MergeInputs.Target(options, s.Class)).ToList();
        foreach (var target in targets)
            TargetCheck.RefuseOverlap(target, options.OperationsPath);
        return new MergeJob(options, inputs, Publication.Open(options.OutputPath, Verb, targets, options.Overwrite));
    }

    /// <inheritdoc/>
    public JobResult Run(JobSession session)
    {
        var began = session.Clock.GetTimestamp();
        var operations = TableReader.Read(session.Spark, _inputs.Operations);
        var scores = MergeSteps.Together([.. _inputs.Scores.Select(s => TableReader.Read(session.Spark, s.Table))]);
        session.Progress.Begin("merge: audit the scores");
        var audits = Audits(session.Spark, MergeSteps.Audit(scores, operations));

        session.Progress.Begin("merge: join and rank");
        var merged = MergeSteps.Build(scores, operations);
        var together = Path.Combine(_publication.Scratch, "together");
        merged.Write().PartitionBy(MergeSteps.ClassNumber).Parquet(SparkPath.ToWrite(together));

        session.Progress.Begin("merge: check and publish");
        var tables = _inputs.Scores.Select((s, number) => Stage(session, merged, together, number, audits[number])).ToList();
        _publication.Publish();
        return new JobResult(tables, session.Clock.GetElapsedTime(began), Named(audits));
    }

    /// <inheritdoc/>
    public void Dispose() => _publication.Dispose();

    private List<MergeAudit> Audits(SparkSession spark, DataFrame plan)
    {
        var tweets = _inputs.Operations.Rows;
        var rows = plan.Collect().ToDictionary(r => r.GetAs<int>(MergeSteps.ClassNumber));
        var audits = _inputs.Scores.Select((_, number) => rows.TryGetValue(number, out var row) ? MergeAudit.Of(row, tweets) : MergeAudit.Empty(tweets)).ToList();
        if (audits.FindIndex(a => a.FloatIds > 0) is var wrong and >= 0)
            throw TweetIds.Refusal(spark, _inputs.Scores[wrong].Table);
        if (audits.Exists(a => a.AmbiguousTweets > 0))
        {
            throw JobException.BadInput(
                $"bad input: {_inputs.Operations.Location} holds tweets more than once (column '{OperationsTable.TweetId}'), so it is no output of preprocess. Run preprocess again.");
        }
        return audits;
    }

    private JobResult.PublishedTable Stage(JobSession session, DataFrame merged, string together, int number, MergeAudit audit)
    {
        var name = _inputs.Scores[number].Class;
        var target = MergeInputs.Target(_options, name);
        var staged = _publication.StagedPath(target);
        var written = Path.Combine(together, $"{MergeSteps.ClassNumber}={number}");
        if (Directory.Exists(written))
            Directory.Move(written, staged);
        else
            merged.Drop(MergeSteps.ClassNumber).Filter(Lit(false)).Coalesce(1).Write().Parquet(SparkPath.ToWrite(staged));
        var inputs = new Dictionary<string, Manifest.InputRecord>
        {
            ["scores"] = Manifest.InputRecord.Of(_inputs.Scores[number].Table),
            ["operations"] = Manifest.InputRecord.Of(_inputs.Operations),
        };
        var rows = _publication.Stage(
            target, audit.Merged, files => JobManifest.Make(Verb, _options, session, inputs, audit.Ledger, files) with { Audit = audit.Counts });
        return new JobResult.PublishedTable($"{Verb} {name}", audit.Ledger, rows, target);
    }

    private Dictionary<string, IReadOnlyDictionary<string, long>> Named(List<MergeAudit> audits) =>
        _inputs.Scores.Select((s, number) => (s.Class, audits[number].Counts)).ToDictionary(a => a.Class, a => a.Counts);
}
