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

    /// <summary>The highest lifts of a class: how often a word is in top tweets and in all, and its lift.</summary>
    public static Dictionary<string, (long InTop, long InAll, double Lift)> Lifts(string className) => Class(className).GetProperty("lift").EnumerateArray()
        .ToDictionary(l => l[0].GetString()!, l => (l[1].GetInt64(), l[2].GetInt64(), l[3].GetDouble()), StringComparer.Ordinal);

    /// <summary>The most frequent 2-skip-4-grams of a class's top tweets, and how often each occurs.</summary>
    public static IEnumerable<(string[] Tokens, long Count)> SkipGrams(string className) => Class(className).GetProperty("skipgrams_n4_k2").EnumerateArray()
        .Select(g => (g[0].EnumerateArray().Select(t => t.GetString()!).ToArray(), g[1].GetInt64()));

    private static int Fact(string className, string name) => Class(className).GetProperty(name).GetInt32();

    private static JsonElement Class(string className) => Facts.Value.GetProperty("classes").GetProperty(className);
}
