namespace LaborSpark.Jobs.Select.Findings;

/// <summary>Why a tweet is to be labelled.</summary>
/// <param name="Source">The method: one of <see cref="SelectionSource"/>.</param>
/// <param name="Keyword">The keyword, or the words of the motif with blanks between; empty for a method without.</param>
/// <param name="SkipGram">The tokens of the skip-gram with blanks between; empty for a method without.</param>
internal sealed record PickReason(string Source, string Keyword = "", string SkipGram = "");
