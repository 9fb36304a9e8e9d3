namespace LaborSpark.Udfs;

/// <summary>
/// ekphrasis's <c>pre_process_doc</c> up to its tokenizer: terms replaced by tags, hashtags unpacked, tags beside what stands out, contractions written
/// out, words apart by single spaces. A stage that cannot act on a text is left out. Time is linear in the text. Not thread-safe.
/// </summary>
internal sealed class SocialNormaliser
{
    private readonly SocialOptions _options;
    private readonly SocialTerm[] _terms;
    private readonly HashtagStage? _hashtags;
    private readonly ElongatedStage? _elongated;
    private readonly SocialAnnotations _annotations;
    private readonly SocialText _text = new();

    /// <summary>Makes a normaliser.</summary>
    /// <param name="segmenter">The counts by which hashtags are cut.</param>
    /// <param name="corrector">The counts by which elongated words are known.</param>
    /// <param name="options">The options.</param>
    public SocialNormaliser(WordStatistics segmenter, WordStatistics corrector, SocialOptions options)
    {
        _options = options;
        _terms = [.. options.Normalize];
        ThrowIfUnknown(options.Normalize, nameof(SocialOptions.Normalize));
        ThrowIfUnknown(options.Omit, nameof(SocialOptions.Omit));
        _annotations = options.Fast ? options.Annotate & SocialAnnotations.Hashtag : options.Annotate;

        // ekphrasis does not unpack what it was told to replace.
        if (options.UnpackHashtags && !options.Normalize.Contains(SocialTerm.Hashtag) && !options.Omit.Contains(SocialTerm.Hashtag))
            _hashtags = new HashtagStage(new HashtagSegmenter(segmenter), (_annotations & SocialAnnotations.Hashtag) != 0);
        if ((_annotations & SocialAnnotations.Elongated) != 0)
            _elongated = new ElongatedStage(new ElongatedWords(corrector), options.CorrectElongated);
    }

    /// <summary>Normalises a text.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <returns>Its words, apart by single spaces; valid until the next text.</returns>
    public ReadOnlySpan<int> Normalise(ReadOnlySpan<byte> utf8)
    {
        _text.Load(utf8);
        var features = FeatureScan.Scan(_text.CodePoints);
        if ((features & SocialFeatures.Spaces) != 0)
            WordStage.CollapseSpaces(_text);

        ReplaceTerms(ref features);
        if (_hashtags is not null && (features & SocialFeatures.Hashtag) != 0)
            _hashtags.Unpack(_text, ref features);
        Annotate(ref features);
        if (_options.UnpackContractions && (features & SocialFeatures.Apostrophe) != 0)
            ContractionStage.Unpack(_text);
        WordStage.Join(_text, _options.RemoveTags);
        return _text.CodePoints;
    }

    private static void ThrowIfUnknown(IEnumerable<SocialTerm> terms, string option)
    {
        foreach (var term in terms)
        {
            if (!Enum.IsDefined(term))
                throw new ArgumentException($"{option} holds {(int)term}, which is no {nameof(SocialTerm)}. Known are 0 to {(int)SocialTerm.Hashtag}.");
        }
    }

    private void ReplaceTerms(ref SocialFeatures features)
    {
        foreach (var term in _terms)
            TermStage.Normalise(_text, term, features);

        var omitted = false;
        foreach (var term in _options.Omit)
            omitted |= TermStage.Omit(_text, term);

        // What stood on both sides of a tag may now be one.
        if (omitted)
            features = FeatureScan.Scan(_text.CodePoints);
    }

    private void Annotate(ref SocialFeatures features)
    {
        if (Acts(SocialAnnotations.AllCaps, SocialFeatures.Capitals, features))
            AnnotationStages.AllCaps(_text, _options.AllCapsTag);
        if ((features & SocialFeatures.Threefold) != 0)
            _elongated?.Shorten(_text, ref features);
        if (Acts(SocialAnnotations.Repeated, SocialFeatures.Repeated, features))
            AnnotationStages.Repeated(_text);
        if (Acts(SocialAnnotations.Emphasis, SocialFeatures.Asterisk, features))
            AnnotationStages.Emphasis(_text);
        if (Acts(SocialAnnotations.Censored, SocialFeatures.Asterisk, features))
            AnnotationStages.Censored(_text);
    }

    private bool Acts(SocialAnnotations annotation, SocialFeatures feature, SocialFeatures features) => (_annotations & annotation) != 0 && (features & feature) != 0;
}
