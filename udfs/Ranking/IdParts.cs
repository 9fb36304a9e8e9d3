using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The first step of a merge: sends each id, with its score if it has one, to the part that its hash says, so that what is said of an id meets in one place.</summary>
public static class IdParts
{
    /// <summary>The source of the tweets' own ids; scores have the number of their class, from 0.</summary>
    public const int Tweets = -1;

    /// <summary>Packs the ids of tweets, or ids and scores, by part.</summary>
    /// <param name="batches">
    /// Batches of a column of ids, texts or 64-bit whole numbers, and for a class a column of scores, 64-bit floating point, after it. A null id is counted
    /// in <see cref="PartColumns.Aside"/> of part 0.
    /// </param>
    /// <param name="wholeNumbers">Ids travel as whole numbers, else as texts.</param>
    /// <param name="parts">How many parts there are, 1 or more.</param>
    /// <param name="source">The number of a class, or <see cref="Tweets"/>.</param>
    /// <returns>Batches of <see cref="PartColumns"/>; each is valid until the next is asked for.</returns>
    /// <exception cref="NotWholeNumberException">Ids should travel as whole numbers, and one does not survive that.</exception>
    public static IEnumerable<RecordBatch> Scatter(IEnumerable<RecordBatch> batches, bool wholeNumbers, int parts, int source)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return wholeNumbers ? Scatter<NumberIds>(batches, parts, source) : Scatter<TextIds>(batches, parts, source);
    }

    private static IEnumerable<RecordBatch> Scatter<TIds>(IEnumerable<RecordBatch> batches, int parts, int source)
        where TIds : struct, IIds<TIds>
    {
        var buffers = new PartBuffers<TIds>(parts, source, withScores: source != Tweets);
        var ids = default(TIds);
        var nullIds = 0L;
        foreach (var batch in batches)
        {
            nullIds += source == Tweets ? AddIds(batch, ref ids, buffers, parts) : AddScores(batch, ref ids, buffers, parts);
            foreach (var full in buffers.TakeFull())
                yield return full;
        }
        if (nullIds > 0)
            buffers.AddCount(0, nullIds);
        foreach (var rest in buffers.TakeRest())
            yield return rest;
    }

    private static long AddIds<TIds>(RecordBatch batch, ref TIds ids, PartBuffers<TIds> buffers, int parts)
        where TIds : struct, IIds<TIds>
    {
        var column = IdColumn.Of(batch.Column(0));
        var nullIds = 0L;
        ids.Clear();
        for (var row = 0; row < batch.Length; row++)
        {
            if (column.IsNull(row))
            {
                nullIds++;
                continue;
            }
            ids.Add(column, row);
            buffers.Add(PartOf(ids.HashOf(ids.Count - 1), parts), ids, ids.Count - 1);
        }
        return nullIds;
    }

    private static long AddScores<TIds>(RecordBatch batch, ref TIds ids, PartBuffers<TIds> buffers, int parts)
        where TIds : struct, IIds<TIds>
    {
        var column = IdColumn.Of(batch.Column(0));
        var scores = (Apache.Arrow.DoubleArray)batch.Column(1);
        var values = scores.Values;
        var nullIds = 0L;
        ids.Clear();
        for (var row = 0; row < batch.Length; row++)
        {
            if (column.IsNull(row))
            {
                nullIds++;
                continue;
            }
            ids.Add(column, row);
            var bits = scores.NullCount > 0 && scores.IsNull(row) ? ScoreBits.Null : ScoreBits.Of(values[row]);
            buffers.Add(PartOf(ids.HashOf(ids.Count - 1), parts), ids, ids.Count - 1, bits);
        }
        return nullIds;
    }

    // The upper bits choose the part; tables within a part use the lower ones.
    private static int PartOf(ulong hash, int parts) => (int)Math.BigMul(hash, (ulong)parts, out _);
}
