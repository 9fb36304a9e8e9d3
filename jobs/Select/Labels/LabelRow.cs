namespace LaborSpark.Jobs.Select.Labels;

/// <summary>A record of a CSV file of labels or of an earlier selection, without the apostrophes that keep a spreadsheet from changing it.</summary>
/// <param name="Line">The line of the file where the record starts, from 1.</param>
/// <param name="TweetId">The id, which is one.</param>
/// <param name="Text">The text; empty without such a column.</param>
/// <param name="Class">The label as it is written; empty without such a column.</param>
/// <param name="Source">The methods of an earlier selection; empty without such a column.</param>
/// <param name="Keyword">Their keywords; empty without such a column.</param>
internal sealed record LabelRow(long Line, string TweetId, string Text, string Class, string Source, string Keyword);
