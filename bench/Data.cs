using Parquet.Serialization;

namespace LaborSpark.Bench;

/// <summary>The real tweets and the model that lie beside the checkout, and the sample's vocabulary.</summary>
internal static class Data
{
    /// <summary>Gets the root of the checkout.</summary>
    public static string CheckoutRoot { get; } = FindCheckoutRoot();

    /// <summary>Gets the folder of 108,165 real tweets.</summary>
    public static string RandomChunks { get; } = Path.GetFullPath(Path.Combine(CheckoutRoot, "..", "shared", "data", "random_chunks"));

    /// <summary>Gets the path of the sample's tweets.</summary>
    public static string SampleTweets { get; } = Path.Combine(CheckoutRoot, "conf", "sample", "tweets.parquet");

    /// <summary>Gets the path of the sample's vocabulary.</summary>
    public static string Vocabulary { get; } = Path.Combine(CheckoutRoot, "conf", "sample", "vocab", "vocab.txt");

    /// <summary>Gets the folder of the sample's word statistics.</summary>
    public static string Statistics { get; } = Path.Combine(CheckoutRoot, "conf", "sample", "stats", "twitter");

    /// <summary>Gets the path of the tiny masked language model.</summary>
    public static string MaskedModel { get; } = Path.GetFullPath(Path.Combine(CheckoutRoot, "..", "shared", "data", "model", "tiny-bert-mlm.onnx"));

    /// <summary>Gets the path of its vocabulary.</summary>
    public static string MaskedModelVocabulary { get; } = Path.GetFullPath(Path.Combine(CheckoutRoot, "..", "shared", "data", "vocab", "vocab.txt"));

    /// <summary>Reads the texts of a folder of chunks; where there are none, those of the sample.</summary>
    /// <param name="folder">A folder of parquet files with a column <c>text</c>.</param>
    /// <returns>The texts that are not null, in the order of the files' names.</returns>
    public static string[] Texts(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.parquet") : [SampleTweets];
        Console.WriteLine($"tweets of {(files[0] == SampleTweets ? "the shipped sample, as there are no real ones: the figures are those of few and short texts" : folder)}");
        return [.. files.Order(StringComparer.Ordinal).SelectMany(Read)];
    }

    private static IEnumerable<string> Read(string file) =>
        ParquetSerializer.DeserializeAsync<Tweet>(file).GetAwaiter().GetResult().Data.Select(tweet => tweet.text).OfType<string>();

    private static string FindCheckoutRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LaborSpark.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No LaborSpark.sln above {AppContext.BaseDirectory}: benchmarks run from a checkout.");
    }

    private sealed class Tweet
    {
        public string? text { get; set; }
    }
}
