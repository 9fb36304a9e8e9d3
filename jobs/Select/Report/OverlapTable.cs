using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>How many of a class's tweets two methods have in common.</summary>
internal static class OverlapTable
{
    private const string Caption = "Tweets that the method of the row and the method of the column both selected";

    /// <summary>A row and a column for each method, then how many tweets no other method has; no rows for fewer than two methods.</summary>
    public static ReportTable Of(ClassSelection selected)
    {
        var methods = selected.Methods.Select(method => method.Source).ToList();
        var tweets = selected.Tweets.Select(tweet => tweet.Reasons.Select(reason => reason.Source).ToHashSet(StringComparer.Ordinal)).ToList();
        return new ReportTable(
            Caption,
            [new("method", false), .. methods.Select(method => new ReportColumn(MethodWords.Of(method).Name, true)), new("no other", true)],
            methods.Count < 2 ? [] : [.. methods.Select(method => Row(method, methods, tweets))]);
    }

    private static string[] Row(string method, IReadOnlyList<string> methods, IReadOnlyList<HashSet<string>> tweets)
    {
        var own = tweets.Where(sources => sources.Contains(method)).ToList();
        return
        [
            MethodWords.Of(method).Name,
            .. methods.Select(other => CellText.Of(own.Count(sources => sources.Contains(other)))),
            CellText.Of(own.Count(sources => sources.Count == 1)),
        ];
    }
}
