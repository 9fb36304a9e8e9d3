using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;

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

    /// <summary>Checks the operations and reserves the output.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static WordcountJob Open(WordcountOptions options)
    {
        TargetCheck.RefuseOverlap(options.OutputPath, options.InputPath);
        var operations = InputTable.Open("the tweets with operations (the output of preprocess)", "--input", options.InputPath, OperationsTable.TokensOnly);
        return new WordcountJob(options, operations, Publication.Open(options.OutputPath, options.Overwrite));
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
        var counts = WordcountCounts.Of(WordcountSteps.Count(operations).Collect().Single(), WordcountSteps.CountAgain(written).Collect().Single());
        var ledger = counts.Ledger(_operations.Rows);
        var inputs = new Dictionary<string, Manifest.InputRecord> { ["operations"] = Manifest.InputRecord.Of(_operations) };
        var rows = _publication.Stage(_options.OutputPath, ledger.RowsOut, files => JobManifest.Make(Verb, _options, session, inputs, ledger, files));
        _publication.Publish();
        return new JobResult([new(Verb, ledger, rows, _options.OutputPath)], session.Clock.GetElapsedTime(began), new Dictionary<string, IReadOnlyDictionary<string, long>>());
    }

    /// <inheritdoc/>
    public void Dispose() => _publication.Dispose();
}
