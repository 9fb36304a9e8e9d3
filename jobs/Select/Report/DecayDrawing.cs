using System.Globalization;
using LaborSpark.Jobs.Charts;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>The scores of a class over the ranks, drawn into the page.</summary>
internal static class DecayDrawing
{
    private const string Svg = ".svg";

    /// <summary>The element of HTML.</summary>
    /// <param name="selected">The class; its decay has a point at least.</param>
    /// <param name="floor">The score to mark; null for none.</param>
    /// <param name="prefix">What its ids begin with, another for each class.</param>
    public static string Of(ClassSelection selected, double? floor, string prefix)
    {
        var name = HarmlessText.Of(selected.Class);
        var chart = new DecayChart($"{name}: scores over ranks", [.. selected.Decay.Select(point => new ChartPoint(point.Rank, point.Score))], selected.BaseRank, floor);
        return InlineSvg.Of(chart.Draw(Svg), prefix, Label(name, selected));
    }

    // What the line says, for those who do not see it.
    private static string Label(string name, ClassSelection selected)
    {
        var told = new[] { selected.Decay[0], selected.Decay.FirstOrDefault(point => point.Rank == selected.BaseRank), selected.Decay[^1] };
        var places = told.OfType<DecayPoint>().Distinct().Select(point => string.Create(CultureInfo.InvariantCulture, $"{CellText.Score(point.Score)} at rank {point.Rank:N0}"));
        return string.Create(CultureInfo.InvariantCulture, $"Scores of {name} over ranks: {string.Join(", ", places)}; the base rank is {selected.BaseRank:N0}.");
    }
}
