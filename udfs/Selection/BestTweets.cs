namespace LaborSpark.Udfs;

/// <summary>The tweets of one key with the least places, as many as are wanted. Bytes are copied only of a tweet that gets in.</summary>
/// <param name="most">How many are kept, from 0.</param>
internal sealed class BestTweets(int most)
{
    private static readonly Comparer<FoundTweet> LastFirst = Comparer<FoundTweet>.Create((one, other) => other.CompareTo(one));

    private readonly PriorityQueue<FoundTweet, FoundTweet> _kept = new(LastFirst);

    /// <summary>Adds a tweet if it is one of the best so far.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="id">Its id in UTF-8.</param>
    /// <param name="text">Its text in UTF-8.</param>
    /// <returns>The last place at which a tweet can still get in.</returns>
    public long Add(long place, ReadOnlySpan<byte> id, ReadOnlySpan<byte> text)
    {
        if (_kept.Count < most)
        {
            var tweet = new FoundTweet(place, id.ToArray(), text.ToArray());
            _kept.Enqueue(tweet, tweet);
        }
        else if (most > 0 && FoundTweet.Compare(place, id, text, _kept.Peek()) < 0)
        {
            var tweet = new FoundTweet(place, id.ToArray(), text.ToArray());
            _kept.DequeueEnqueue(tweet, tweet);
        }

        if (most == 0)
            return long.MinValue;
        return _kept.Count < most ? long.MaxValue : _kept.Peek().Place;
    }

    /// <summary>Lists the tweets, best first.</summary>
    public FoundTweet[] Sorted() => [.. _kept.UnorderedItems.Select(item => item.Element).Order()];
}
