using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The last step of a merge: sorts the rows of one part of a ranking and gives them their ranks.</summary>
public static class RankRows
{
    /// <summary>The tweet's id, text.</summary>
    public const string TweetId = "tweet_id";

    /// <summary>Its score, 0 to 1, a 64-bit floating-point number.</summary>
    public const string Score = "score";

    /// <summary>Its place in the ranking, from 1; a 64-bit integer.</summary>
    public const string Rank = "rank";

    private const int BatchRows = 1 << 14;

    private static readonly Schema Columns = new(
    [
        new Field(TweetId, StringType.Default, nullable: true),
        new Field(Score, DoubleType.Default, nullable: true),
        new Field(Rank, Int64Type.Default, nullable: true),
    ], null);

    /// <summary>Ranks the rows of one part. They are held in memory.</summary>
    /// <param name="batches">Batches of <see cref="PartColumns"/> of one part, as <see cref="RankParts"/> gives them, in any order.</param>
    /// <param name="wholeNumbers">Ids travel as whole numbers, else as texts.</param>
    /// <returns>Batches of this class's columns, best first; each is valid until the next is asked for.</returns>
    public static IEnumerable<RecordBatch> Sort(IEnumerable<RecordBatch> batches, bool wholeNumbers)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return wholeNumbers ? Sort<NumberIds>(batches) : Sort<TextIds>(batches);
    }

    private static IEnumerable<RecordBatch> Sort<TIds>(IEnumerable<RecordBatch> batches)
        where TIds : struct, IIds<TIds>
    {
        var rows = default(ScoredIds<TIds>);
        var before = 0L;
        foreach (var batch in batches)
            before += Add(batch, ref rows);
        var order = RankOrder.Sorted(rows.Scores, rows.Ids);
        var (ids, scores, ranks) = (new Utf8ColumnBuilder(), new NumberColumnBuilder<double>(), new NumberColumnBuilder<long>());
        for (var start = 0; start < order.Length; start += BatchRows)
        {
            var end = Math.Min(start + BatchRows, order.Length);
            for (var place = start; place < end; place++)
            {
                rows.Ids.AppendTo(ids, order[place]);
                scores.Append(ScoreBits.Score(rows.Scores[order[place]]));
                ranks.Append(before + place + 1);
            }
            yield return new RecordBatch(Columns, [ids.Build(), scores.Build(), ranks.Build()], end - start);
            ids.Clear();
            scores.Clear();
            ranks.Clear();
        }
    }

    private static long Add<TIds>(RecordBatch batch, ref ScoredIds<TIds> rows)
        where TIds : struct, IIds<TIds>
    {
        var asides = (Int64Array)PartColumns.Of(batch, PartColumns.Aside);
        var packed = PartColumns.Of(batch, PartColumns.Rows);
        var before = 0L;
        for (var row = 0; row < batch.Length; row++)
        {
            before += asides.GetValue(row) ?? 0;
            if (!packed.IsNull(row))
                rows.ReadFrom(PartColumns.Bytes(packed, row), withScores: true);
        }
        return before;
    }
}
