using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// Counts, exactly and in memory, in how many of the top tweets of a class each combination of tokens occurs: one, two or three of a tweet's distinct tokens in the order in which they
/// first occur (<see cref="OrderedCombinations"/>).
/// </summary>
/// <remarks>
/// A combination is as frequent as wanted only if each of its parts is, so pairs are counted of frequent tokens alone, and triples of which all three pairs are
/// frequent. The smaller the threshold, the more is counted: 1 counts all, d (d - 1) (d - 2) / 6 triples of a tweet of d distinct tokens. Not safe for several threads at once.
/// </remarks>
public sealed class MotifCandidates
{
    private readonly List<string> _tokens = [];
    private readonly int[][] _tweets;
    private readonly long[] _tweetsOf;

    /// <summary>Numbers the tokens and counts the single ones.</summary>
    /// <param name="tweets">The tokens of each tweet, none twice, as <see cref="MotifTokens.Of"/> gives them.</param>
    /// <exception cref="ArgumentException">A tweet has a token twice.</exception>
    public MotifCandidates(IReadOnlyList<IReadOnlyList<string>> tweets)
    {
        ArgumentNullException.ThrowIfNull(tweets);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _tweets = [.. tweets.Select(tokens => tokens.Select(token => Number(numbers, token)).ToArray())];
        _tweetsOf = new long[_tokens.Count];
        foreach (var tweet in _tweets)
            CountOnce(tweet);
    }

    /// <summary>Lists the combinations that are frequent.</summary>
    /// <param name="tweets">The least tweets that a combination must occur in, from 1.</param>
    /// <returns>The combinations and in how many tweets each occurs: those in most tweets first, of equal ones the shorter, then by the tokens' code points.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tweets"/> is less than 1.</exception>
    public IReadOnlyList<(string[] Tokens, long Tweets)> AtLeast(long tweets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tweets, 1);
        int[][] frequent = [.. _tweets.Select(tokens => tokens.Where(token => _tweetsOf[token] >= tweets).ToArray())];
        var pairs = Frequent(CountPairs(frequent), tweets);
        var triples = Frequent(CountTriples(frequent, pairs), tweets);
        var found = new List<(string[] Tokens, long Tweets)>();
        found.AddRange(Enumerable.Range(0, _tokens.Count).Where(token => _tweetsOf[token] >= tweets).Select(token => ((string[])[_tokens[token]], _tweetsOf[token])));
        found.AddRange(pairs.Select(pair => ((string[])[_tokens[pair.Key.First], _tokens[pair.Key.Second]], pair.Value)));
        found.AddRange(triples.Select(triple => ((string[])[_tokens[triple.Key.First], _tokens[triple.Key.Second], _tokens[triple.Key.Third]], triple.Value)));
        found.Sort(Compare);
        return found;
    }

    private static Dictionary<(int First, int Second), long> CountPairs(int[][] tweets)
    {
        var counts = new Dictionary<(int First, int Second), long>();
        foreach (var tokens in tweets)
        {
            for (var first = 0; first < tokens.Length; first++)
            {
                for (var second = first + 1; second < tokens.Length; second++)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (tokens[first], tokens[second]), out _)++;
            }
        }

        return counts;
    }

    private static Dictionary<(int First, int Second, int Third), long> CountTriples(int[][] tweets, Dictionary<(int First, int Second), long> pairs)
    {
        var counts = new Dictionary<(int First, int Second, int Third), long>();
        foreach (var tokens in tweets)
        {
            for (var first = 0; first < tokens.Length; first++)
            {
                // What makes no frequent pair with the first token need not be looked at again.
                int[] others = [.. tokens.Skip(first + 1).Where(token => pairs.ContainsKey((tokens[first], token)))];
                CountTriples(counts, tokens[first], others, pairs);
            }
        }

        return counts;
    }

    private static void CountTriples(Dictionary<(int First, int Second, int Third), long> counts, int token, int[] others, Dictionary<(int First, int Second), long> pairs)
    {
        for (var second = 0; second < others.Length; second++)
        {
            for (var third = second + 1; third < others.Length; third++)
            {
                if (pairs.ContainsKey((others[second], others[third])))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (token, others[second], others[third]), out _)++;
            }
        }
    }

    private static Dictionary<TKey, long> Frequent<TKey>(Dictionary<TKey, long> counts, long least)
        where TKey : struct => counts.Where(count => count.Value >= least).ToDictionary();

    private static int Compare((string[] Tokens, long Tweets) one, (string[] Tokens, long Tweets) other)
    {
        var order = other.Tweets.CompareTo(one.Tweets);
        if (order == 0)
            order = one.Tokens.Length.CompareTo(other.Tokens.Length);
        return order == 0 ? CodePointOrder.Compare(one.Tokens, other.Tokens) : order;
    }

    private int Number(Dictionary<string, int> numbers, string token)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, token, out var known);
        if (!known)
        {
            number = _tokens.Count;
            _tokens.Add(token);
        }

        return number;
    }

    private void CountOnce(int[] tweet)
    {
        if (tweet.Distinct().Count() < tweet.Length)
            throw new ArgumentException($"Distinct tokens are expected, but a tweet has one twice: {string.Join(' ', tweet.Select(token => _tokens[token]))}.", "tweets");
        foreach (var token in tweet)
            _tweetsOf[token]++;
    }
}
