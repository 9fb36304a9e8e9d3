using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Merge;

/// <summary>Ranks the tweets of each class by the scores of an inference, then joins text and lists to the top tweets and, unless told otherwise, to all.</summary>
internal sealed class MergeJob : IJob
{
    private const string Verb = "merge";
    private readonly MergeOptions _options;
    private readonly MergeInputs _inputs;
    private readonly Publication _publication;

    private MergeJob(MergeOptions options, MergeInputs inputs, Publication publication) =>
        (_options, _inputs, _publication) = (options, inputs, publication);

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => _inputs.Notes;

    /// <inheritdoc/>
    public long Rows => _inputs.Operations.Rows;

    /// <summary>Checks scores and operations and reserves the outputs of all classes.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static MergeJob Open(MergeOptions options)
    {
        var inputs = MergeInputs.Open(options);
        ListLimit.Foretell(inputs.Operations, options.RowsPerFile);
        var targets = inputs.Classes.SelectMany(c => MergeTargets.Of(options, c.Name).All(!options.NoWide)).ToList();
        foreach (var target in targets)
            TargetCheck.RefuseOverlap(target, options.OperationsPath);
        return new MergeJob(options, inputs, Publication.Open(options.OutputPath, Verb, targets, options.Overwrite));
    }

    /// <inheritdoc/>
    public JobResult Run(JobSession session)
    {
        var began = session.Clock.GetTimestamp();
        session.Progress.Begin("merge: join ids and scores");
        var narrow = NarrowMerge.Join(session.Spark, _inputs, Path.Combine(_publication.Scratch, "joined"), _options.Parts);
        RefuseAmbiguous(narrow);
        var audits = _inputs.Classes.Select((c, number) => new MergeAudit(narrow.AuditOf(number), _inputs.Operations.Rows, c)).ToList();

        for (var number = 0; number < audits.Count; number++)
        {
            session.Progress.Begin($"merge: rank {audits[number].Class.Name}");
            narrow.WriteRanking(number, _publication.StagedPath(Targets(audits[number]).Ranked));
        }
        session.Progress.Begin("merge: top tweets");
        Widen(session.Spark, audits, "top", t => t.Top, a => a.Top, TopTweetsTable.Columns, narrow.WholeNumbers, isHead: true);
        if (!_options.NoWide)
        {
            session.Progress.Begin("merge: all tweets with text, sorted");
            Widen(session.Spark, audits, "wide", t => t.AllSorted, a => a.Ranked, AllSortedTable.Columns, narrow.WholeNumbers, isHead: false);
        }
        session.Progress.Begin("merge: check and publish");
        var tables = audits.SelectMany(a => Stage(session, a)).ToList();
        _publication.Publish(session.Published);
        return new JobResult(tables, session.Clock.GetElapsedTime(began), audits.ToDictionary(a => a.Class.Name, a => a.Counts));
    }

    /// <inheritdoc/>
    public void Dispose() => _publication.Dispose();

    private MergeTargets Targets(MergeAudit audit) => MergeTargets.Of(_options, audit.Class.Name);

    private void RefuseAmbiguous(NarrowMerge narrow)
    {
        var tweets = narrow.Tweets;
        if (tweets.AmbiguousTweets > 0 || tweets.NullIds > 0)
        {
            throw JobException.BadInput(
                $"bad input: {_inputs.Operations.Location} holds tweets {(tweets.AmbiguousTweets > 0 ? "more than once" : "without an id")} (column '{OperationsTable.TweetId}'), so it is no output of preprocess. Run preprocess again.");
        }
    }

    private void Widen(
        SparkSession spark, List<MergeAudit> audits, string name, Func<MergeTargets, string> target, Func<MergeAudit, long> rowsOf, IReadOnlyList<string> columns, bool wholeNumbers, bool isHead)
    {
        var rows = audits.Select(rowsOf).ToList();
        var together = Path.Combine(_publication.Scratch, name);
        if (rows.Sum() > 0)
        {
            var rankings = audits.Select(a => Ranking(spark, a, rowsOf(a))).ToList();
            WideSteps
                .Build(TableReader.Read(spark, _inputs.Operations), rankings, rows, _options.RowsPerFile, columns, wholeNumbers, isHead && rows.Sum() <= WideSteps.MostBroadcastRows)
                .Write().PartitionBy(MergeSteps.ClassNumber).Parquet(SparkPath.ToWrite(together));
        }
        foreach (var (audit, number) in audits.Select((a, n) => (a, n)))
        {
            var staged = _publication.StagedPath(target(Targets(audit)));
            if (rows[number] > 0)
                Directory.Move(Path.Combine(together, $"{MergeSteps.ClassNumber}={number}"), staged);
            else
                WideSteps.Empty(spark, columns).Write().Parquet(SparkPath.ToWrite(staged));
        }
    }

    private DataFrame Ranking(SparkSession spark, MergeAudit audit, long rows)
    {
        var ranking = spark.Read().Schema(RankedTable.Schema).Parquet(SparkPath.ToRead(_publication.StagedPath(Targets(audit).Ranked)));
        return rows < audit.Ranked ? ranking.Filter(Col(RankedTable.Rank).Leq(rows)) : ranking;
    }

    private IEnumerable<JobResult.PublishedTable> Stage(JobSession session, MergeAudit audit)
    {
        var targets = Targets(audit);
        yield return Stage(session, audit, "ranked", targets.Ranked, audit.Ledger, RankingCheck.RefuseGaps);
        yield return Stage(session, audit, "top tweets", targets.Top, audit.TopLedger, files => ListLimit.Refuse(files, _options.RowsPerFile));
        if (!_options.NoWide)
            yield return Stage(session, audit, "all sorted", targets.AllSorted, audit.Ledger, files => ListLimit.Refuse(files, _options.RowsPerFile));
    }

    private JobResult.PublishedTable Stage(JobSession session, MergeAudit audit, string table, string target, RowLedger ledger, Action<IReadOnlyList<ParquetFile>> check)
    {
        var inputs = new Dictionary<string, Manifest.InputRecord>
        {
            ["scores"] = Manifest.InputRecord.Of(audit.Class.Scores),
            ["operations"] = Manifest.InputRecord.Of(_inputs.Operations),
        };
        var rows = _publication.Stage(target, ledger.RowsOut, files =>
        {
            check(files);
            var manifest = JobManifest.Make(Verb, _options, session, inputs, ledger, files);
            return manifest with { Audit = audit.Counts, Parameters = MergeParameters.Of(manifest.Parameters, audit.Class) };
        });
        return new JobResult.PublishedTable($"{Verb} {audit.Class.Name}, {table}", ledger, rows, target) { IsDerived = target != Targets(audit).Ranked };
    }
}
