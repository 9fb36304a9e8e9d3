using System.Globalization;
using Apache.Arrow;

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>Batches of ids and scores as Spark sends them to the first step of a merge.</summary>
internal static class IdBatches
{
    /// <summary>Ids as text, with scores where there are any.</summary>
    public static RecordBatch Texts(IReadOnlyList<ScoredRow> rows, bool withScores, bool large = false)
    {
        var ids = new StringArray.Builder();
        foreach (var row in rows)
            _ = row.Id is null ? ids.AppendNull() : ids.Append(row.Id);
        IArrowArray column = large ? LargeColumns.Of(ids.Build()) : ids.Build();
        return Batch(rows.Count, withScores ? [("tweet_id", column), ("score", Scores(rows))] : [("tweet_id", column)]);
    }

    /// <summary>Ids that are whole numbers, stored as such, with scores where there are any.</summary>
    public static RecordBatch Numbers(IReadOnlyList<ScoredRow> rows, bool withScores)
    {
        var ids = new Int64Array.Builder();
        foreach (var row in rows)
            ids.Append(row.Id is null ? null : long.Parse(row.Id, CultureInfo.InvariantCulture));
        return Batch(rows.Count, withScores ? [("tweet_id", ids.Build()), ("score", Scores(rows))] : [("tweet_id", ids.Build())]);
    }

    /// <summary>A batch of columns that may hold nulls.</summary>
    public static RecordBatch Batch(int rows, params (string Name, IArrowArray Column)[] columns) =>
        new(new Schema([.. columns.Select(c => new Field(c.Name, c.Column.Data.DataType, nullable: true))], null), columns.Select(c => c.Column), rows);

    private static IArrowArray Scores(IReadOnlyList<ScoredRow> rows)
    {
        var scores = new Apache.Arrow.DoubleArray.Builder();
        foreach (var row in rows)
            scores.Append(row.Score);
        return scores.Build();
    }
}
