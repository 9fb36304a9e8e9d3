using System.Text;
using LaborSpark.StraightPort.Patterns;
using LaborSpark.Udfs;
using DatePattern = LaborSpark.StraightPort.Patterns.DatePattern;

namespace LaborSpark.StraightPort;

/// <summary>
/// ekphrasis 0.5.4's <c>TextPreProcessor.pre_process_doc</c>, step by step and pattern by pattern: what the fast <c>SocialTokenizer</c> is held against.
/// Plain and slow on purpose. Safe for several threads at once.
/// </summary>
public sealed class StraightTokenizer
{
    private static readonly PythonRegex Spaces = new(WordPatterns.Spaces);
    private static readonly PythonRegex AllCaps = new(WordPatterns.AllCaps);
    private static readonly PythonRegex Elongated = new(WordPatterns.Elongated);
    private static readonly PythonRegex ThreeOrMore = new(WordPatterns.ThreeOrMore);
    private static readonly PythonRegex RepeatedPunctuation = new(WordPatterns.RepeatedPunctuation);
    private static readonly PythonRegex Emphasis = new(WordPatterns.Emphasis);
    private static readonly PythonRegex Censored = new(WordPatterns.Censored);
    private static readonly PythonRegex CamelSplit = new(WordPatterns.CamelSplit);
    private static readonly Dictionary<string, string> Emoticons = DataLines.Read("emoticons.txt").ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    private static readonly Dictionary<SocialTerm, PythonRegex> Terms = new()
    {
        [SocialTerm.Url] = new(AddressPatterns.Url),
        [SocialTerm.Email] = new(AddressPatterns.Email),
        [SocialTerm.Percent] = new(NumberPatterns.Percent),
        [SocialTerm.Money] = new(NumberPatterns.Money),
        [SocialTerm.Phone] = new(NumberPatterns.Phone),
        [SocialTerm.User] = new(AddressPatterns.User),
        [SocialTerm.Time] = new(NumberPatterns.Time),
        [SocialTerm.Date] = new(DatePattern.Date),
        [SocialTerm.Number] = new(NumberPatterns.Number),
        [SocialTerm.Hashtag] = new(AddressPatterns.Hashtag),
    };

    private readonly SocialOptions _options;
    private readonly StraightSegmenter _segmenter;
    private readonly StraightSpelling _spelling;
    private readonly PythonRegex? _tokens;

    /// <summary>Makes a tokenizer.</summary>
    /// <param name="segmenter">The counts that hashtags are cut by.</param>
    /// <param name="corrector">The counts that elongated words are shortened by.</param>
    /// <param name="options">What to do; null for the defaults.</param>
    public StraightTokenizer(StraightStatistics segmenter, StraightStatistics corrector, SocialOptions? options = null)
    {
        _options = options ?? new SocialOptions();
        _segmenter = new StraightSegmenter(segmenter);
        _spelling = new StraightSpelling(corrector);
        _tokens = _options.Tokenizing == SocialTokenizing.WhiteSpace ? null : TokenPatterns.Make(_options.Tokenizing, _options.Keep);
    }

    /// <summary>Makes the tokens of a text.</summary>
    /// <param name="text">The text; a lone surrogate in it becomes U+FFFD.</param>
    /// <returns>The tokens.</returns>
    public string[] Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = Spaces.Replace(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), _ => " ");
        foreach (var term in _options.Normalize)
            document = Terms[term].Replace(document, _ => $" {Tag(term)} ");
        foreach (var term in _options.Omit)
            document = document.Replace(Tag(term), "", StringComparison.Ordinal);
        if (_options.UnpackHashtags && !_options.Normalize.Contains(SocialTerm.Hashtag) && !_options.Omit.Contains(SocialTerm.Hashtag))
            document = Terms[SocialTerm.Hashtag].Replace(document, UnpackHashtag);
        if (!_options.Fast)
            document = Annotate(document);
        if (_options.UnpackContractions)
            document = Contractions.Unpack(document);

        var words = PythonStrings.Split(document);
        if (_options.RemoveTags)
            words = words.Where(word => word[0] != '<');
        words = WithoutAllCapsInHashtags(words);
        return _tokens is null ? [.. words] : Cut(_tokens, string.Join(' ', words));
    }

    private static string Tag(SocialTerm term) => $"<{term.ToString().ToLowerInvariant()}>";

    private string UnpackHashtag(string hashtag)
    {
        var text = hashtag[1..];
        var words = PythonStrings.IsLower(text)
            ? string.Join(' ', _segmenter.Segment(text)).Replace('-', ' ').Replace('_', ' ')
            : CamelSplit.Replace(text, letters => " " + letters).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return _options.Annotate.HasFlag(SocialAnnotations.Hashtag) ? Wrapped(words, "hashtag") : words;
    }

    private string Annotate(string text)
    {
        var asked = _options.Annotate;
        if (asked.HasFlag(SocialAnnotations.AllCaps))
            text = AllCaps.Replace(text, AnnotateAllCaps);
        if (asked.HasFlag(SocialAnnotations.Elongated))
            text = Elongated.Replace(text, word => Followed(Shorten(word), "elongated"));
        if (asked.HasFlag(SocialAnnotations.Repeated))
            text = RepeatedPunctuation.Replace(text, signs => Followed(string.Concat(signs.Distinct().OrderDescending()), "repeated"));
        if (asked.HasFlag(SocialAnnotations.Emphasis))
            text = Emphasis.Replace(text, word => Followed(word.Replace("*", "", StringComparison.Ordinal), "emphasis"));
        if (asked.HasFlag(SocialAnnotations.Censored))
            text = Censored.Replace(text, word => EachFollowed(word, "censored"));
        return text;
    }

    private string AnnotateAllCaps(string words) => _options.AllCapsTag switch
    {
        AllCapsTag.Single => Followed(words, "allcaps"),
        AllCapsTag.Every => EachFollowed(words, "allcaps"),
        _ => Wrapped(words, "allcaps"),
    };

    private string Shorten(string word)
    {
        var shortened = _spelling.NormalizeElongated(ThreeOrMore.Replace(word, letters => letters[..2]));
        return _options.CorrectElongated ? _spelling.Correct(shortened) : shortened;
    }

    private static string Followed(string text, string tag) => $" {text} <{tag}> ";

    private static string Wrapped(string text, string tag) => $" <{tag}> {text} </{tag}>  ";

    private static string EachFollowed(string text, string tag) => $" {string.Join(' ', PythonStrings.Split(text).Select(word => Followed(word, tag)))} ";

    private static IEnumerable<string> WithoutAllCapsInHashtags(IEnumerable<string> words)
    {
        var inHashtag = false;
        foreach (var word in words)
        {
            inHashtag = word == "<hashtag>" || (inHashtag && word != "</hashtag>");
            if (!inHashtag || word is not ("<allcaps>" or "</allcaps>"))
                yield return word;
        }
    }

    private string[] Cut(PythonRegex pattern, string text)
    {
        var tokens = pattern.FindAll(HtmlEntities.Unescape(text));
        if (_options.LowerCase)
            tokens = tokens.Select(PythonStrings.Lower);
        if (_options.Emoticons)
            tokens = tokens.Select(token => Emoticons.GetValueOrDefault(token, token));
        return [.. tokens];
    }
}
