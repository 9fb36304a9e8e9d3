namespace LaborSpark.Udfs;

/// <summary>Shortens elongated words and puts a tag after them.</summary>
internal sealed class ElongatedStage
{
    private readonly ElongatedWords _words;
    private readonly bool _corrects;

    /// <summary>Makes the stage.</summary>
    /// <param name="words">Shortens the words.</param>
    /// <param name="corrects">Whether their spelling is corrected, too.</param>
    public ElongatedStage(ElongatedWords words, bool corrects)
    {
        _words = words;
        _corrects = corrects;
    }

    /// <summary>Shortens the elongated words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="features">What the text holds; receives what corrected words add, which are any of the dictionary's.</param>
    public void Shorten(SocialText text, ref SocialFeatures features)
    {
        var codePoints = text.CodePoints;
        for (var at = 0; at < codePoints.Length; at++)
        {
            var end = ElongatedPattern.MayStart(codePoints[at]) ? ElongatedPattern.Match(codePoints, at) : -1;
            if (end < 0)
                continue;

            text.Replace(at, end);
            text.Write(' ');
            text.Write(_words.Normalize(codePoints[at..end], _corrects));
            text.Write(" <elongated> "u8);
            at = end - 1;
        }

        if (text.Apply() && _corrects)
            features = FeatureScan.Scan(text.CodePoints);
    }
}
