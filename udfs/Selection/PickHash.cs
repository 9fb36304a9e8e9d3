using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// The hash by which tweets are chosen at random, always alike: <c>xxhash64(seed, class, method, key, tweet_id)</c> as Spark's SQL has it, with the seed a
/// <c>bigint</c> and all else strings. Chosen are the tweets with the least hashes, of equal ones those whose ids come first.
/// </summary>
public static class PickHash
{
    /// <summary>Hashes all but the tweet's id.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="className">The class.</param>
    /// <param name="method">The method.</param>
    /// <param name="key">The keyword, or what else tweets are chosen for; may be empty.</param>
    /// <returns>What <see cref="Of"/> goes on from.</returns>
    public static long Prefix(long seed, string className, string method, string key) => Add(Add(Add(TokenHash.SeedOf(seed), className), method), key);

    /// <summary>Gives the hash of a tweet.</summary>
    /// <param name="prefix">What <see cref="Prefix"/> gave.</param>
    /// <param name="tweetId">The tweet's id in UTF-8.</param>
    /// <returns>Any number.</returns>
    public static long Of(long prefix, ReadOnlySpan<byte> tweetId) => TokenHash.Of(tweetId, prefix);

    private static long Add(long hash, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TokenHash.Of(Encoding.UTF8.GetBytes(text), hash);
    }
}
