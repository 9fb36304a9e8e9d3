namespace LaborSpark.Udfs;

/// <summary>Unpacks hashtags into words.</summary>
internal sealed class HashtagStage
{
    private readonly HashtagSegmenter _segmenter;
    private readonly bool _annotates;

    /// <summary>Makes the stage.</summary>
    /// <param name="segmenter">Cuts hashtags in small letters.</param>
    /// <param name="annotates">Whether tags are put around the words.</param>
    public HashtagStage(HashtagSegmenter segmenter, bool annotates)
    {
        _segmenter = segmenter;
        _annotates = annotates;
    }

    /// <summary>Unpacks the hashtags of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="features">What the text holds; receives what the words of hashtags add.</param>
    public void Unpack(SocialText text, ref SocialFeatures features)
    {
        var codePoints = text.CodePoints;
        for (var at = 0; at < codePoints.Length; at++)
        {
            var end = HashtagPattern.MayStart(codePoints[at]) ? HashtagPattern.Match(codePoints, at) : -1;
            if (end < 0)
                continue;

            text.Replace(at, end);
            if (_annotates)
                text.Write(" <hashtag> "u8);
            Unpack(text, codePoints[(at + 1)..end], ref features);
            if (_annotates)
                text.Write(" </hashtag>  "u8);
            at = end - 1;
        }

        // Without tags around them, the words and what stands beside a hashtag become one.
        if (text.Apply() && !_annotates)
            features = FeatureScan.Scan(text.CodePoints);
    }

    private void Unpack(SocialText text, ReadOnlySpan<int> hashtag, ref SocialFeatures features)
    {
        // A hashtag without a letter of either case, such as #2020, is not in small letters for islower().
        if (SocialClasses.IsLower(hashtag))
        {
            WriteSegments(text, hashtag);
            return;
        }

        WriteCamelCase(text, hashtag);
        features |= SocialFeatures.Capitals;
    }

    /// <summary>In this branch hyphens and underscores become spaces.</summary>
    private void WriteSegments(SocialText text, ReadOnlySpan<int> hashtag)
    {
        var start = 0;
        foreach (var end in _segmenter.Segment(hashtag))
        {
            if (start > 0)
                text.Write(' ');
            foreach (var codePoint in hashtag[start..end])
                text.Write(codePoint is '-' or '_' ? ' ' : codePoint);
            start = end;
        }
    }

    /// <summary>In this branch hyphens and underscores go, and the spaces put before them stay.</summary>
    private static void WriteCamelCase(SocialText text, ReadOnlySpan<int> hashtag)
    {
        for (var at = 0; at < hashtag.Length;)
        {
            var end = CamelSplitPattern.Match(hashtag, at);
            if (end >= 0)
                text.Write(' ');
            else
                end = at + 1;

            if (hashtag[at] is not ('-' or '_'))
                text.Write(hashtag[at..end]);
            at = end;
        }
    }
}
