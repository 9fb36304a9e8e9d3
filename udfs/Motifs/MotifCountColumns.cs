using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Counts in how many tweets of a partition each of many motifs occurs. From Arrow's bytes to Arrow's bytes: no string is made.</summary>
public static class MotifCountColumns
{
    /// <summary>The column of the motif's index, a 32-bit integer.</summary>
    public const string Motif = "motif";

    /// <summary>The column of in how many tweets of the partition it occurs, a 64-bit integer.</summary>
    public const string Tweets = "tweets";

    private const int BatchRows = 1 << 16;

    private static readonly Schema Columns = new([new Field(Motif, Int32Type.Default, nullable: true), new Field(Tweets, Int64Type.Default, nullable: true)], null);

    /// <summary>
    /// Counts the motifs of all batches. A motif occurs in a tweet if its tokens are among the tweet's distinct tokens in the order in which these first occur, as
    /// <see cref="MotifCandidates"/> counts; a motif with a token twice occurs in none.
    /// </summary>
    /// <param name="batches">Batches whose first column holds lists of strings. A null list has no motifs, a null in a list is left out.</param>
    /// <param name="motifs">The motifs, each its tokens.</param>
    /// <returns>A row for each motif that occurs, in their order; each batch is valid until the next is asked for.</returns>
    /// <exception cref="ArgumentException">A motif is empty or comes twice.</exception>
    /// <exception cref="InvalidOperationException">The first column holds something else.</exception>
    public static IEnumerable<RecordBatch> Count(IEnumerable<RecordBatch> batches, string[][] motifs)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(motifs);
        return CountAll(batches, new MotifIndex(motifs));
    }

    private static IEnumerable<RecordBatch> CountAll(IEnumerable<RecordBatch> batches, MotifIndex index)
    {
        foreach (var batch in batches)
            Count(batch, index);

        var (motifs, tweets) = (new NumberColumnBuilder<int>(), new NumberColumnBuilder<long>());
        for (var motif = 0; motif < index.Tweets.Length; motif++)
        {
            if (index.Tweets[motif] == 0)
                continue;

            motifs.Append(motif);
            tweets.Append(index.Tweets[motif]);
            if (motifs.Length < BatchRows)
                continue;

            yield return new RecordBatch(Columns, [motifs.Build(), tweets.Build()], motifs.Length);
            motifs.Clear();
            tweets.Clear();
        }

        if (motifs.Length > 0)
            yield return new RecordBatch(Columns, [motifs.Build(), tweets.Build()], motifs.Length);
    }

    private static void Count(RecordBatch batch, MotifIndex index)
    {
        var lists = batch.Column(0) as ListArray
            ?? throw new InvalidOperationException($"Lists of tokens are expected in the first column, but it is {batch.Column(0).Data.DataType.Name}.");
        if (lists.Length == 0)
            return;

        var tokens = Utf8Column.Of(lists.Values, "tokens");
        index.Learn(tokens);
        for (var row = 0; row < lists.Length; row++)
        {
            if (lists.IsNull(row))
                continue;

            for (var place = lists.ValueOffsets[row]; place < lists.ValueOffsets[row + 1]; place++)
            {
                if (!tokens.IsNull(place))
                    index.Take(tokens[place]);
            }

            index.CountTweet();
        }
    }
}
