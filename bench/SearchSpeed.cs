using System.Globalization;
using Apache.Arrow;
using LaborSpark.Arrow;
using LaborSpark.Udfs;

namespace LaborSpark.Bench;

/// <summary>Tweets searched for keywords, skip-grams and motifs per second of one core's CPU time, best of five rounds in which all take their turn, beside a look for each key.</summary>
internal static class SearchSpeed
{
    private const int Rounds = 5;
    private const int Few = 50;
    private const int Many = 1_000;

    // What Spark puts into a batch.
    private const int BatchRows = 10_000;

    // The most frequent words are no keywords: a keyword is one that a few in a thousand tweets have.
    private const int FrequentWords = 300;

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">A folder of chunks.</param>
    /// <param name="output">Receives the table.</param>
    public static void Run(string folder, TextWriter output)
    {
        string[] texts = [.. Data.Texts(folder).Select(PythonText.ToLower)];
        var tokens = Tokens(texts);
        RecordBatch[] batches = [.. Enumerable.Range(0, (texts.Length + BatchRows - 1) / BatchRows).Select(batch => Batch(texts, tokens, batch * BatchRows))];
        string[] words = [.. tokens.SelectMany(tweet => tweet.Distinct(StringComparer.Ordinal)).Where(word => word.Length > 3).CountBy(word => word)
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Skip(FrequentWords).Take(Many).Select(word => word.Key)];
        string[][] grams = [.. tokens.Where(tweet => tweet.Length > 6).Take(Many).Select(tweet => tweet[..4])];
        (string Name, Func<long> Run)[] measured =
        [
            ($"string.Contains for each of {Few} keywords (baseline)", () => ByContains(texts, words.Take(Few))),
            ($"{Few} keywords", () => Search(batches, words.Take(Few).Select(Keyword))),
            ($"{words.Length} keywords", () => Search(batches, words.Select(Keyword))),
            ($"{Few} skip-grams", () => Search(batches, grams.Take(Few).Select(SkipGram))),
            ($"{grams.Length} skip-grams", () => Search(batches, grams.Select(SkipGram))),
            ($"{Few} motifs of two words", () => Search(batches, words.Take(2 * Few).Chunk(2).Select(Motif))),
            ($"{Few} keywords, {Few} skip-grams, {Few} motifs", () => Search(batches, [.. words.Take(Few).Select(Keyword), .. grams.Take(Few).Select(SkipGram), .. words.Take(2 * Few).Chunk(2).Select(Motif)])),
        ];
        var best = new double[measured.Length];
        var hits = new long[measured.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < measured.Length; index++)
            {
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                hits[index] = measured[index].Run();
                best[index] = Math.Max(best[index], texts.Length / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }

        for (var index = 0; index < measured.Length; index++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured[index].Name,-55} {best[index] / 1e6,8:N2} million tweets/s/core {best[index] / best[0],8:N1} x {hits[index],12:N0} hits"));
    }

    private static string[][] Tokens(string[] texts)
    {
        var statistics = WordStatistics.Load(Data.Statistics);
        var tokenizer = new SocialTokenizer(statistics, statistics);
        return [.. texts.Select(tokenizer.Tokenize)];
    }

    private static RecordBatch Batch(string[] texts, string[][] tokens, int start)
    {
        var (ids, strings, lists) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ListColumnBuilder());
        var end = Math.Min(texts.Length, start + BatchRows);
        for (var row = start; row < end; row++)
        {
            ids.Append(row.ToString(CultureInfo.InvariantCulture));
            strings.Append(texts[row]);
            foreach (var token in tokens[row])
                lists.AppendItem(token);
            lists.EndList();
        }

        var text = strings.Build();
        (string Name, IArrowArray Column)[] columns = [(KeySearch.TweetId, ids.Build()), (KeySearch.Text, text), (KeySearch.Lowercased, text), (KeySearch.SocialTokens, lists.Build())];
        return new RecordBatch(new Schema([.. columns.Select(column => new Field(column.Name, column.Column.Data.DataType, nullable: true))], null), columns.Select(column => column.Column), end - start);
    }

    private static long ByContains(string[] texts, IEnumerable<string> keywords)
    {
        string[] words = [.. keywords];
        var hits = 0L;
        foreach (var text in texts)
        {
            foreach (var word in words)
                hits += text.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        }

        return hits;
    }

    private static long Search(RecordBatch[] batches, IEnumerable<SearchKey> keys)
    {
        var hits = 0L;
        foreach (var batch in KeySearch.Search(batches, SearchKeys.Of([.. keys])))
        {
            foreach (var count in (Int64Array)batch.Column(KeySearch.Hits))
                hits += count ?? 0;
        }

        return hits;
    }

    private static SearchKey Keyword(string word) => new(SearchKind.Keyword, [word], 0, PickHash.Prefix(1, "", "", word), 30, 0);

    private static SearchKey SkipGram(string[] tokens) => new(SearchKind.SkipGram, tokens, 0, 1, 30, 2);

    private static SearchKey Motif(string[] words) => new(SearchKind.Motif, words, 0, 1, 5, 0);
}
