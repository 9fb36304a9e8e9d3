using CommandLine;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Select.Options;

/// <summary>What select reads, by which methods it chooses, and what it writes.</summary>
[Verb("select", HelpText = "Choose the tweets to label, per class, out of a merged inference; after each merge.")]
internal sealed record SelectOptions : CommonOptions, ICombinedRules
{
    private const string ByDefault = "exploit,keyword,sentence";

    /// <inheritdoc/>
    public IReadOnlyList<CombinedRule> CombinedRules => SelectRules.Of(this);

    /// <summary>The name of the inference's folder under <c>inference</c>, or its path.</summary>
    [LocalPath]
    [Value(0, Required = true, MetaName = "INFERENCE_FOLDER", HelpText = "Name of the inference's folder under inference/ of the data root.")]
    public string InferenceFolder { get; init; } = "";

    /// <summary>The folder of the labelled data, from the data root, or its absolute path.</summary>
    [LocalPath]
    [Value(1, Required = true, MetaName = "DATA_FOLDER", HelpText = "Folder of train_CLASS.csv and val_CLASS.csv, from the data root; what is selected goes to its tweets_to_label/INFERENCE_FOLDER.")]
    public string DataFolder { get; init; } = "";

    /// <summary>The folder that holds <c>output/CLASS/CLASS_ranked.parquet</c>. Default: <c>inference/INFERENCE_FOLDER</c> under the data root.</summary>
    [LocalPath]
    [Option("inference", MetaValue = "FOLDER", HelpText = "Folder that holds output/CLASS/CLASS_ranked.parquet. Default: inference/INFERENCE_FOLDER under the data root.")]
    public string? Inference { get; init; }

    /// <summary>The output of preprocess. Default: <c>random_chunks_with_operations</c> under the data root.</summary>
    [LocalPath]
    [Option("operations", MetaValue = "FOLDER", HelpText = "Output of preprocess. Default: random_chunks_with_operations under the data root.")]
    public string? Operations { get; init; }

    /// <summary>The output of wordcount. Default: <c>wordcount_random/wordcount_random.parquet</c> under the data root.</summary>
    [LocalPath]
    [Option("wordcount", MetaValue = "FOLDER", HelpText = "Output of wordcount. Default: wordcount_random/wordcount_random.parquet under the data root.")]
    public string? Wordcount { get; init; }

    /// <summary>The folder of the label files. Default: the data folder.</summary>
    [LocalPath]
    [Option("labels", MetaValue = "FOLDER", HelpText = "Folder of train_CLASS.csv and val_CLASS.csv. Default: DATA_FOLDER.")]
    public string? Labels { get; init; }

    /// <summary>Earlier selections, with commas between. Default: none.</summary>
    [LocalPaths]
    [Option("exclude", MetaValue = "A,B", HelpText = "Earlier selections, whose tweets are not sent again: folders of CLASS_to_label.csv, or CSV files, with commas between.")]
    public string? ExcludeText { get; init; }

    /// <summary>Where the selection is written. Default: <c>tweets_to_label/INFERENCE_FOLDER</c> in the data folder.</summary>
    [LocalPath]
    [Option("output", MetaValue = "FOLDER", HelpText = "Folder to write. Default: tweets_to_label/INFERENCE_FOLDER in DATA_FOLDER.")]
    public string? Output { get; init; }

    /// <summary>The classes. Default: every class with a ranking.</summary>
    [ClassNames]
    [Option("classes", MetaValue = "A,B", HelpText = "Classes to select for, with commas between. Default: all that have a ranking.")]
    public string? ClassesText { get; init; }

    /// <summary>The base rates as one text of pairs: <see cref="SettingPairs"/>. Default: those of the merge.</summary>
    [BaseRates]
    [Option("base-rate", MetaValue = "CLASS=RATE", HelpText = "Share of all tweets thought to belong to a class; may be repeated. Default: that of the merge.")]
    public string? BaseRatesText { get; init; }

    /// <summary>The size of the random set that base rates are shares of. Default: that of the merge.</summary>
    [InRange(1, long.MaxValue, "it is a number of tweets")]
    [Option("n-random", MetaValue = "N", HelpText = "Tweets of the random set, of which the base rate is a share. Default: that of the merge.")]
    public long? RandomTweets { get; init; }

