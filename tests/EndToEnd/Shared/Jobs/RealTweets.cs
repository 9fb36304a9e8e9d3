using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Wordcount;
using LaborSpark.Tests;
using LaborSpark.Udfs;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The three jobs run once on the 108,165 real tweets, for all tests that look at what they made.</summary>
[SetUpFixture]
internal sealed class RealTweets
{
    /// <summary>The inference folder of the real scores.</summary>
    public const string Inference = "DeepPavlov_bert-base-cased-conversational_jul23_iter0_preprocessed_12207397-12226078";

    /// <summary>The base rates by which the references were made.</summary>
    public static readonly string BaseRates = SettingPairs.Join(["is_hired_1mo=0.002", "is_unemployed=0.002", "job_offer=0.01", "job_search=0.002", "lost_job_1mo=0.002"]);

    private static readonly Lazy<string> Folder = new(() => Directory.CreateTempSubdirectory("laborspark-real-").FullName);
    private static readonly Lazy<string> LazyStatistics = new(CopyStatistics);
    private static readonly Lazy<JobResult> LazyPreprocess = new(() => JobsOnSpark.Run(() => PreprocessJob.Open(Preprocess(Folder.Value))));
    private static readonly Lazy<JobResult> LazyWordcount = new(() => JobsOnSpark.Run(() => WordcountJob.Open(Wordcount(PreprocessTable, Folder.Value))));
    private static readonly Lazy<JobResult> LazyMerge = new(() => JobsOnSpark.Run(() => MergeJob.Open(Merge(PreprocessTable, Folder.Value))));

    /// <summary>What preprocess reported.</summary>
    public static JobResult PreprocessResult => LazyPreprocess.Value;

    /// <summary>What wordcount reported.</summary>
    public static JobResult WordcountResult => LazyWordcount.Value;

    /// <summary>What merge reported.</summary>
    public static JobResult MergeResult => LazyMerge.Value;

    /// <summary>The word statistics, copied: their compiled form is written beside them.</summary>
    public static string Statistics => LazyStatistics.Value;

    /// <summary>The table that preprocess made.</summary>
    public static string PreprocessTable => PreprocessResult.Tables.Single().Path;

    /// <summary>The table that wordcount made.</summary>
    public static string WordcountTable => WordcountResult.Tables.Single().Path;

    /// <summary>The wide table that merge made of a class.</summary>
    public static string MergeTable(string className) => Merged(className, "all sorted");

    /// <summary>The ranking that merge made of a class.</summary>
    public static string RankedTable(string className) => Merged(className, "ranked");

    /// <summary>The top tweets that merge found of a class.</summary>
    public static string TopTable(string className) => Merged(className, "top tweets");

    /// <summary>Preprocess of the real tweets.</summary>
    public static PreprocessOptions Preprocess(string output) => new()
    {
        Input = SharedData.Find("data/random_chunks"),
        Vocab = SharedData.Find("data/vocab/vocab.txt"),
        Stats = Statistics,
        Output = Path.Combine(output, "random_chunks_with_operations"),
    };

    /// <summary>Word count of a table of operations.</summary>
    public static WordcountOptions Wordcount(string operations, string output) => new() { Input = operations, Output = Path.Combine(output, "wordcount_random.parquet") };

    /// <summary>Merge of a table of operations with the real scores.</summary>
    public static MergeOptions Merge(string operations, string output) => new()
    {
        Operations = operations,
        InferenceFolder = Inference,
        Inference = SharedData.Find("data/inference/" + Inference),
        Output = Path.Combine(output, "merged"),
        BaseRatesText = BaseRates,
    };

    /// <summary>A table that merge made of a class, by its name in the report: <c>ranked</c>, <c>top tweets</c> or <c>all sorted</c>.</summary>
    public static string Merged(string className, string table) => MergeResult.Tables.Single(t => t.Step == $"merge {className}, {table}").Path;

    private static string CopyStatistics()
    {
        var copy = Directory.CreateDirectory(Path.Combine(Folder.Value, "stats")).FullName;
        foreach (var name in new[] { WordStatistics.WordsFile, WordStatistics.PairsFile })
            File.Copy(SharedData.Sample("stats/twitter/" + name), Path.Combine(copy, name));
        return copy;
    }

    [OneTimeTearDown]
    public void DeleteFolder()
    {
        if (Folder.IsValueCreated)
            Directory.Delete(Folder.Value, recursive: true);
    }
}
