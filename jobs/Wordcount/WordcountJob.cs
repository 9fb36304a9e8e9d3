using System.Globalization;
using LaborSpark.Jobs.Charts;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Wordcount;

/// <summary>Counts the words of the random set.</summary>
internal sealed class WordcountJob : IJob
{
    private const string Verb = "wordcount";
    private readonly WordcountOptions _options;
    private readonly InputTable _operations;
    private readonly Publication _publication;

    private WordcountJob(WordcountOptions options, InputTable operations, Publication publication) =>
        (_options, _operations, _publication) = (options, operations, publication);

    /// <inheritdoc/>
    public long Rows => _operations.Rows;

    /// <summary>Checks the operations and reserves the output.</summary>
    /// <exception cref="JobException">Bad input, or no charts can be drawn here.</exception>
    public static WordcountJob Open(WordcountOptions options)
    {
        TargetCheck.RefuseOverlap(options.OutputPath, options.InputPath);
        if (!options.NoChart)
            CheckCharts();
        var operations = InputTable.Open("the tweets with operations (the output of preprocess)", "--input", options.InputPath, OperationsTable.TokensOnly);
        return new WordcountJob(options, operations, Publication.Open(options.OutputPath, options.Overwrite, beside: options.NoChart ? [] : ChartPicture.Endings));
    }

    /// <inheritdoc/>
    public JobResult Run(JobSession session)
    {
        var began = session.Clock.GetTimestamp();
        var operations = TableReader.Read(session.Spark, _operations);
        var staged = _publication.StagedPath(_options.OutputPath);
        session.Progress.Begin("wordcount: count words");
        WordcountSteps.Build(operations).Write().Parquet(SparkPath.ToWrite(staged));

        session.Progress.Begin("wordcount: check and publish");
        var written = session.Spark.Read().Parquet(SparkPath.ToRead(staged));
        var ledger = Counts(operations, written).Ledger(_operations.Rows);
        var inputs = new Dictionary<string, Manifest.InputRecord> { ["operations"] = Manifest.InputRecord.Of(_operations) };
        var rows = _publication.Stage(_options.OutputPath, ledger.RowsOut, files => JobManifest.Make(Verb, _options, session, inputs, ledger, files));
        List<WordRank> ranks = _options is { NoChart: true, Top: 0 } ? [] : [.. WordcountSteps.Ranks(written, rows, _options.Top).Collect().Select(WordRank.Of)];
        if (!_options.NoChart)
            StageCharts(ranks, ledger);
        _publication.Publish(session.Published);
        return new JobResult([new(Verb, ledger, rows, _options.OutputPath)], session.Clock.GetElapsedTime(began), new Dictionary<string, IReadOnlyDictionary<string, long>>())
        {
            Shown = _options.Top == 0 ? [] : [new("The most frequent words:", WordRank.Columns, [.. ranks.TakeWhile(r => r.Rank <= _options.Top).Select(r => r.Cells)], NumbersFrom: 2)],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _publication.Dispose();

    private static void CheckCharts()
    {
        if (ChartPicture.Problem() is { } problem)
            throw JobException.BadInput($"the charts beside the table cannot be drawn on this machine: {problem} Give --no-chart to go without them.");
    }

    // Where the footers do not settle it, the tweets are counted in a pass of its own.
    private WordcountCounts Counts(DataFrame operations, DataFrame written)
    {
        var words = WordcountSteps.CountAgain(written).Collect().Single();
        return WordcountCounts.ByFooters(_operations, words) ?? WordcountCounts.Of(WordcountSteps.Count(operations).Collect().Single(), words);
    }

    private void StageCharts(IReadOnlyList<WordRank> ranks, RowLedger ledger)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Words by frequency: {ledger.RowsOut:N0} words, {ledger.Grouped!.Items:N0} tokens, {ledger.RowsKept:N0} tweets");
        var chart = new LogLogChart(title, "rank (1 is the most frequent word)", "occurrences (tokens)", [.. ranks.Select(r => new ChartPoint(r.Rank, r.Count))]);
        foreach (var ending in ChartPicture.Endings)
            _publication.StageBeside(_options.OutputPath, ending, chart.Draw(ending));
    }
}
