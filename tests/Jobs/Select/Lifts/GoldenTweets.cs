using System.Text.Json;
using LaborSpark.Jobs.Select.Lifts;
using LaborSpark.Tests;
using LaborSpark.Udfs;
using Parquet.Serialization;

namespace LaborSpark.Jobs.Tests.Select.Lifts;

/// <summary>The real tweets beside the checkout, their word count and the top tweets of each class.</summary>
internal sealed class GoldenTweets
{
    private static readonly Lazy<GoldenTweets> Read = new(() => new GoldenTweets());

    private readonly Dictionary<string, string[]> _tokens = [];
    private readonly JsonElement _facts;

    private GoldenTweets()
    {
        var vocabulary = SharedData.Find("data/vocab/vocab.txt");
        foreach (var file in Directory.GetFiles(SharedData.Find("data/random_chunks"), "*.parquet"))
        {
            foreach (var row in Rows<TweetRow>(file).Where(row => !row.text.Contains("RT", StringComparison.Ordinal)))
                _tokens[row.tweet_id] = TextFunctions.BertTokens(row.text, vocabulary)!;
        }

        _facts = JsonDocument.Parse(File.ReadAllText(SharedData.Find("data/golden/facts.json"))).RootElement;
        RandomTweets = _facts.GetProperty("N_random").GetInt64();
        var tweets = _tokens.Values.SelectMany(tokens => tokens.Distinct()).CountBy(token => token).ToDictionary();
        All = [.. Rows<CountRow>(SharedData.Find("data/golden/wordcount.parquet")).Select(row => new AllCount(row.word, row.count!.Value, tweets[row.word]))];
    }

    public static GoldenTweets Instance => Read.Value;

    public long RandomTweets { get; }

    public IReadOnlyList<AllCount> All { get; }

    public long BaseRank(string className) => (long)(_facts.GetProperty("base_rates").GetProperty(className).GetDouble() * RandomTweets);

    /// <summary>The highest lifts by the reference: word, count in top, count in all, lift.</summary>
    public IReadOnlyList<(string Word, long InTop, long InAll, double Lift)> Lifts(string className) =>
    [
        .. _facts.GetProperty("classes").GetProperty(className).GetProperty("lift").EnumerateArray()
            .Select(row => (row[0].GetString()!, row[1].GetInt64(), row[2].GetInt64(), row[3].GetDouble()))
    ];

    public IReadOnlyList<TopCount> Top(string className) =>
    [
        .. Rows<ScoreRow>(SharedData.Find($"data/golden/{className}_all_sorted.parquet")).Take((int)BaseRank(className))
            .SelectMany(row => _tokens[row.tweet_id].CountBy(token => token))
            .CountBy(pair => pair)
            .Select(kind => new TopCount(kind.Key.Key, kind.Key.Value, kind.Value))
    ];

    private static IEnumerable<T> Rows<T>(string path)
        where T : class, new() => Task.Run(() => ParquetSerializer.DeserializeAsync<T>(path)).GetAwaiter().GetResult().Data;

    private sealed class TweetRow
    {
        public string tweet_id { get; set; } = "";

        public string text { get; set; } = "";
    }

    private sealed class CountRow
    {
        public string word { get; set; } = "";

        public long? count { get; set; }
    }

    private sealed class ScoreRow
    {
        public string tweet_id { get; set; } = "";
    }
}
