using CommandLine;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Wordcount;

/// <summary>What wordcount reads and writes.</summary>
[Verb("wordcount", HelpText = "Count the words of the whole random set, once per random set.")]
internal sealed record WordcountOptions : CommonOptions
{
    /// <summary>The output of preprocess. Default: <c>random_chunks_with_operations</c> under the data root.</summary>
    [LocalPath]
    [Option("input", MetaValue = "FOLDER", HelpText = "Output of preprocess. Default: random_chunks_with_operations under the data root.")]
    public string? Input { get; init; }

    /// <summary>The table to write. Default: <c>wordcount_random/wordcount_random.parquet</c> under the data root.</summary>
    [LocalPath]
    [Option("output", MetaValue = "FOLDER", HelpText = "Table to write. Default: wordcount_random/wordcount_random.parquet under the data root.")]
    public string? Output { get; init; }

    /// <summary>How many of the most frequent words are printed. Default: none.</summary>
    [InRange(0, 1000, "the head is for reading, and is held in memory")]
    [Option("top", MetaValue = "N", HelpText = "How many of the most frequent words are printed. Default: 0, none.")]
    public int Top { get; init; }

    /// <summary>Leave the charts of rank against frequency out, where they cannot be drawn. Default: they are drawn beside the table.</summary>
    [Option("no-chart", HelpText = "Draw no charts of rank against frequency (NAME.png and NAME.svg beside the table); those that are there stay.")]
    public bool NoChart { get; init; }

    /// <summary>The absolute path of the table of operations.</summary>
    public string InputPath => PathOr(Input, "random_chunks_with_operations");

    /// <summary>The absolute path of the table to write.</summary>
    public string OutputPath => PathOr(Output, "wordcount_random", "wordcount_random.parquet");
}
