using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// ekphrasis's <c>DATE</c>: a day before a month's name, a day or year after it, or both; or digits with <c>.</c>, <c>-</c> or <c>/</c> between them. Every part that
/// is followed by a boundary must take all its digits and letters, so nothing is ever tried twice. A month without a number beside it is no date.
/// </summary>
internal readonly struct DatePattern : ISocialPattern<DatePattern>
{
    private const int MostDigits = 4;

    public static bool MayStart(int codePoint) => codePoint == '\'' || IsDigit(codePoint) || MonthNames.MayStart(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (MonthNames.MayStart(text[at]))
        {
            var month = IsWordAt(text, at - 1) ? -1 : MonthNames.EndOfMonth(text, at);
            return month < 0 ? -1 : AfterMonth(text, month);
        }

        var named = DayAndMonth(text, at);
        if (named < 0)
            return NumericDate.Match(text, at);

        var end = AfterMonth(text, named);
        return end >= 0 ? end : named;
    }

    /// <summary><c>(?&lt;!:)\b\'?\d{1,4},? ?\bMONTH\b</c>: a boundary stands before an apostrophe only inside a word, as in <c>x'12 Jan</c>.</summary>
    private static int DayAndMonth(ReadOnlySpan<int> text, int at)
    {
        if (IsAt(text, at - 1, ':') || !IsBoundary(text, at))
            return -1;

        var digits = text[at] == '\'' ? at + 1 : at;
        var month = EndOfFewDigits(text, digits, 1);
        if (month < 0)
            return -1;

        var afterDigits = month;
        if (IsAt(text, month, ','))
            month++;
        if (IsAt(text, month, ' '))
            month++;
        return month == afterDigits || month == text.Length ? -1 : MonthNames.EndOfMonth(text, month);
    }

    /// <summary>
    /// <c>(?:,? ?\'?)?\d{1,4}(?:st|nd|rd|n?th)?\b(?:[,\/]? ?\'?\d{2,4}[a-zA-Z]*)?(?: ?- ?\d{2,4}[a-zA-Z]*)?(?!:\d{1,4})\b</c>: a day, a year, and the end of a range.
    /// </summary>
    private static int AfterMonth(ReadOnlySpan<int> text, int at)
    {
        if (IsAt(text, at, ','))
            at++;
        at = EndOfFewDigits(text, AfterSpaceAndApostrophe(text, at), 1);
        if (at < 0)
            return -1;

        at = EndOfOrdinal(text, at);
        if (IsWordAt(text, at))
            return -1;

        var year = Year(text, at);
        if (year >= 0)
        {
            var end = WithRange(text, year);
            if (end >= 0)
                return end;
        }

        return WithRange(text, at);
    }

    /// <summary><c>[,\/]? ?\'?\d{2,4}[a-zA-Z]*</c>.</summary>
    private static int Year(ReadOnlySpan<int> text, int at)
    {
        if (IsAt(text, at, ',') || IsAt(text, at, '/'))
            at++;
        return EndOfYear(text, AfterSpaceAndApostrophe(text, at));
    }

    /// <summary><c>(?: ?- ?\d{2,4}[a-zA-Z]*)?(?!:\d{1,4})\b</c>.</summary>
    private static int WithRange(ReadOnlySpan<int> text, int at)
    {
        var sign = IsAt(text, at, ' ') ? at + 1 : at;
        if (IsAt(text, sign, '-'))
        {
            var end = EndOfYear(text, IsAt(text, sign + 1, ' ') ? sign + 2 : sign + 1);
            if (end >= 0 && MayEnd(text, end))
                return end;
        }

        return MayEnd(text, at) ? at : -1;
    }

    private static bool MayEnd(ReadOnlySpan<int> text, int at) => !IsWordAt(text, at) && !(IsAt(text, at, ':') && IsDigitAt(text, at + 1));

    private static int AfterSpaceAndApostrophe(ReadOnlySpan<int> text, int at)
    {
        if (IsAt(text, at, ' '))
            at++;
        return IsAt(text, at, '\'') ? at + 1 : at;
    }

    private static int EndOfYear(ReadOnlySpan<int> text, int at)
    {
        at = EndOfFewDigits(text, at, 2);
        if (at < 0)
            return -1;

        while (at < text.Length && IsAsciiLetter(text[at]))
            at++;
        return at;
    }

    private static int EndOfOrdinal(ReadOnlySpan<int> text, int at)
    {
        if (IsTextAt(text, at, "nth"u8))
            return at + 3;
        return IsTextAt(text, at, "st"u8) || IsTextAt(text, at, "nd"u8) || IsTextAt(text, at, "rd"u8) || IsTextAt(text, at, "th"u8) ? at + 2 : at;
    }

    /// <summary>Finds the end of all digits there, or gives -1 where they are fewer than so many or more than four.</summary>
    private static int EndOfFewDigits(ReadOnlySpan<int> text, int at, int least)
    {
        var end = at;
        while (end - at <= MostDigits && IsDigitAt(text, end))
            end++;
        return end - at >= least && end - at <= MostDigits ? end : -1;
    }
}