    /// <summary>The methods. Default: those of the old system.</summary>
    [OneOrMoreOf(typeof(MethodName), "each is a way of its own to choose tweets")]
    [Option("methods", Default = ByDefault, MetaValue = "A,B", HelpText = "Of exploit, keyword, sentence, motifs, adaptive, uncertainty. Default: exploit,keyword,sentence.")]
    public string MethodsText { get; init; } = ByDefault;

    /// <summary>The seed of every random choice.</summary>
    [InRange(long.MinValue, long.MaxValue, "it is a 64-bit number")]
    [Option("seed", Default = 42L, MetaValue = "N", HelpText = "Seed of every random choice: the same seed gives the same tweets. Default: 42.")]
    public long Seed { get; init; } = 42;

    /// <summary>The most tweets of a method, as one text of pairs. Default: as many as its own options say.</summary>
    [Quotas]
    [Option("quota", MetaValue = "METHOD=N", HelpText = "Most tweets of a method for each class; may be repeated. Default: what the method's own options say.")]
    public string? QuotasText { get; init; }

    /// <summary>The formats besides CSV. Default: none.</summary>
    [OneOrMoreOf(typeof(ExportFormat), "each is a tool that labels")]
    [Option("export", MetaValue = "A,B", HelpText = "Also write for labelling tools: label-studio, prodigy, qualtrics.")]
    public string? ExportsText { get; init; }

    /// <summary>How exploit chooses.</summary>
    [OneOrMoreOf(typeof(ExploitWay), "it is how exploit chooses", single: true)]
    [Option("exploit-method", Default = "top_tweets", MetaValue = "WAY", HelpText = "How exploit chooses: top_tweets, sample_base_rank or random_sample_top_tweets. Default: top_tweets.")]
    public string ExploitMethodText { get; init; } = "top_tweets";

    /// <summary>The tweets of exploit.</summary>
    [InRange(1, 100_000, "people label them")]
    [Option("nb-tweets-exploit", Default = 100, MetaValue = "N", HelpText = "Tweets of exploit. Default: 100.")]
    public int TweetsExploit { get; init; } = 100;

    /// <summary>The score down to which exploit's top tweets are taken, if they are more than asked for. Default: none.</summary>
    [Share("it is a score")]
    [Option("floor", MetaValue = "SCORE", HelpText = "Widen exploit's top_tweets until the score falls below this. Default: do not.")]
    public double? Floor { get; init; }

    /// <summary>The keywords by lift that the model is asked about.</summary>
    [InRange(1, 1_000, "each is shown to the model in several tweets")]
    [Option("nb-top-lift-kw", Default = 10, MetaValue = "N", HelpText = "Keywords of highest lift. Default: 10.")]
    public int TopLiftKeywords { get; init; } = 10;

    /// <summary>The tweets of each keyword in which the model fills the mask.</summary>
    [InRange(1, 1_000, "each is a run of the model")]
    [Option("nb-tweets-per-kw-mlm", Default = 10, MetaValue = "N", HelpText = "Tweets of each keyword shown to the model. Default: 10.")]
    public int TweetsPerKeywordMlm { get; init; } = 10;

    /// <summary>The model's proposals taken of each tweet.</summary>
    [InRange(1, 100, "further proposals are hardly better than chance")]
    [Option("nb-kw-per-tweet-mlm", Default = 3, MetaValue = "N", HelpText = "Proposals of the model for each tweet. Default: 3.")]
    public int KeywordsPerTweetMlm { get; init; } = 3;

    /// <summary>The resamples of every bootstrap.</summary>
    [InRange(100, 100_000, "of fewer an interval says little")]
    [Option("nb-samples", Default = 1000, MetaValue = "N", HelpText = "Resamples of each bootstrap. Default: 1000.")]
    public int Samples { get; init; } = 1000;

    /// <summary>The candidates that are looked for in all tweets.</summary>
    [InRange(1, 1_000, "each brings tweets to label")]
    [Option("nb-final-candidate-kw", Default = 10, MetaValue = "N", HelpText = "Keywords kept of the model's proposals. Default: 10.")]
    public int FinalKeywords { get; init; } = 10;

    /// <summary>The tweets of each final keyword.</summary>
    [InRange(1, 10_000, "people label them")]
    [Option("nb-tweets-per-kw-final", Default = 30, MetaValue = "N", HelpText = "Tweets of each final keyword. Default: 30.")]
    public int TweetsPerKeyword { get; init; } = 30;

