using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The third step of a merge: sends the joined rows of a class to the parts of its ranking.</summary>
public static class RankParts
{
    /// <summary>Packs joined rows by part.</summary>
    /// <param name="batches">Batches whose first column is <see cref="IdJoin.Rows"/> of one class.</param>
    /// <param name="wholeNumbers">Ids travel as whole numbers, else as texts.</param>
    /// <param name="cuts">What <see cref="RankCuts"/> gave for the class.</param>
    /// <returns>
    /// Batches of <see cref="PartColumns"/>, each valid until the next is asked for. <see cref="PartColumns.Aside"/> is how many rows of this task go to earlier parts;
    /// over all tasks that is the place at which the part begins.
    /// </returns>
    public static IEnumerable<RecordBatch> Scatter(IEnumerable<RecordBatch> batches, bool wholeNumbers, byte[] cuts)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(cuts);
        return wholeNumbers ? Scatter<NumberIds>(batches, cuts) : Scatter<TextIds>(batches, cuts);
    }

    private static IEnumerable<RecordBatch> Scatter<TIds>(IEnumerable<RecordBatch> batches, byte[] cutBytes)
        where TIds : struct, IIds<TIds>
    {
        var cuts = default(ScoredIds<TIds>);
        cuts.ReadFrom(cutBytes, withScores: true);
        var buffers = new PartBuffers<TIds>(cuts.Count + 1, source: 0, withScores: true);
        var counts = new long[cuts.Count + 1];
        var rows = default(ScoredIds<TIds>);
        foreach (var batch in batches)
        {
            for (var row = 0; row < batch.Length; row++)
            {
                Add(batch.Column(0), row, ref rows, cuts, buffers, counts);
                foreach (var full in buffers.TakeFull())
                    yield return full;
            }
        }
        var before = 0L;
        for (var part = 0; part < counts.Length; part++)
        {
            if (before > 0)
                buffers.AddCount(part, before);
            before += counts[part];
        }
        foreach (var rest in buffers.TakeRest())
            yield return rest;
    }

    private static void Add<TIds>(IArrowArray packed, int at, ref ScoredIds<TIds> rows, in ScoredIds<TIds> cuts, PartBuffers<TIds> buffers, long[] counts)
        where TIds : struct, IIds<TIds>
    {
        if (packed.IsNull(at))
            return;
        rows.Clear();
        rows.ReadFrom(PartColumns.Bytes(packed, at), withScores: true);
        for (var row = 0; row < rows.Count; row++)
        {
            var part = PartOf(rows, row, cuts);
            counts[part]++;
            buffers.Add(part, rows.Ids, row, rows.Scores[row]);
        }
    }

    // How many cuts are not after the row.
    private static int PartOf<TIds>(in ScoredIds<TIds> rows, int row, in ScoredIds<TIds> cuts)
        where TIds : struct, IIds<TIds>
    {
        var (low, high) = (0, cuts.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (RankOrder.Compare(cuts.Scores[middle], cuts.Ids, middle, rows.Scores[row], rows.Ids, row) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
