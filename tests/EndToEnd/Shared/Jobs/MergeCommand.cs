using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The merge of one class of the real scores with the reference's 20,000 tweets as a user starts it, what it makes, and an older, smaller output for it to replace.</summary>
internal static class MergeCommand
{
    /// <summary>The class.</summary>
    public const string ClassName = "is_hired_1mo";

    // 0.2 % of the tweets.
    private const int TopTweets = 40;

    private static readonly Lazy<List<(string? Id, double? Score)>> LazyExpected = new(FindExpected);

    /// <summary>The ranking by the reference: that of all real tweets, without those that are not merged.</summary>
    public static IReadOnlyList<(string? Id, double? Score)> Expected => LazyExpected.Value;

    /// <summary>The top tweets by the reference.</summary>
    public static IReadOnlyList<(string? Id, double? Score)> ExpectedTop => [.. Expected.Take(TopTweets)];

    private static string Operations => SharedData.Find("data/golden/operations.parquet");

    /// <summary>The program.</summary>
    public static string Program => Checkout.Built("LaborSpark.Jobs", "laborspark");

    /// <summary>Its arguments, for a Spark that is quick to start.</summary>
    public static string[] Arguments(string output) =>
    [
        .. OnAnyMaster(output), "--master", "local[2]", "--conf", "spark.driver.memory=1g", "--conf", "spark.laborspark.quickStart=true",
    ];

    /// <summary>Its arguments but those that say where Spark runs.</summary>
    public static string[] OnAnyMaster(string output) =>
    [
        "merge", RealTweets.Inference, "--inference", SharedData.Find("data/inference/" + RealTweets.Inference), "--operations", Operations,
        "--classes", ClassName, "--base-rate", Golden.BaseRate(ClassName), "--no-wide", "--overwrite", "--output", output,
    ];

    /// <summary>The ranking in an output.</summary>
    public static string Ranking(string output) => Path.Combine(output, ClassName, RankedTable.FileName(ClassName));

    /// <summary>The top tweets in an output.</summary>
    public static string Top(string output) => Path.Combine(output, ClassName, TopTweetsTable.FileName(ClassName));

    /// <summary>Makes an output of half of the scores.</summary>
    public static void MakeOld(string output)
    {
        using var folder = new ScratchFolder();
        var options = RealTweets.Merge(Operations, folder.Path);
        var half = Directory.CreateDirectory(folder["output", ClassName]).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(options.ScoresPath, ClassName)).Order(StringComparer.Ordinal).Take(6))
            File.Copy(file, Path.Combine(half, Path.GetFileName(file)));
        JobsOnSpark.Run(() => MergeJob.Open(options with { Inference = folder.Path, Output = output, ClassesText = ClassName, NoWide = true }));
    }

    private static List<(string? Id, double? Score)> FindExpected()
    {
        var merged = ParquetRows.Strings(Operations, OperationsTable.TweetId).ToHashSet();
        return [.. Golden.Ranking(ClassName).Where(row => merged.Contains(row.Id))];
    }
}