    /// <summary>The share of tweets that a keyword must be in more of.</summary>
    [Share("it is a share of tweets")]
    [Option("min-frequency", Default = 1e-5, MetaValue = "SHARE", HelpText = "A keyword is in more than this share of tweets. Default: 0.00001.")]
    public double MinFrequency { get; init; } = 1e-5;

    /// <summary>The level of the interval of a lift.</summary>
    [Level("a level of 0 or 1 has no interval")]
    [Option("confidence", Default = 0.95, MetaValue = "LEVEL", HelpText = "Level of a lift's interval, whose lower end must be above 1. Default: 0.95.")]
    public double Confidence { get; init; } = 0.95;

    /// <summary>The structures.</summary>
    [InRange(1, 1_000, "each brings tweets to label")]
    [Option("nb-top-kskipngrams", Default = 5, MetaValue = "N", HelpText = "Most frequent k-skip-n-grams. Default: 5.")]
    public int TopSkipGrams { get; init; } = 5;

    /// <summary>The tweets of each structure.</summary>
    [InRange(1, 10_000, "people label them")]
    [Option("nb-tweets-per-kskipngrams", Default = 30, MetaValue = "N", HelpText = "Tweets of each k-skip-n-gram. Default: 30.")]
    public int TweetsPerSkipGram { get; init; } = 30;

    /// <summary>n of the structures.</summary>
    [InRange(1, 4, "grams are counted by the ids of up to four tokens")]
    [Option("skip-gram-n", Default = 4, MetaValue = "N", HelpText = "Tokens of a k-skip-n-gram. Default: 4.")]
    public int SkipGramSize { get; init; } = 4;

    /// <summary>k of the structures.</summary>
    [InRange(0, 10, "grams grow with its power")]
    [Option("skip-gram-k", Default = 2, MetaValue = "K", HelpText = "Most tokens left out of a k-skip-n-gram. Default: 2.")]
    public int SkipGramSkipped { get; init; } = 2;

    /// <summary>The motifs of a class.</summary>
    [InRange(1, 100, "each brings tweets to label")]
    [Option("nb-motifs", Default = 5, MetaValue = "N", HelpText = "Motifs of a class. Default: 5.")]
    public int MotifCount { get; init; } = 5;

    /// <summary>The tweets of each motif.</summary>
    [InRange(1, 10_000, "people label them")]
    [Option("nb-tweets-per-motif", Default = 5, MetaValue = "N", HelpText = "Tweets of each motif. Default: 5.")]
    public int TweetsPerMotif { get; init; } = 5;

    /// <summary>The top tweets that motifs are counted in.</summary>
    [InRange(1, 100_000, "they are counted in the driver's memory")]
    [Option("nb-top-motifs", Default = 10_000, MetaValue = "N", HelpText = "Top tweets in which motifs are counted. Default: 10000.")]
    public int TopMotifs { get; init; } = 10_000;

    /// <summary>The random tweets that motifs are counted in.</summary>
    [InRange(1, 100_000_000, "it is a sample")]
    [Option("nb-random-motifs", Default = 1_000_000, MetaValue = "N", HelpText = "Random tweets in which motifs are counted. Default: 1000000.")]
    public int RandomMotifs { get; init; } = 1_000_000;

    /// <summary>The random tweets that a motif must be in.</summary>
    [InRange(1, 1_000_000, "of fewer a lift says little")]
    [Option("min-motif-count", Default = 10, MetaValue = "N", HelpText = "Random tweets that hold a motif, at least. Default: 10.")]
    public int MinMotifCount { get; init; } = 10;

    /// <summary>The tweets on each side of the score of least certainty.</summary>
    [InRange(1, 10_000, "people label them")]
    [Option("nb-tweets-uncertainty", Default = 50, MetaValue = "N", HelpText = "Tweets on each side of the score 0.5, raw and calibrated. Default: 50.")]
    public int TweetsUncertainty { get; init; } = 50;

    /// <summary>The tweets of adaptive.</summary>
    [InRange(1, 100_000, "people label them")]
    [Option("nb-tweets-adaptive", Default = 100, MetaValue = "N", HelpText = "Tweets of adaptive. Default: 100.")]
    public int TweetsAdaptive { get; init; } = 100;

