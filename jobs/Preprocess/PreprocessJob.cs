using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Spark.Distribution;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Preprocess;

/// <summary>Adds the text operations to the tweets of the random set, all in one pass through the worker.</summary>
internal sealed class PreprocessJob : IJob
{
    private const string Verb = "preprocess";
    private readonly PreprocessOptions _options;
    private readonly InputTable _tweets;
    private readonly string _statistics;
    private readonly Publication _publication;

    private PreprocessJob(PreprocessOptions options, InputTable tweets, string statistics, Publication publication) =>
        (_options, _tweets, _statistics, _publication) = (options, tweets, statistics, publication);

    /// <inheritdoc/>
    public long Rows => _tweets.Rows;

    private string Notes => Path.Combine(_publication.Scratch, "worker-rows");

    /// <summary>Checks the chunks and the vocabulary, compiles the word statistics unless that was done before, and reserves the output.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static PreprocessJob Open(PreprocessOptions options)
    {
        TargetCheck.RefuseOverlap(options.OutputPath, options.InputPath);
        var tweets = InputTable.Open("the chunks of tweets", "--input", options.InputPath, TweetTable.Needs);
        CheckVocabulary(options.VocabPath);
        var statistics = CompiledStatistics(options.StatsPath);
        return new PreprocessJob(options, tweets, statistics, Publication.Open(options.OutputPath, options.Overwrite));
    }

    /// <inheritdoc/>
    public JobResult Run(JobSession session)
    {
        var began = session.Clock.GetTimestamp();
        var tweets = TableReader.Read(session.Spark, _tweets);
        Directory.CreateDirectory(Notes);
        // Brings the worker to the executors: where that cannot be done, it is said before the first pass over the data.
        var operations = Operations(session.Spark);
        operations(tweets).Schema();
        session.Progress.Begin("preprocess: count what is dropped");
        var counts = PreprocessCounts.Of(PreprocessSteps.Count(tweets).Collect().Single());
        if (counts.FloatIds > 0)
            throw TweetIds.Refusal(session.Spark, _tweets);

        session.Progress.Begin("preprocess: text operations");
        var kept = PreprocessSteps.Build(tweets, counts.DuplicatedIds);
        operations(kept).Write().Parquet(SparkPath.ToWrite(_publication.StagedPath(_options.OutputPath)));

        session.Progress.Begin("preprocess: check and publish");
        var ledger = counts.Ledger(_tweets.Rows);
        var audit = new Dictionary<string, long> { [WorkerRows.Name] = WorkerRows.Sum(Notes) };
        var rows = _publication.Stage(_options.OutputPath, ledger.RowsOut, files => JobManifest.Make(Verb, _options, session, Inputs(), ledger, files) with { Audit = audit });
        _publication.Publish(session.Published);
        return new JobResult(
            [new(Verb, ledger, rows, _options.OutputPath)], session.Clock.GetElapsedTime(began), new Dictionary<string, IReadOnlyDictionary<string, long>> { [Verb] = audit });
    }

    /// <inheritdoc/>
    public void Dispose() => _publication.Dispose();

    // The files are hashed and sent here, once.
    private Func<DataFrame, DataFrame> Operations(SparkSession spark)
    {
        var (vocabulary, statistics, notes) = (spark.AddFile(_options.VocabPath), spark.AddFile(_statistics), Notes);
        return tweets => tweets.MapInArrow(batches => TextOperations.Add(batches, vocabulary, statistics, notes), OperationsTable.Schema);
    }

    private Dictionary<string, Manifest.InputRecord> Inputs() => new()
    {
        ["tweets"] = Manifest.InputRecord.Of(_tweets),
        ["vocabulary"] = Manifest.InputRecord.Of(new FileInfo(_options.VocabPath)),
        ["statistics"] = Manifest.InputRecord.Of(
            _options.StatsPath, [.. new[] { WordStatistics.WordsFile, WordStatistics.PairsFile }.Select(name => new FileInfo(Path.Combine(_options.StatsPath, name)))]),
    };

    private static void CheckVocabulary(string path)
    {
        if (!File.Exists(path))
        {
            throw JobException.BadInput(
                $"bad input: the BERT vocabulary is expected in {path}, which does not exist. Say with --vocab where it is: the vocab.txt of the model that scores the tweets.");
        }
        try
        {
            BertVocabulary.Load(path);
        }
        catch (VocabularyException error)
        {
            throw JobException.BadInput("bad input: " + error.Message, error);
        }
    }

    private static string CompiledStatistics(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw JobException.BadInput(
                $"bad input: the word statistics are expected in the folder {folder}, which does not exist. Say with --stats where {WordStatistics.WordsFile} and {WordStatistics.PairsFile} are.");
        }
        try
        {
            var cache = SparkSearch.FromEnvironment().CacheFolder;
            return WordStatistics.Compile(folder, cache is null ? null : Path.Combine(cache, "statistics"));
        }
        catch (StatisticsException error)
        {
            throw JobException.BadInput("bad input: " + error.Message, error);
        }
    }
}
