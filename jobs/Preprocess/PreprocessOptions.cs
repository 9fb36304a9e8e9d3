using CommandLine;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Preprocess;

/// <summary>What preprocess reads and writes.</summary>
[Verb("preprocess", HelpText = "Tokenize, lower-case and normalise the tweets of the random set, once per random set.")]
internal sealed record PreprocessOptions : CommonOptions
{
    /// <summary>The chunks of tweets. Default: <c>random_chunks</c> under the data root.</summary>
    [LocalPath]
    [Option("input", MetaValue = "FOLDER", HelpText = "Parquet chunks with tweet_id and text. Default: random_chunks under the data root.")]
    public string? Input { get; init; }

    /// <summary>The BERT vocabulary, one entry a line. Default: <c>vocab/vocab.txt</c> under the data root; there is none inside the program.</summary>
    [LocalPath]
    [Option("vocab", MetaValue = "FILE", HelpText = "BERT vocabulary, one entry a line. Default: vocab/vocab.txt under the data root.")]
    public string? Vocab { get; init; }

    /// <summary>The folder of counts of words and of pairs of words, by which hashtags are cut and elongated words are known. Default: <c>stats/twitter</c> under the data root; there is none inside the program.</summary>
    [LocalPath]
    [Option("stats", MetaValue = "FOLDER", HelpText = "Counts of words and pairs (counts_1grams.txt, counts_2grams.txt), as ekphrasis has them. Default: stats/twitter under the data root.")]
    public string? Stats { get; init; }

    /// <summary>The table to write. Default: <c>random_chunks_with_operations</c> under the data root.</summary>
    [LocalPath]
    [Option("output", MetaValue = "FOLDER", HelpText = "Table to write. Default: random_chunks_with_operations under the data root.")]
    public string? Output { get; init; }

    /// <summary>The absolute path of the chunks.</summary>
    public string InputPath => PathOr(Input, "random_chunks");

    /// <summary>The absolute path of the vocabulary.</summary>
    public string VocabPath => PathOr(Vocab, "vocab", "vocab.txt");

    /// <summary>The absolute path of the folder of counts.</summary>
    public string StatsPath => PathOr(Stats, "stats", "twitter");

    /// <summary>The absolute path of the table to write.</summary>
    public string OutputPath => PathOr(Output, "random_chunks_with_operations");
}
