using System.Globalization;
using System.Text;

namespace LaborSpark.Jobs.Demo;

/// <summary>Makes tweets out of the words of others: each word is followed by one that follows it somewhere in the sample.</summary>
/// <remarks>A tweet depends on the seed and its number alone. Retweets, odd characters and line ends come along as often as in the sample.</remarks>
internal sealed class TweetGenerator
{
    private const long FirstId = 1_200_000_000_000_000_000;
    // Ids of real tweets are some milliseconds apart, in units of 2^-22 ms.
    private const long IdStep = 7_919;
    private const ulong Part = 1;

    private readonly string[][] _tweets;
    private readonly Dictionary<string, string[]> _followers;
    private readonly int _seed;

    /// <summary>Learns the words of a sample.</summary>
    /// <param name="texts">The sample's texts; at least one word in all.</param>
    /// <param name="seed">The seed.</param>
    public TweetGenerator(IEnumerable<string> texts, int seed)
    {
        _seed = seed;
        _tweets = [.. texts.Select(t => t.Split(' ')).Where(w => w.Length > 0)];
        _followers = _tweets
            .SelectMany(words => words.Zip(words.Skip(1)))
            .GroupBy(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The tweet of a number from 0; ids grow with the number.</summary>
    public DemoTweet Make(long number)
    {
        var random = SeededRandom.For(_seed, Part, (ulong)number);
        var length = _tweets[random.Next(_tweets.Length)].Length;
        var word = _tweets[random.Next(_tweets.Length)][0];
        var text = new StringBuilder(word);
        for (var i = 1; i < length && _followers.TryGetValue(word, out var followers); i++)
        {
            word = followers[random.Next(followers.Length)];
            text.Append(' ').Append(word);
        }
        return new DemoTweet((FirstId + number * IdStep).ToString(CultureInfo.InvariantCulture), text.ToString());
    }
}
