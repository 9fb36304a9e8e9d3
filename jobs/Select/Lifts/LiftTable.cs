using LaborSpark.Jobs.Errors;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>The lifts of all words for one class.</summary>
internal sealed class LiftTable
{
    // The token of words that no pieces of the vocabulary make up, which says nothing.
    private const string Unknown = "[UNK]";

    private readonly Dictionary<string, WordLift> _lifts;

    private LiftTable(Dictionary<string, WordLift> lifts) => _lifts = lifts;

    /// <summary>Computes the lifts.</summary>
    /// <param name="top">The words of the top tweets.</param>
    /// <param name="all">The word count of the random set, each word once: all of it, or the words to be asked for. Those of the top tweets have to be there.</param>
    /// <param name="randomTweets">The size of the random set.</param>
    /// <param name="baseRank">How many top tweets there are; 0 for none, and then every lift is 0.</param>
    /// <returns>The table.</returns>
    /// <exception cref="JobException">The word count cannot be one of the tweets that the top tweets are of.</exception>
    public static LiftTable Of(IEnumerable<TopCount> top, IEnumerable<AllCount> all, long randomTweets, long baseRank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(randomTweets);
        ArgumentOutOfRangeException.ThrowIfNegative(baseRank);
        var inTop = Sums(top);
        var counts = all.ToDictionary(row => row.Word, StringComparer.Ordinal);
        foreach (var (word, sum) in inTop)
            Check(word, sum, counts.GetValueOrDefault(word));
        return new LiftTable(counts.ToDictionary(row => row.Key, row => Lift(row.Value, inTop.GetValueOrDefault(row.Key).Count, randomTweets, baseRank), StringComparer.Ordinal));
    }

    /// <summary>Says whether a word is in so many tweets of the random set that its lift means something.</summary>
    /// <param name="lift">The word.</param>
    /// <param name="randomTweets">The size of the random set.</param>
    /// <param name="minFrequency">A share of the tweets, such as 1e-5.</param>
    /// <returns>Whether it is in more than that share of them: exactly the share is not enough.</returns>
    public static bool IsFrequent(WordLift lift, long randomTweets, double minFrequency) => (double)lift.TweetsInAll / randomTweets > minFrequency;

    /// <summary>Finds a word.</summary>
    /// <param name="word">The word, case-sensitive.</param>
    /// <returns>Its lift, 0 if the top tweets do not hold it; null if the word count given does not.</returns>
    public WordLift? Find(string word) => _lifts.GetValueOrDefault(word);

    /// <summary>Lists the words that top tweets hold more often than others do.</summary>
    /// <param name="stopWords">Words to leave out, as they are written there: a capital makes another word.</param>
    /// <returns>Those with a lift above 1 that are no stop word, no single ASCII punctuation and not <c>[UNK]</c>: the highest lift first, of equal ones by code point.</returns>
    public IReadOnlyList<WordLift> Ordered(IReadOnlySet<string> stopWords) =>
        [.. _lifts.Values.Where(lift => lift.Lift > 1 && IsWord(lift.Word, stopWords)).OrderByDescending(lift => lift.Lift).ThenBy(lift => lift.Word, CodePointOrder.Instance)];

    private static bool IsWord(string word, IReadOnlySet<string> stopWords) =>
        word != Unknown && !(word.Length == 1 && char.IsAscii(word[0]) && (char.IsPunctuation(word[0]) || char.IsSymbol(word[0]))) && !stopWords.Contains(word);

    private static Dictionary<string, (long Count, long Tweets)> Sums(IEnumerable<TopCount> top)
    {
        var sums = new Dictionary<string, (long Count, long Tweets)>(StringComparer.Ordinal);
        foreach (var row in top)
        {
            var (count, tweets) = sums.GetValueOrDefault(row.Word);
            sums[row.Word] = (count + (row.Occurrences * row.Tweets), tweets + row.Tweets);
        }

        return sums;
    }

    // The order of the operations is the reference's, whose numbers come out to the bit.
    private static WordLift Lift(AllCount all, long inTop, long randomTweets, long baseRank) =>
        new(all.Word, inTop, all.Count, all.Tweets, inTop == 0 || baseRank == 0 ? 0 : (double)inTop / all.Count * randomTweets / baseRank);

    // The tweets that are not top tweets hold what is left: a word once at least in each of them.
    private static void Check(string word, (long Count, long Tweets) top, AllCount? all)
    {
        if (all is not null && all.Tweets >= top.Tweets && all.Count - top.Count >= all.Tweets - top.Tweets)
            return;

        throw JobException.BadInput(
            $"the word count is not that of these tweets: '{word}' occurs {top.Count:N0} times in {top.Tweets:N0} top tweets, but by the word count "
            + (all is null ? "nowhere" : $"{all.Count:N0} times in {all.Tweets:N0} tweets of the random set")
            + ". Make it anew from the operations that were merged: wordcount --overwrite.");
    }
}
