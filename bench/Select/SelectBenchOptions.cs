using CommandLine;

namespace LaborSpark.Bench.Select;

/// <summary>What to measure of the selection.</summary>
internal sealed record SelectBenchOptions
{
    /// <summary>How many tweets there are before preprocessing, which drops some. Default: 3 million.</summary>
    [Option("tweets", Default = 3_000_000L, HelpText = "How many tweets there are before preprocessing.")]
    public long Tweets { get; init; }

    /// <summary>On how many cores. Default: 2.</summary>
    [Option("cores", Default = 2, HelpText = "On how many cores.")]
    public int Cores { get; init; }

    /// <summary>The cases in their order: <see cref="SelectCase"/>.</summary>
    [Option("cases", Separator = ',', Default = new[] { "scan", "wide", "select", "model" }, HelpText = "Cases, with commas between: scan, wide, select, model, methods.")]
    public IEnumerable<string> Cases { get; init; } = [];

    /// <summary>How often each case is run in its session: the first time has the JVM's compiler beside it, of the others the best counts. Default: 2.</summary>
    [Option("rounds", Default = 2, HelpText = "How often each case is run in its session; the first time has the JVM's compiler beside it.")]
    public int Rounds { get; init; }

    /// <summary>The masked language model of the case model. Default: the tiny one beside the checkout.</summary>
    [Option("model", MetaValue = "FILE", HelpText = "Masked language model, ONNX. Default: the tiny one beside the checkout.")]
    public string? Model { get; init; }

    /// <summary>The model's vocabulary. Default: that of the tiny one.</summary>
    [Option("vocab", MetaValue = "FILE", HelpText = "Vocabulary of the model. Default: that beside the checkout.")]
    public string? Vocab { get; init; }

    /// <summary>The heap of Spark's JVM. Default: 4 GB.</summary>
    [Option("heap", Default = "4g", HelpText = "Heap of Spark's JVM.")]
    public string Heap { get; init; } = "";

    /// <summary>More settings of the sessions, as <c>key=value</c>, such as an event log or other shuffle partitions. Default: none.</summary>
    [Option("conf", MetaValue = "KEY=VALUE", HelpText = "More settings of the sessions: any number of key=value after the option.")]
    public IEnumerable<string> Conf { get; init; } = [];

    /// <summary>Where data and results are written, and deleted at the end. Default: the folder for temporary files.</summary>
    [Option("folder", HelpText = "Where data and results go; they are deleted at the end.")]
    public string? Folder { get; init; }

    /// <summary>A folder for data that stay: made when it has none of this size, else taken as they are. Default: null, they are made anew and deleted.</summary>
    [Option("keep", MetaValue = "FOLDER", HelpText = "Where data stay, to be measured again; they are made when they are not there.")]
    public string? Keep { get; init; }

    /// <summary>The absolute path of the model.</summary>
    public string ModelPath => Path.GetFullPath(Model ?? Data.MaskedModel);

    /// <summary>The absolute path of its vocabulary.</summary>
    public string VocabPath => Path.GetFullPath(Vocab ?? Data.MaskedModelVocabulary);
}
