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
    public IReadOnlyList<(string[] Tokens, long Tweets)> AtLeast(long tweets) => AtLeast(tweets, long.MaxValue)!;

    /// <summary>Lists the combinations that are frequent, unless they are too many; that they are is found out sooner than all are counted, mostly.</summary>
    /// <param name="tweets">As of <see cref="AtLeast(long)"/>.</param>
    /// <param name="most">How many combinations may be listed.</param>
    /// <returns>As of <see cref="AtLeast(long)"/>; null if there are more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tweets"/> is less than 1.</exception>
    public IReadOnlyList<(string[] Tokens, long Tweets)>? AtLeast(long tweets, long most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tweets, 1);
        int[][] frequent = [.. _tweets.Select(tokens => tokens.Where(token => _tweetsOf[token] >= tweets).ToArray())];
        var found = Enumerable.Range(0, _tokens.Count).Where(token => _tweetsOf[token] >= tweets).Select(token => (Tokens: (string[])[_tokens[token]], _tweetsOf[token])).ToList();
        var pairs = CountPairs(frequent).Where(pair => pair.Value >= tweets).ToArray();
        if (found.Count + pairs.Length > most)
            return null;

        var triples = CountTriples(frequent, pairs.Index().ToDictionary(pair => pair.Item.Key, pair => pair.Index, PairKey.Comparer)).Where(triple => triple.Value >= tweets).ToArray();
        if (found.Count + pairs.Length + triples.Length > most)
            return null;

        found.AddRange(pairs.Select(pair => ((string[])[_tokens[PairKey.First(pair.Key)], _tokens[PairKey.Second(pair.Key)]], (long)pair.Value)));
        found.AddRange(triples.Select(triple => (TokensOf(pairs[PairKey.First(triple.Key)].Key, PairKey.Second(triple.Key)), (long)triple.Value)));
        found.Sort(Compare);
        return found;
    }

    private static Dictionary<long, int> CountPairs(int[][] tweets)
    {
        var counts = new Dictionary<long, int>(PairKey.Comparer);
        foreach (var tokens in tweets)
        {
            for (var first = 0; first < tokens.Length; first++)
            {
                for (var second = first + 1; second < tokens.Length; second++)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, PairKey.Of(tokens[first], tokens[second]), out _)++;
            }
        }

        return counts;
    }

    /// <summary>Counts the triples of which all three pairs are frequent, each by the number of its first pair and its third token.</summary>
    private static Dictionary<long, int> CountTriples(int[][] tweets, Dictionary<long, int> pairs)
    {
        var counts = new Dictionary<long, int>(PairKey.Comparer);
        var numbers = Array.Empty<int>();
        foreach (var tokens in tweets)
        {
            var length = tokens.Length;
            if (numbers.Length < length * length)
                numbers = new int[length * length];
            for (var first = 0; first < length; first++)
            {
                for (var second = first + 1; second < length; second++)
                    numbers[(first * length) + second] = pairs.GetValueOrDefault(PairKey.Of(tokens[first], tokens[second]), -1);
            }

            CountTriples(counts, tokens, numbers);
        }

        return counts;
    }

    private static void CountTriples(Dictionary<long, int> counts, int[] tokens, int[] pairs)
    {
        var length = tokens.Length;
        for (var first = 0; first < length; first++)
        {
            for (var second = first + 1; second < length; second++)
            {
                if (pairs[(first * length) + second] is not (>= 0 and var pair))
                    continue;
                for (var third = second + 1; third < length; third++)
                {
                    if (pairs[(first * length) + third] >= 0 && pairs[(second * length) + third] >= 0)
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, PairKey.Of(pair, tokens[third]), out _)++;
                }
            }
        }
    }

    private static int Compare((string[] Tokens, long Tweets) one, (string[] Tokens, long Tweets) other)
    {
        var order = other.Tweets.CompareTo(one.Tweets);
        if (order == 0)
            order = one.Tokens.Length.CompareTo(other.Tokens.Length);
        return order == 0 ? CodePointOrder.Compare(one.Tokens, other.Tokens) : order;
    }

    private string[] TokensOf(long pair, int third) => [_tokens[PairKey.First(pair)], _tokens[PairKey.Second(pair)], _tokens[third]];

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
