using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Preprocess;

/// <summary>Tokenizes and lower-cases the tweets of the random set.</summary>
internal sealed class PreprocessJob : IJob
{
    private const string Verb = "preprocess";
    private readonly PreprocessOptions _options;
    private readonly InputTable _tweets;
    private readonly Publication _publication;

    private PreprocessJob(PreprocessOptions options, InputTable tweets, Publication publication)
    {
        (_options, _tweets, _publication) = (options, tweets, publication);
        Directory.CreateDirectory(Notes);
    }

    private string Notes => Path.Combine(_publication.Scratch, "worker-rows");

    /// <summary>Checks the chunks and the vocabulary and reserves the output.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static PreprocessJob Open(PreprocessOptions options)
    {
        TargetCheck.RefuseOverlap(options.OutputPath, options.InputPath);
        var tweets = InputTable.Open("the chunks of tweets", "--input", options.InputPath, TweetTable.Needs);
        CheckVocabulary(options.VocabPath);
        if (options.Stats is not null && !Directory.Exists(options.StatsPath))
            throw JobException.BadInput($"bad input: --stats names {options.StatsPath}, where a folder of word counts was expected and none is.");
        return new PreprocessJob(options, tweets, Publication.Open(options.OutputPath, options.Overwrite));
    }

    /// <inheritdoc/>
    public JobResult Run(JobSession session)
    {
        var began = session.Clock.GetTimestamp();
        var tweets = TableReader.Read(session.Spark, _tweets);
        // Brings the worker to the executors: where that cannot be done, it is said before the first pass over the data.
        WithOperations(session.Spark, tweets).Schema();
        session.Progress.Begin("preprocess: count what is dropped");
        var counts = PreprocessCounts.Of(PreprocessSteps.Count(tweets).Collect().Single());
        if (counts.FloatIds > 0)
            throw TweetIds.Refusal(session.Spark, _tweets);

        session.Progress.Begin("preprocess: text operations");
        var kept = PreprocessSteps.Build(tweets, counts.DuplicatedIds);
        WithOperations(session.Spark, kept).Write().Parquet(SparkPath.ToWrite(_publication.StagedPath(_options.OutputPath)));

        session.Progress.Begin("preprocess: check and publish");
        var ledger = counts.Ledger(_tweets.Rows);
        var audit = new Dictionary<string, long> { [WorkerRows.Name] = WorkerRows.Sum(Notes) };
        var rows = _publication.Stage(_options.OutputPath, ledger.RowsOut, files => JobManifest.Make(Verb, _options, session, Inputs(), ledger, files) with { Audit = audit });
        _publication.Publish();
        return new JobResult(
            [new(Verb, ledger, rows, _options.OutputPath)], session.Clock.GetElapsedTime(began), new Dictionary<string, IReadOnlyDictionary<string, long>> { [Verb] = audit });
    }

    /// <inheritdoc/>
    public void Dispose() => _publication.Dispose();

    private DataFrame WithOperations(SparkSession spark, DataFrame tweets)
    {
        var (vocabulary, notes) = (spark.AddFile(_options.VocabPath), Notes);
        return tweets.MapInArrow(batches => TextOperations.Add(batches, vocabulary, notes), OperationsTable.Schema);
    }

    private Dictionary<string, Manifest.InputRecord> Inputs() => new()
    {
        ["tweets"] = Manifest.InputRecord.Of(_tweets),
        ["vocabulary"] = Manifest.InputRecord.Of(new FileInfo(_options.VocabPath)),
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
}
