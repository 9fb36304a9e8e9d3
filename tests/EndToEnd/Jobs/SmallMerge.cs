using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A merge of tables made by hand: of every class half of the tweets are thought positive.</summary>
internal sealed class SmallMerge : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly JobSession _session = JobsOnSpark.NewSession();
    private int _written;

    /// <summary>A path of the merge's own folder.</summary>
    public string this[params string[] parts] => _folder[parts];

    /// <summary>Writes a file of tweets.</summary>
    /// <param name="ids">Their ids in parentheses with commas between, as SQL has them.</param>
    /// <returns>Its path.</returns>
    public string Tweets(string ids) => Write("operations", _session.Spark.Sql(
        $"SELECT tweet_id, concat('text of ', string(tweet_id)) AS text, array('a', string(tweet_id)) AS convbert_tokenized_text, '' AS lowercased_text, array(string(NULL)) AS tokenized_preprocessed_text FROM VALUES {ids} AS t(tweet_id)"));

    /// <summary>Writes a file of scores.</summary>
    /// <param name="className">The class.</param>
    /// <param name="rows">Pairs of id and score with commas between, as SQL has them.</param>
    /// <returns>Its path.</returns>
    public string Scores(string className, string rows) =>
        Write(Path.Combine("inference", "output", className), _session.Spark.Sql($"SELECT * FROM VALUES {rows} AS t(tweet_id, score)"));

    /// <summary>Writes a file of scores without rows.</summary>
    public void NoScores(string className) =>
        Write(Path.Combine("inference", "output", className), _session.Spark.CreateEmpty("tweet_id string, score double"));

    /// <summary>Merges all classes.</summary>
    public JobResult Run(bool noWide = true) => JobsOnSpark.Run(() => MergeJob.Open(new MergeOptions
    {
        Operations = _folder["operations"],
        InferenceFolder = "x",
        Inference = _folder["inference"],
        BaseRatesText = SettingPairs.Join(Directory.GetDirectories(_folder["inference", "output"]).Select(f => Path.GetFileName(f) + "=0.5")),
        Output = _folder["merged"],
        NoWide = noWide,
        // So that more than one part has rows.
        Parts = 3,
    }));

    /// <summary>The ids of a class's ranking, best first.</summary>
    public List<string?> Ids(string className) => ParquetRows.Strings(Ranking(className), RankedTable.TweetId);

    /// <summary>The ranking of a class: id, bits of the score, and rank.</summary>
    public List<(string? Id, long Bits, long? Rank)> Rows(string className) =>
    [
        .. ParquetRows.Strings(Ranking(className), RankedTable.TweetId)
            .Zip(ParquetRows.Doubles(Ranking(className), RankedTable.Score), ParquetRows.Longs(Ranking(className), RankedTable.Rank))
            .Select(r => (r.First, BitConverter.DoubleToInt64Bits(r.Second!.Value), r.Third)),
    ];

    /// <summary>The ranking of a class.</summary>
    public string Ranking(string className) => _folder["merged", className, RankedTable.FileName(className)];

    /// <summary>The top tweets of a class.</summary>
    public string Top(string className) => _folder["merged", className, TopTweetsTable.FileName(className)];

    /// <summary>The wide table of a class.</summary>
    public string AllSorted(string className) => _folder["merged", className, AllSortedTable.FileName(className)];

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private string Write(string table, DataFrame rows)
    {
        var (part, file) = (_folder[$"part-{_written}"], Path.Combine(Directory.CreateDirectory(_folder[table]).FullName, $"{_written:000}.parquet"));
        _written++;
        rows.Coalesce(1).Write().Parquet(SparkPath.ToWrite(part));
        File.Move(Directory.GetFiles(part, "*.parquet").Single(), file);
        return file;
    }
}
