using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>A class's part of the page.</summary>
/// <param name="Id">By what the page refers to it.</param>
/// <param name="Name">The class.</param>
/// <param name="Figures">The numbers that say what the class is like.</param>
/// <param name="Chart">The scores over the ranks, as an element of HTML; empty for none.</param>
/// <param name="Decay">The same as a table; without rows for an empty ranking.</param>
/// <param name="Counts">How many tweets all its methods came to.</param>
/// <param name="Methods">What each method did.</param>
/// <param name="Overlap">How many tweets two methods have in common; without rows for fewer than two methods.</param>
/// <param name="Sample">Some of the tweets.</param>
internal sealed record ReportClass(
    string Id, string Name, IReadOnlyList<ReportFigure> Figures, string Chart, ReportTable Decay, ReportCounts Counts, IReadOnlyList<ReportMethod> Methods, ReportTable Overlap,
    IReadOnlyList<ReportTweet> Sample)
{
    /// <summary>The part of a class.</summary>
    /// <param name="selected">What is to be labelled for it.</param>
    /// <param name="number">Its place among the classes, from 1.</param>
    /// <param name="options">What is shown.</param>
    public static ReportClass Of(ClassSelection selected, int number, SelectionReportOptions options)
    {
        var id = $"class-{number}";
        return new ReportClass(
            id,
            selected.Class,
            FiguresOf(selected),
            options.Charts && selected.Decay.Count > 0 ? DecayDrawing.Of(selected, options.Floor, id + "-") : "",
            ReportTable.Of(selected.Decay),
            ReportCounts.Of(selected),
            [.. selected.Methods.Select(ReportMethod.Of)],
            OverlapTable.Of(selected),
            ReportTweet.Sample(selected.Tweets, options.SampleTweets));
    }

    private static ReportFigure[] FiguresOf(ClassSelection selected) =>
    [
        new("To label", CellText.Of(selected.Tweets.Count), "rows in the file"),
        new("Base rate", CellText.Of(selected.BaseRate), "share of random tweets thought positive"),
        new("Random tweets", CellText.Of(selected.RandomTweets), "size of the random set"),
        new("Base rank", CellText.Of(selected.BaseRank), "top tweets: base rate × random tweets"),
        new("Ranked", CellText.Of(selected.Ranked), "tweets with a score"),
        new("Labelled before", CellText.Of(selected.Labelled), "not selected again"),
        new("Positives", CellText.Of(selected.Positives), "in the training set"),
    ];
}
