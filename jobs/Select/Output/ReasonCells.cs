using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Output;

/// <summary>The reasons of a tweet in three cells, with <c>"; "</c> between the values of one.</summary>
/// <remarks>Each value is there once, in the order of the reasons; a reason without a keyword or a k-skip-n-gram adds nothing to that cell, so values of two cells are no pairs.</remarks>
/// <param name="Source">The methods.</param>
/// <param name="Keyword">Their keywords.</param>
/// <param name="SkipGram">Their k-skip-n-grams.</param>
internal sealed record ReasonCells(string Source, string Keyword, string SkipGram)
{
    private const string Separator = "; ";

    /// <summary>The cells for the reasons of a tweet.</summary>
    public static ReasonCells Of(SelectedTweet tweet) =>
        new(Join(tweet.Reasons.Select(r => r.Source)), Join(tweet.Reasons.Select(r => r.Keyword)), Join(tweet.Reasons.Select(r => r.SkipGram)));

    /// <summary>The values of a cell.</summary>
    public static IReadOnlyList<string> Split(string cell) => cell.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static string Join(IEnumerable<string> values) => string.Join(Separator, values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal));
}
