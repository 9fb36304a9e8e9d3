using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// <c>(?&lt;![0-9])(?:\+\d{1,2}\s)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(?![0-9])</c>. The digits may be of any script, those around it are only looked for in ASCII.
/// </summary>
internal readonly struct PhonePattern : ISocialPattern<PhonePattern>
{
    public static bool MayStart(int codePoint) => codePoint is '+' or '(' || IsDigit(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (at > 0 && IsAsciiDigit(text[at - 1]))
            return -1;

        if (text[at] == '+')
        {
            at = AfterCountry(text, at + 1);
            if (at < 0)
                return -1;
        }

        if (IsAt(text, at, '('))
            at++;
        if (!AreDigits(text, at, 3))
            return -1;

        at += 3;
        if (IsAt(text, at, ')'))
            at++;
        at = AfterSeparator(text, at);
        if (!AreDigits(text, at, 3))
            return -1;

        at = AfterSeparator(text, at + 3);
        if (!AreDigits(text, at, 4))
            return -1;

        at += 4;
        return at < text.Length && IsAsciiDigit(text[at]) ? -1 : at;
    }

    private static int AfterCountry(ReadOnlySpan<int> text, int at)
    {
        if (!IsDigitAt(text, at))
            return -1;

        at += IsDigitAt(text, at + 1) ? 2 : 1;
        return at < text.Length && IsSpace(text[at]) ? at + 1 : -1;
    }

    private static int AfterSeparator(ReadOnlySpan<int> text, int at) =>
        at < text.Length && (text[at] is '.' or '-' || IsSpace(text[at])) ? at + 1 : at;

    private static bool AreDigits(ReadOnlySpan<int> text, int at, int count)
    {
        if (text.Length - at < count)
            return false;

        foreach (var codePoint in text.Slice(at, count))
        {
            if (!IsDigit(codePoint))
                return false;
        }

        return true;
    }
}
