using Parquet.Serialization;

namespace LaborSpark.Oracle;

/// <summary>The generator over the tweets and words that the options name.</summary>
internal static class Texts
{
    /// <summary>Makes the generator.</summary>
    public static TextGenerator Generator(GeneratorOptions options) => new(ReadTweets(options.Tweets), ReadWords(options.Statistics), options.Seed);

    private static string[] ReadTweets(string path)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.parquet").Order(StringComparer.Ordinal)] : [path];
        return [.. files.SelectMany(file => ParquetSerializer.DeserializeAsync<Tweet>(file).GetAwaiter().GetResult().Data).Select(tweet => tweet.text).OfType<string>()];
    }

    private static string[] ReadWords(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "counts_1grams.txt")).Select(line => line.Split('\t')[0]).Where(word => word.Length > 0)];

    private sealed class Tweet
    {
        public string? text { get; set; }
    }
}
