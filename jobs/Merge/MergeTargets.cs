using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Merge;

/// <summary>Where the tables of a class go.</summary>
/// <param name="Ranked">The ranking: <see cref="RankedTable"/>.</param>
/// <param name="Top">The top tweets: <see cref="TopTweetsTable"/>.</param>
/// <param name="AllSorted">All tweets with text: <see cref="AllSortedTable"/>.</param>
internal sealed record MergeTargets(string Ranked, string Top, string AllSorted)
{
    /// <summary>The places by the options.</summary>
    public static MergeTargets Of(MergeOptions options, string className)
    {
        var folder = Path.Combine(options.OutputPath, className);
        return new MergeTargets(
            Path.Combine(folder, RankedTable.FileName(className)), Path.Combine(folder, TopTweetsTable.FileName(className)), Path.Combine(folder, AllSortedTable.FileName(className)));
    }

    /// <summary>All that are written.</summary>
    public IEnumerable<string> All(bool withAllSorted) => withAllSorted ? [Ranked, Top, AllSorted] : [Ranked, Top];
}