    /// <summary>The masked language model. Default: none; then the keywords of highest lift are looked for themselves.</summary>
    [LocalPath]
    [Option("model", MetaValue = "FILE", HelpText = "Masked language model, ONNX. Default: none, the keywords of highest lift are looked for themselves.")]
    public string? Model { get; init; }

    /// <summary>The model's vocabulary. Default: <c>vocab/vocab.txt</c> under the data root.</summary>
    [LocalPath]
    [Option("vocab", MetaValue = "FILE", HelpText = "Vocabulary of the model. Default: vocab/vocab.txt under the data root.")]
    public string? Vocab { get; init; }

    /// <summary>The words that are no keywords, a line each. Default: the 179 English ones that come with the program.</summary>
    [LocalPath]
    [Option("stop-words", MetaValue = "FILE", HelpText = "Words that are no keywords, a line each. Default: NLTK's English ones, in conf/stopwords.")]
    public string? StopWords { get; init; }

    /// <summary>Leave the charts out of the report, where they cannot be drawn.</summary>
    [Option("no-chart", HelpText = "Leave the charts out of the report.")]
    public bool NoChart { get; init; }

    /// <summary>The inference's name.</summary>
    public string InferenceName => Path.GetFileName(Path.TrimEndingDirectorySeparator(LocalPathAttribute.Strip(InferenceFolder)));

    /// <summary>The absolute path of the folders of the classes.</summary>
    public string RankingsPath => Path.Combine(PathOr(Inference, "inference", LocalPathAttribute.Strip(InferenceFolder)), "output");

    /// <summary>The absolute path of the table of operations.</summary>
    public string OperationsPath => PathOr(Operations, "random_chunks_with_operations");

    /// <summary>The absolute path of the table of words.</summary>
    public string WordcountPath => PathOr(Wordcount, "wordcount_random", "wordcount_random.parquet");

    /// <summary>The absolute path of the label files' folder.</summary>
    public string LabelsPath => Labels is null ? DataPath : PathOr(Labels);

    /// <summary>The absolute path of the folder to write.</summary>
    public string OutputPath => Output is null ? Path.Combine(DataPath, "tweets_to_label", InferenceName) : PathOr(Output);

    /// <summary>The absolute path of the model; null for none.</summary>
    public string? ModelPath => Model is null ? null : PathOr(Model);

    /// <summary>The absolute path of the vocabulary.</summary>
    public string VocabPath => PathOr(Vocab, "vocab", "vocab.txt");

    /// <summary>The absolute path of the stop words; null for those that come with the program.</summary>
    public string? StopWordsPath => StopWords is null ? null : PathOr(StopWords);

    /// <summary>The absolute paths of earlier selections.</summary>
    public IReadOnlyList<string> ExcludePaths => ExcludeText is null ? [] : [.. LocalPathsAttribute.Split(ExcludeText).Select(p => PathOr(p))];

    /// <summary>The classes asked for; empty for all.</summary>
    public IReadOnlyList<string> Classes => ClassesText is null ? [] : ClassNamesAttribute.Split(ClassesText);

    /// <summary>The base rates given, by class.</summary>
    public IReadOnlyDictionary<string, double> BaseRates =>
        SettingPairs.Split(BaseRatesText).ToDictionary(r => r.Key, r => BaseRatesAttribute.Rate(r.Value)!.Value, StringComparer.Ordinal);

    /// <summary>The methods, in the order in which they choose.</summary>
    public IReadOnlyList<MethodName> Methods => [.. OneOrMoreOfAttribute.Split<MethodName>(MethodsText).Order()];

    /// <summary>The formats besides CSV.</summary>
    public IReadOnlyList<ExportFormat> Exports => ExportsText is null ? [] : [.. OneOrMoreOfAttribute.Split<ExportFormat>(ExportsText).Order()];

    /// <summary>How exploit chooses.</summary>
    public ExploitWay ExploitMethod => OneOrMoreOfAttribute.Split<ExploitWay>(ExploitMethodText).Single();

    /// <summary>The most tweets of methods that have a quota.</summary>
    public IReadOnlyDictionary<MethodName, int> Quotas => QuotasAttribute.Split(QuotasText);

    private string DataPath => PathOr(null, LocalPathAttribute.Strip(DataFolder));
}
