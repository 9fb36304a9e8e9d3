using System.Globalization;
using System.Text.RegularExpressions;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Udfs;

namespace LaborSpark.Bench.Preprocess;

/// <summary>What the adder of columns allocates a tweet, outside a worker: its buffers are used again, so nothing of it is output.</summary>
internal static partial class AllocatedBytes
{
    private const int BatchRows = 10_000;

    /// <summary>Measures a second pass, over tweets whose hashtags the first has not seen.</summary>
    public static void Print(TextWriter output)
    {
        var texts = Data.Texts(Data.RandomChunks);
        var statistics = WordStatistics.Load(Data.Statistics);
        var columns = new OperationColumns(BertVocabulary.Load(Data.Vocabulary), new SocialTokenizer(statistics, statistics));
        Pass(columns, [.. texts.Chunk(BatchRows).Select(Batch)]);
        RecordBatch[] salted = [.. texts.Select(text => Hashtag().Replace(text, "$0zq")).Chunk(BatchRows).Select(Batch)];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Pass(columns, salted);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all columns of {texts.Length:N0} tweets: {(double)bytes / texts.Length:F1} bytes allocated a tweet"));
    }

    private static void Pass(OperationColumns columns, RecordBatch[] batches)
    {
        foreach (var batch in columns.Add(batches))
            GC.KeepAlive(batch);
    }

    private static RecordBatch Batch(string[] texts)
    {
        var schema = new Schema([new Field(OperationColumns.Text, StringType.Default, true)], null);
        return new RecordBatch(schema, [new StringArray.Builder().AppendRange(texts).Build()], texts.Length);
    }

    [GeneratedRegex("#[A-Za-z]+")]
    private static partial Regex Hashtag();
}
