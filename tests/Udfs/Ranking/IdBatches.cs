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

    /// <summary>Ids that are plain whole numbers, as numbers and the lengths of their texts.</summary>
    public static RecordBatch Numbers(IReadOnlyList<ScoredRow> rows, bool withScores)
    {
        var numbers = rows.Select(r => r.Id is null ? (long?)null : long.Parse(r.Id, CultureInfo.InvariantCulture)).ToList();
        return Numbers(numbers, [.. rows.Select(r => r.Id?.Length)], withScores ? Scores(rows) : null);
    }

    /// <summary>Ids by what Spark read of them.</summary>
    /// <param name="numbers">The numbers; null for a text that is none, or for no id.</param>
    /// <param name="textBytes">The lengths of the texts; null for no id.</param>
    /// <param name="scores">The scores; null for the ids of tweets.</param>
    public static RecordBatch Numbers(IReadOnlyList<long?> numbers, IReadOnlyList<int?> textBytes, IArrowArray? scores)
    {
        var (ids, lengths) = (new Int64Array.Builder(), new Int32Array.Builder());
        foreach (var number in numbers)
            ids.Append(number);
        foreach (var length in textBytes)
            lengths.Append(length);
        List<(string, IArrowArray)> columns = [("tweet_id", ids.Build()), (IdParts.TextBytes, lengths.Build())];
        if (scores is not null)
            columns.Add(("score", scores));
        return Batch(numbers.Count, [.. columns]);
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
