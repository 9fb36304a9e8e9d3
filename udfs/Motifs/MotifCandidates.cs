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
    // Of longer tweets, which hardly any is, pairs are looked up anew each time.
    private const int LongestInMatrix = 256;

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

        var numbers = pairs.Index().ToDictionary(pair => pair.Item.Key, pair => pair.Index, PairKey.Comparer);
        if (CountTriples(frequent, numbers, tweets, most - found.Count - pairs.Length) is not { } triples)
            return null;

        found.AddRange(pairs.Select(pair => ((string[])[_tokens[PairKey.First(pair.Key)], _tokens[PairKey.Second(pair.Key)]], (long)pair.Value)));
        found.AddRange(triples.Where(triple => triple.Value >= tweets).Select(triple => (TokensOf(pairs[PairKey.First(triple.Key)].Key, PairKey.Second(triple.Key)), (long)triple.Value)));
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
    /// <returns>Null as soon as more than <paramref name="most"/> are frequent.</returns>
    private static Dictionary<long, int>? CountTriples(int[][] tweets, Dictionary<long, int> pairs, long least, long most)
    {
        var counts = new Dictionary<long, int>(PairKey.Comparer);
        var (matrix, frequent) = (new int[LongestInMatrix * LongestInMatrix], 0L);
        foreach (var tokens in tweets)
        {
            var found = new TweetPairs(tokens, pairs, matrix);
            for (var first = 0; first < tokens.Length; first++)
            {
                for (var second = first + 1; second < tokens.Length; second++)
                {
                    if (found[first, second] >= 0)
                        frequent += CountTriples(counts, found, first, second, least);
                }
            }

            if (frequent > most)
                return null;
        }

        return counts;
    }

    /// <summary>Counts the triples that begin with a pair.</summary>
    /// <returns>How many of them got frequent by it.</returns>
    private static int CountTriples(Dictionary<long, int> counts, in TweetPairs pairs, int first, int second, long least)
    {
        var frequent = 0;
        for (var third = second + 1; third < pairs.Tokens.Length; third++)
        {
            if (pairs[first, third] >= 0 && pairs[second, third] >= 0 && ++CollectionsMarshal.GetValueRefOrAddDefault(counts, PairKey.Of(pairs[first, second], pairs.Tokens[third]), out _) == least)
                frequent++;
        }

        return frequent;
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

    /// <summary>The numbers of a tweet's frequent pairs, looked up once.</summary>
    private readonly ref struct TweetPairs
    {
        private readonly Dictionary<long, int> _pairs;
        private readonly int[] _matrix;

        public TweetPairs(int[] tokens, Dictionary<long, int> pairs, int[] matrix)
        {
            (Tokens, _pairs, _matrix) = (tokens, pairs, matrix);
            for (var first = 0; first < tokens.Length && IsInMatrix; first++)
            {
                for (var second = first + 1; second < tokens.Length; second++)
                    matrix[(first * LongestInMatrix) + second] = Find(first, second);
            }
        }

        public int[] Tokens { get; }

        private bool IsInMatrix => Tokens.Length <= LongestInMatrix;

        public int this[int first, int second] => IsInMatrix ? _matrix[(first * LongestInMatrix) + second] : Find(first, second);

        private int Find(int first, int second) => _pairs.GetValueOrDefault(PairKey.Of(Tokens[first], Tokens[second]), -1);
    }
}
