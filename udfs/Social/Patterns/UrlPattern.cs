using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>https?:\/\/(?:www\.|(?!www))[^\s\.]+\.[^\s]{2,}|www\.[^\s]+\.[^\s]{2,}</c>.</summary>
internal readonly struct UrlPattern : ISocialPattern<UrlPattern>
{
    private const int LeastAfterDot = 2;

    public static bool MayStart(int codePoint) => codePoint is 'h' or 'w';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var hopelessBefore = 0;
        return Match(text, at, ref hopelessBefore);
    }

    public static int Match(ReadOnlySpan<int> text, int at, ref int hopelessBefore)
    {
        if (at < hopelessBefore)
            return -1;
        if (IsTextAt(text, at, "www."u8))
            return AnyDot(text, at + 4, ref hopelessBefore);

        var host = AfterScheme(text, at);
        return host < 0 ? -1 : FirstDot(text, host, ref hopelessBefore);
    }

    /// <summary>After <c>www.</c> with a scheme before it the same dot rule holds as without; a host that starts with <c>www</c> and no dot is none.</summary>
    private static int AfterScheme(ReadOnlySpan<int> text, int at)
    {
        if (!IsTextAt(text, at, "http"u8))
            return -1;

        at += IsAt(text, at + 4, 's') ? 5 : 4;
        if (!IsTextAt(text, at, "://"u8))
            return -1;

        at += 3;
        if (!IsTextAt(text, at, "www"u8))
            return at;
        return IsAt(text, at + 3, '.') ? at + 4 : -1;
    }

    /// <summary><c>[^\s\.]+\.[^\s]{2,}</c>: only the first dot counts, and it must not come at once.</summary>
    private static int FirstDot(ReadOnlySpan<int> text, int host, ref int hopelessBefore)
    {
        var dot = host;
        while (dot < text.Length && text[dot] != '.' && !IsSpace(text[dot]))
            dot++;
        if (dot == host)
            return -1;

        var end = EndOfNonSpace(text, dot);
        if (end - dot > LeastAfterDot)
            return end;

        // No dot is left in this run of \S that has two characters after it: no address starts in the rest of it.
        hopelessBefore = end;
        return -1;
    }

    /// <summary><c>[^\s]+\.[^\s]{2,}</c>: any dot but the first character will do, and all that is not space is taken.</summary>
    private static int AnyDot(ReadOnlySpan<int> text, int start, ref int hopelessBefore)
    {
        var end = EndOfNonSpace(text, start);
        if (end - LeastAfterDot > start + 1 && text[(start + 1)..(end - LeastAfterDot)].Contains('.'))
            return end;

        hopelessBefore = end;
        return -1;
    }
}
