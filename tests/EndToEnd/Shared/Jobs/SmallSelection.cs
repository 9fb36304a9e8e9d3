using System.Globalization;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Jobs.Wordcount;
using LaborSpark.Spark.Connect.Launch;
using LaborSpark.Tests;
using Microsoft.Spark.Sql;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>A selection out of tables made by hand: tweets, scores and labels are written first, then words are counted and rankings made, then as many selections as are wanted.</summary>
/// <param name="spark">The Spark of all jobs. Default: the shared one.</param>
internal sealed class SmallSelection(SparkConnection? spark = null) : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly JobSession _session = NewSession(spark ?? SparkFixture.Connection);
    private int _written;

    /// <summary>The stop words that come with the program.</summary>
    public static string StopWords => Path.Combine(SharedData.CheckoutRoot, "conf", "stopwords", "english.txt");

    /// <summary>A path of the selection's own folder.</summary>
    public string this[params string[] parts] => _folder[parts];

    /// <summary>Spark, for questions about what is expected.</summary>
    public SparkSession Spark => _session.Spark;

    /// <summary>A file that a selection wrote to <c>out</c>, as text.</summary>
    public string Written(string name) => File.ReadAllText(_folder["out", name]);

    /// <summary>Writes tweets whose tokens are what blanks are between, in lower case for the social ones.</summary>
    /// <param name="rows">Pairs of id and text with commas between, as SQL has them.</param>
    /// <param name="files">To how many files. Default: one.</param>
    /// <param name="order">In which order, as SQL has it. Default: by id.</param>
    public void Tweets(string rows, int files = 1, string order = "tweet_id")
    {
        for (var file = 0; file < files; file++)
        {
            Write("operations", _session.Spark.Sql(
                $"""
                SELECT tweet_id, text, split(text, ' ') AS convbert_tokenized_text, lower(text) AS lowercased_text, split(lower(text), ' ') AS tokenized_preprocessed_text
                FROM (SELECT *, row_number() OVER (ORDER BY {order}) - 1 AS number FROM (SELECT string(tweet_id) AS tweet_id, string(text) AS text FROM VALUES {rows} AS t(tweet_id, text)))
                WHERE number % {files} = {file} ORDER BY number
                """));
        }
    }

    /// <summary>Writes scores of a class.</summary>
    /// <param name="className">The class.</param>
    /// <param name="rows">Pairs of id and score with commas between, as SQL has them; empty for none.</param>
    public void Scores(string className, string rows) => Write(
        Path.Combine("inference", "output", className),
        rows.Length == 0 ? _session.Spark.CreateEmpty("tweet_id string, score double") : _session.Spark.Sql($"SELECT string(tweet_id) AS tweet_id, score FROM VALUES {rows} AS t(tweet_id, score)"));

    /// <summary>Writes the labels of a class.</summary>
    /// <param name="className">The class.</param>
    /// <param name="training">Records of the training set: id, text and label.</param>
    /// <param name="validation">Records of the validation set.</param>
    public void Labels(string className, string[] training, string[] validation)
    {
        Directory.CreateDirectory(_folder["labels"]);
        foreach (var (set, records) in new[] { ("train", training), ("val", validation) })
            File.WriteAllText(_folder["labels", $"{set}_{className}.csv"], string.Concat(records.Prepend("tweet_id,text,class").Select(r => r + "\r\n")));
    }

    /// <summary>Counts words and makes rankings.</summary>
    /// <param name="baseRate">The base rate of all classes.</param>
    public void Merge(double baseRate = 0.25)
    {
        Run(WordcountJob.Open(new WordcountOptions { Input = _folder["operations"], Output = _folder["words.parquet"] }));
        Run(MergeJob.Open(new MergeOptions
        {
            Operations = _folder["operations"],
            InferenceFolder = "x",
            Inference = _folder["inference"],
            BaseRatesText = SettingPairs.Join(Directory.GetDirectories(_folder["inference", "output"])
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(f)}={baseRate:R}"))),
            NoWide = true,
        }));
    }

    /// <summary>Options of a selection that reads what is here and writes to <c>out</c>, without charts.</summary>
    public SelectOptions Options => new()
    {
        InferenceFolder = "x",
        DataFolder = "d",
        Inference = _folder["inference"],
        Operations = _folder["operations"],
        Wordcount = _folder["words.parquet"],
        Labels = _folder["labels"],
        Output = _folder["out"],
        Overwrite = true,
        NoChart = true,
    };

    /// <summary>Selects.</summary>
    public (JobResult Result, Selection Selection) Select(SelectOptions options, params (string Key, string Value)[] settings)
    {
        using var job = SelectJob.Open(options, StopWords);
        using var session = NewSession(spark ?? SparkFixture.Connection);
        foreach (var (key, value) in settings)
            session.Spark.Conf().Set(key, value);
        return (job.Run(session), job.Selection!);
    }

    /// <summary>The files of a selection but its manifest, which holds times: a hash of each file's bytes and its name.</summary>
    public IReadOnlyList<string> Contents(string output = "out") => SelectedFiles.Contents(_folder[output]);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static JobSession NewSession(SparkConnection spark) => JobSession.Over(new SparkSession(spark.NewSession()), new SilentProgress(), TimeProvider.System);

    private void Run(IJob job)
    {
        using (job)
            job.Run(_session);
    }

    private void Write(string table, DataFrame rows)
    {
        var (part, file) = (_folder[$"part-{_written}"], Path.Combine(Directory.CreateDirectory(_folder[table]).FullName, $"{_written:000}.parquet"));
        _written++;
        rows.Coalesce(1).Write().Parquet(SparkPath.ToWrite(part));
        File.Move(Directory.GetFiles(part, "*.parquet").Single(), file);
    }
}
