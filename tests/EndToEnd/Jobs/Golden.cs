using System.Text.Json;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>What the reference makes of the real scores.</summary>
internal static class Golden
{
    private static readonly Lazy<JsonElement> Facts = new(() => JsonDocument.Parse(File.ReadAllText(SharedData.Find("data/golden/facts.json"))).RootElement);

    /// <summary>The classes.</summary>
    public static readonly string[] Classes = ["is_hired_1mo", "is_unemployed", "job_offer", "job_search", "lost_job_1mo"];

    /// <summary>The size of the random set, as a text.</summary>
    public static string RandomTweets => Facts.Value.GetProperty("N_random").GetRawText();

    /// <summary>A class's ranking: ids and scores, best first.</summary>
    public static List<(string? Id, double? Score)> Ranking(string className)
    {
        var table = SharedData.Find($"data/golden/{className}_all_sorted.parquet");
        return Rows(table);
    }

    /// <summary>Ids and scores of a table of ours, in the order of its files.</summary>
    public static List<(string? Id, double? Score)> Rows(string table) => [.. ParquetRows.Strings(table, ScoreTable.TweetId).Zip(ParquetRows.Doubles(table, ScoreTable.Score))];

    /// <summary>How many top tweets a class has.</summary>
    public static int BaseRank(string className) => Fact(className, "base_rank");

    /// <summary>How many tweets of a class have a score.</summary>
    public static int Joined(string className) => Fact(className, "joined");

    /// <summary>The base rate of a class, as <c>CLASS=RATE</c>.</summary>
    public static string BaseRate(string className) => $"{className}={Facts.Value.GetProperty("base_rates").GetProperty(className).GetRawText()}";

    private static int Fact(string className, string name) => Facts.Value.GetProperty("classes").GetProperty(className).GetProperty(name).GetInt32();
}
