namespace LaborSpark.StraightPort.Patterns;

/// <summary>Dates: a month by its name with a day or a year beside it, or two or three numbers.</summary>
internal static class DatePattern
{
    /// <summary>A date.</summary>
    public const string Date = $"(?:(?:{MonthFirst}|{DayFirst})|{Numbers})";

    /// <summary>What follows the month is needed, what goes before it is not.</summary>
    private const string MonthFirst = $"(?:(?:{Before})?{Month}{After})";

    /// <summary>The other way round.</summary>
    private const string DayFirst = $"(?:(?:{Before}){Month}{After}?)";

    private const string Before = @"(?<!:)\b'?\d{1,4},? ?";

    private const string Month =
        @"\b(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|May|[Jj]un(?:e)?|[Jj]ul(?:y)?|[Aa]ug(?:ust)?" +
        @"|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)\b";

    private const string After = $@"(?:(?:,? ?'?)?\d{{1,4}}(?:st|nd|rd|n?th)?\b(?:[,/]? ?'?{Year})?(?: ?- ?{Year})?(?!:\d{{1,4}})\b)";

    private const string Year = @"\d{2,4}[a-zA-Z]*";

    /// <summary>A year of four digits needs one number before it, a shorter one two.</summary>
    private const string Numbers =
        $@"(?:\b(?<!\d\.)(?:(?:(?:{DayOrMonth})?{DayOrMonth}[12][0-9]{{3}})|(?:{DayOrMonth}{DayOrMonth}[12]?[0-9]{{2,3}}))(?!\.\d)\b)";

    private const string DayOrMonth = @"[0123]?[0-9][.\-/]";
}
