namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>In how many top tweets a word occurs exactly so often. A word has a row for each number of occurrences that there is.</summary>
/// <param name="Word">The word: a token of <c>convbert_tokenized_text</c>.</param>
/// <param name="Occurrences">How often it occurs in each of the tweets, from 1.</param>
/// <param name="Tweets">How many top tweets there are of the kind, from 1.</param>
internal sealed record TopCount(string Word, long Occurrences, long Tweets);
