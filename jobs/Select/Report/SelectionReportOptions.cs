namespace LaborSpark.Jobs.Select.Report;

/// <summary>What a report shows.</summary>
internal sealed record SelectionReportOptions
{
    /// <summary>The score to mark in the charts, below which the selection was not to fall. Default: none.</summary>
    public double? Floor { get; init; }

    /// <summary>How many of a class's tweets are shown, evenly over their ranks. Default: 20, which are read in a few minutes; the files hold them all.</summary>
    public int SampleTweets { get; init; } = 20;

    /// <summary>Whether the scores over the ranks are drawn. Default: yes; no where <see cref="Charts.ChartPicture.Problem"/> tells of one.</summary>
    public bool Charts { get; init; } = true;
}
