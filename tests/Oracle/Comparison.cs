using System.Text.Json;
using LaborSpark.Udfs;
using Parquet.Serialization;

namespace LaborSpark.Oracle;

/// <summary>Holds the text operations to the reference on generated texts.</summary>
internal static class Comparison
{
    private const int ProgressEvery = 10_000;

    /// <summary>Generates, asks, compares and reports.</summary>
    /// <param name="options">What to generate and whom to ask.</param>
    /// <returns>0 if nothing differs, else 1.</returns>
    public static int Run(OracleOptions options)
    {
        var generator = new TextGenerator(ReadTweets(options.Tweets), options.Seed);
        var texts = Enumerable.Range(0, options.Count).Select(_ => generator.Next()).ToArray();
        var fast = new BertTokenizer(BertVocabulary.Load(options.Vocabulary));
        var plain = new ReferenceBertTokenizer(fast.Vocabulary);
        var failures = new List<string>();
        var (compared, unanswered) = (0, 0);
        foreach (var answer in Reference.Ask(options, texts))
        {
            var text = texts[compared + unanswered];
            if (answer.Error is not null)
            {
                unanswered++;
                continue;
            }

            Compare(text, "convbert_tokenized_text", answer.Bert!, fast.Tokenize(text), failures);
            Compare(text, "convbert_tokenized_text, plain", answer.Bert!, plain.Tokenize(text), failures);
            Compare(text, "lowercased_text", [answer.Lower!], [PythonText.ToLower(text)], failures);
            if (++compared % ProgressEvery == 0)
                Console.WriteLine($"{compared} compared, {failures.Count} differ");
        }

        Console.WriteLine($"{compared} texts of seed {options.Seed} compared, {unanswered} without an answer of the reference, {failures.Count} differ");
        if (failures.Count == 0)
            return 0;

        File.WriteAllLines(options.Failures, failures);
        Console.WriteLine($"The differing texts are in {Path.GetFullPath(options.Failures)}: make each a case of a test.");
        return 1;
    }

    private static void Compare(string text, string column, string[] expected, string[] actual, List<string> failures)
    {
        if (!expected.SequenceEqual(actual))
            failures.Add(JsonSerializer.Serialize(new { column, text, expected, actual }));
    }

    private static string[] ReadTweets(string path)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.parquet").Order(StringComparer.Ordinal)] : [path];
        return [.. files.SelectMany(file => ParquetSerializer.DeserializeAsync<Tweet>(file).GetAwaiter().GetResult().Data).Select(tweet => tweet.text).OfType<string>()];
    }

    private sealed class Tweet
    {
        public string? text { get; set; }
    }
}
