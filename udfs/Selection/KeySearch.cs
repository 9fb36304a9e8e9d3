using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>
/// Searches tweets for keywords, skip-grams and motifs, any number at once, in one pass over the table: counts the tweets of each key and keeps its best ones.
/// From Arrow's bytes to Arrow's bytes: no string is made, and bytes that are no UTF-8 pass through as they are.
/// </summary>
/// <remarks>
/// Partitions are searched apart. The sum of their hits is a key's count, and the best of their best tweets are a key's best, whatever the partitions. Memory is
/// that of the tweets wanted of all keys and, for each byte of keywords, of one row of an automaton.
/// </remarks>
public static class KeySearch
{
    /// <summary>The first column of the result: the key's index, a 32-bit integer.</summary>
    public const string Key = "key";

    /// <summary>How many tweets of the partition a key hit, each counted once, a 64-bit integer; null in the rows of tweets.</summary>
    public const string Hits = "hits";

    /// <summary>The place of a tweet among those of its key, the least first: its rank or <see cref="PickHash"/>, a 64-bit integer; null in the rows of counts.</summary>
    public const string Place = "place";

    /// <summary>The tweet's id, a string, in the input and in the result; null in the rows of counts.</summary>
    public const string TweetId = "tweet_id";

    /// <summary>The tweet's text, a string, in the input and in the result; null in the rows of counts.</summary>
    public const string Text = "text";

    /// <summary>The column of the input in which keywords and motifs are looked for, a string; needed if there are any.</summary>
    public const string Lowercased = OperationColumns.Lowercased;

    /// <summary>The column of the input in which skip-grams are looked for, a list of strings; needed if there are any.</summary>
    public const string SocialTokens = OperationColumns.SocialTokens;

    /// <summary>The column of the input that says for which class a row stands, a 32-bit integer; absent where each row stands for all keys.</summary>
    public const string ClassNumber = "class_number";

    /// <summary>The column of the input that says the rank of a row in its class, a 64-bit integer; there if <see cref="ClassNumber"/> is.</summary>
    public const string Rank = "rank";

    /// <summary>Searches the batches of one partition.</summary>
    /// <param name="batches">
    /// Batches with the columns named above, in any order. A row without id or text, class or rank matches nothing, nor does a null list or lower-case text.
    /// </param>
    /// <param name="keys">What is searched for.</param>
    /// <returns>
    /// For each key that hit anything, in their order, a row of its count and then a row for each of its best tweets, best first: those with the least
    /// places, of equal ones the id first that is first by its bytes. Each batch is valid until the next is asked for.
    /// </returns>
    /// <exception cref="InvalidOperationException">A batch that has rows lacks a column, or it is of another type.</exception>
    public static IEnumerable<RecordBatch> Search(IEnumerable<RecordBatch> batches, SearchKeys keys)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(keys);
        return SearchAll(batches, keys);
    }

    private static IEnumerable<RecordBatch> SearchAll(IEnumerable<RecordBatch> batches, SearchKeys keys)
    {
        var pass = new SearchPass(keys.Keys);
        foreach (var batch in batches)
            pass.Add(batch);
        foreach (var batch in pass.TakeOut())
            yield return batch;
    }
}
