using Apache.Arrow;
using LaborSpark.Arrow;
using LaborSpark.Udfs.Tests.Ranking;
using LaborSpark.Udfs.Tests.Selection;

namespace LaborSpark.Udfs.Tests;

/// <summary>Batches as Spark sends them to a search.</summary>
internal static class SearchBatches
{
    /// <summary>A batch of rows, with classes and ranks where the first row has them.</summary>
    public static RecordBatch Of(IReadOnlyList<SearchedTweet> rows, bool large = false)
    {
        var columns = new List<(string, IArrowArray)>
        {
            ("tweet_id", Strings(rows.Select(row => row.Id), large)),
            ("text", Strings(rows.Select(row => row.Text), large)),
            ("lowercased_text", Strings(rows.Select(row => row.Lowercased), large)),
            ("tokenized_preprocessed_text", Lists(rows.Select(row => row.Tokens))),
        };
        if (rows.Count > 0 && rows[0].ClassNumber is not null)
        {
            columns.Add(("class_number", Numbers(rows.Select(row => row.ClassNumber))));
            columns.Add(("rank", Numbers(rows.Select(row => row.Rank))));
        }

        return IdBatches.Batch(rows.Count, [.. columns]);
    }

    /// <summary>A column of texts.</summary>
    public static IArrowArray Strings(IEnumerable<string?> texts, bool large = false)
    {
        var strings = new StringArray.Builder();
        foreach (var text in texts)
            _ = text is null ? strings.AppendNull() : strings.Append(text);
        return large ? LargeColumns.Of(strings.Build()) : strings.Build();
    }

    /// <summary>A column of whole numbers.</summary>
    public static IArrowArray Numbers<T>(IEnumerable<T?> values)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var numbers = new NumberColumnBuilder<T>();
        foreach (var value in values)
        {
            if (value is { } number)
                numbers.Append(number);
            else
                numbers.AppendNull();
        }

        return numbers.Build();
    }

    /// <summary>A column of lists.</summary>
    public static ListArray Lists(IEnumerable<string?[]?> rows)
    {
        var lists = new Utf8ListColumnBuilder();
        foreach (var row in rows)
        {
            foreach (var token in row ?? [])
                lists.AppendItem(token);
            if (row is null)
                lists.AppendNull();
            else
                lists.EndList();
        }

        return lists.Build();
    }
}
