namespace LaborSpark.Udfs;

/// <content>The normaliser, tokenizer and segmenter for social media.</content>
public static partial class TextFunctions
{
    /// <summary>Makes the function that normalises a text and cuts it into tokens, as <see cref="SocialTokenizer"/> does.</summary>
    /// <param name="statisticsPath">
    /// The counts of words, for hashtags and elongated words: a folder for <see cref="WordStatistics.Load"/> or a file made by <see cref="WordStatistics.Compile"/>,
    /// read where the function runs, at its first call.
    /// </param>
    /// <param name="options">The options, or null for those of the pipeline.</param>
    /// <param name="correctorPath">Other counts for the elongated words, or null for the same.</param>
    /// <returns>The function, which carries nothing but the paths and the options.</returns>
    public static Func<string?, string[]?> SocialTokens(string statisticsPath, SocialOptions? options = null, string? correctorPath = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(statisticsPath);
        return text => SocialTokens(text, statisticsPath, options, correctorPath);
    }

    /// <summary>Normalises a text and cuts it into tokens, as <see cref="SocialTokenizer"/> does.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="statisticsPath">The counts of words: a folder for <see cref="WordStatistics.Load"/> or a file made by <see cref="WordStatistics.Compile"/>.</param>
    /// <param name="options">The options, or null for those of the pipeline.</param>
    /// <param name="correctorPath">Other counts for the elongated words, or null for the same.</param>
    /// <returns>The tokens, or null for null.</returns>
    /// <exception cref="StatisticsException">The files are no statistics.</exception>
    public static string[]? SocialTokens(string? text, string statisticsPath, SocialOptions? options = null, string? correctorPath = null) =>
        text is null ? null : PerThread<(string Segmenter, string Corrector, SocialOptions? Options), SocialTokenizer>.Get(
            (statisticsPath, correctorPath ?? statisticsPath, options),
            static key => new SocialTokenizer(Statistics(key.Segmenter), Statistics(key.Corrector), key.Options)).Tokenize(text);

    /// <summary>Makes the function that cuts a hashtag into words, as <see cref="HashtagSegmenter.Unpack(string)"/> does.</summary>
    /// <param name="statisticsPath">
    /// The counts of words: a folder for <see cref="WordStatistics.Load"/> or a file made by <see cref="WordStatistics.Compile"/>, read where the function
    /// runs, at its first call.
    /// </param>
    /// <returns>The function, which carries nothing but the path.</returns>
    public static Func<string?, string[]?> SegmentHashtag(string statisticsPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(statisticsPath);
        return hashtag => SegmentHashtag(hashtag, statisticsPath);
    }

    /// <summary>Cuts a hashtag into words, as <see cref="HashtagSegmenter.Unpack(string)"/> does.</summary>
    /// <param name="hashtag">The hashtag, with its <c>#</c> or without, or null.</param>
    /// <param name="statisticsPath">The counts of words: a folder for <see cref="WordStatistics.Load"/> or a file made by <see cref="WordStatistics.Compile"/>.</param>
    /// <returns>The words, or null for null.</returns>
    /// <exception cref="StatisticsException">The files are no statistics.</exception>
    public static string[]? SegmentHashtag(string? hashtag, string statisticsPath) =>
        hashtag is null ? null : PerThread<string, HashtagSegmenter>.Get(statisticsPath, static path => new HashtagSegmenter(Statistics(path))).Unpack(hashtag);

    private static WordStatistics Statistics(string path) => Directory.Exists(path) ? WordStatistics.Load(path) : WordStatistics.OpenCompiled(path);
}
