using System.Diagnostics;
using System.Globalization;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.StraightPort;
using LaborSpark.Udfs;

namespace LaborSpark.Bench;

/// <summary>Tweets per second of one core's CPU time, best of five rounds in which all take their turn, so that a noisy host is noisy for all.</summary>
internal static class TextSpeed
{
    private const int Rounds = 5;
    private const int BatchRows = 10_000;

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">A folder of chunks.</param>
    /// <param name="output">Receives the table.</param>
    public static void Run(string folder, TextWriter output)
    {
        var texts = Data.Texts(folder);
        var utf8 = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        var load = Stopwatch.StartNew();
        var vocabulary = BertVocabulary.Load(Data.Vocabulary);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} tweets; vocabulary of {vocabulary.Count} loaded in {load.Elapsed.TotalMilliseconds:0} ms, first time in the process"));

        var fast = new BertTokenizer(vocabulary);
        var plain = new StraightBertTokenizer(vocabulary);
        var ids = new TokenIds();
        var tokenColumn = new TokenListColumn(vocabulary);
        var statistics = WordStatistics.Load(Data.Statistics);
        var columns = new OperationColumns(vocabulary, new SocialTokenizer(statistics, statistics));
        var batches = texts.Chunk(BatchRows).Select(Batch).ToArray();
        var lower = new System.Buffers.ArrayBufferWriter<byte>();
        Measured[] measured =
        [
            new("WordPiece over Microsoft.ML.Tokenizers, string[] (baseline)", () => ForEach(texts, text => plain.Tokenize(text))),
            new("WordPiece, UTF-8 in, list-column bytes out", () => ForEach(batches, batch => TokenColumn(batch, fast, ids, tokenColumn))),
            new("WordPiece, string[] out", () => ForEach(texts, text => fast.Tokenize(text))),
            new("WordPiece, UTF-8 to ids", () => ForEach(utf8, text => fast.Tokenize(text, ids))),
            new("lower case, string.ToLowerInvariant (baseline)", () => ForEach(texts, text => text.ToLowerInvariant())),
            new("lower case, UTF-8 to UTF-8", () => ForEach(utf8, text => Lower(text, lower))),
            new("all columns, Arrow to Arrow (caches warm)", () => ForEach(columns.Add(batches), batch => GC.KeepAlive(batch))),
        ];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var one in measured)
                one.Take(texts.Length);
        }

        foreach (var one in measured)
        {
            var ratio = string.Create(CultureInfo.InvariantCulture, $"{one.Best / measured.FirstOrDefault(other => other.IsBaselineOf(one))?.Best:N1} x");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Name,-62} {one.Best,12:N0} tweets/s/core {(ratio == " x" ? "" : ratio),8} {one.BytesPerTweet,10:N1} bytes allocated a tweet"));
        }
    }

    private static void ForEach<T>(IEnumerable<T> items, Action<T> action)
    {
        foreach (var item in items)
            action(item);
    }

    private static void TokenColumn(RecordBatch batch, BertTokenizer tokenizer, TokenIds ids, TokenListColumn column)
    {
        column.Clear();
        var texts = Utf8Column.Of(batch.Column("text"), "text");
        for (var row = 0; row < batch.Length; row++)
        {
            tokenizer.Tokenize(texts[row], ids);
            column.Append(ids.Ids);
        }

        GC.KeepAlive(column.Build());
    }

    private static void Lower(byte[] text, System.Buffers.ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        PythonText.ToLower(text, output);
    }

    private static RecordBatch Batch(string[] texts)
    {
        var schema = new Schema([new Field("tweet_id", StringType.Default, false), new Field("text", StringType.Default, true)], null);
        var ids = new StringArray.Builder().AppendRange(texts.Select((_, row) => row.ToString(CultureInfo.InvariantCulture))).Build();
        return new RecordBatch(schema, [ids, new StringArray.Builder().AppendRange(texts).Build()], texts.Length);
    }

    private sealed class Measured(string name, Action run)
    {
        public string Name => name;

        public bool IsBaselineOf(Measured other) => name.EndsWith("(baseline)", StringComparison.Ordinal) && name.Split(' ')[0] == other.Name.Split(' ', ',')[0];

        public double Best { get; private set; }

        public double BytesPerTweet { get; private set; } = double.MaxValue;

        public void Take(int tweets)
        {
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes();
            var before = Environment.CpuUsage.TotalTime;
            run();
            var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Best = Math.Max(Best, tweets / seconds);
            BytesPerTweet = Math.Min(BytesPerTweet, (GC.GetTotalAllocatedBytes() - allocated) / (double)tweets);
        }
    }
}
