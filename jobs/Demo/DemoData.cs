using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace LaborSpark.Jobs.Demo;

/// <summary>Makes the demo's data in the layout of the data root: tweets, vocabulary, statistics, scores and labels.</summary>
/// <param name="sample">The folder of the shipped sample.</param>
/// <param name="root">The data root to fill.</param>
/// <param name="seed">The seed of all that is made.</param>
internal sealed class DemoData(string sample, string root, int seed)
{
    /// <summary>The name of the demo's inference folder.</summary>
    public const string Inference = "demo_inference";

    /// <summary>The folder of the demo's labels under its data root.</summary>
    public const string LabelsFolder = "labels/demo_iter0/preprocessed";

    private const ulong ScorePart = 2;
    private const ulong MissingPart = 3;
    // Like a real inference: one tweet in fifty was not scored, and some ids scored have no tweet.
    private const int OneMissingIn = 50;
    private const int UnknownIds = 20;
    private const int LabelsPerClass = 20;
    // Small chunks of the sample give every core one; large ones keep the number of files down.
    private const int SampleChunk = 1_000;
    private const int LargeChunk = 100_000;

    private static readonly ParquetSchema Tweets = new(new DataField<string>("tweet_id"), new DataField<string>("text"));
    private static readonly ParquetSchema Scores = new(new DataField<string>("tweet_id"), new DataField<double>("score"));

    /// <summary>Makes everything.</summary>
    /// <param name="tweets">How many tweets to make out of the sample's words; null for the sample itself.</param>
    /// <param name="progress">Told how many tweets are done, of how many.</param>
    public void Make(long? tweets, Action<long, long> progress)
    {
        var shipped = ReadSample(Path.Combine(sample, "tweets.parquet"));
        CopyFile(Path.Combine("vocab", "vocab.txt"));
        CopyFile(Path.Combine("stats", "twitter", "counts_1grams.txt"));
        CopyFile(Path.Combine("stats", "twitter", "counts_2grams.txt"));
        var total = tweets ?? shipped.Count;
        var generator = new TweetGenerator(shipped.Select(t => t.Text), seed);
        var size = total <= LargeChunk ? SampleChunk : LargeChunk;
        for (long first = 0, chunk = 0; first < total; first += size, chunk++)
        {
            var count = (int)Math.Min(size, total - first);
            var start = first;
            List<DemoTweet> made = [.. Enumerable.Range(0, count).Select(i => tweets is null ? shipped[(int)start + i] : generator.Make(start + i))];
            WriteChunk(made, chunk);
            progress(first + count, total);
        }
        WriteLabels(shipped);
    }

    private void WriteChunk(List<DemoTweet> tweets, long chunk)
    {
        var name = chunk.ToString("000", CultureInfo.InvariantCulture) + ".parquet";
        Write(Path.Combine(root, "random_chunks", "demo-" + name), Tweets, async group =>
        {
            await group.WriteAsync(Tweets.DataFields[0], [.. tweets.Select(t => t.Id)]).ConfigureAwait(false);
            await group.WriteAsync(Tweets.DataFields[1], [.. tweets.Select(t => t.Text)]).ConfigureAwait(false);
        });
        foreach (var (demoClass, number) in DemoClass.All.Select((c, i) => (c, (ulong)i)))
            WriteScores(tweets, chunk, demoClass, number, Path.Combine(root, "inference", Inference, "output", demoClass.Name, name));
    }

    private void WriteScores(List<DemoTweet> tweets, long chunk, DemoClass demoClass, ulong number, string path)
    {
        var ids = new List<string>(tweets.Count);
        var scores = new List<double>(tweets.Count);
        foreach (var tweet in tweets)
        {
            var item = ulong.Parse(tweet.Id, CultureInfo.InvariantCulture);
            if (SeededRandom.For(seed, MissingPart, item).Next(OneMissingIn) == 0)
                continue;
            ids.Add(tweet.Id);
            scores.Add(demoClass.Score(tweet.Text, SeededRandom.For(seed, ScorePart + (number << 8), item)));
        }
        for (var unknown = 0; chunk == 0 && unknown < UnknownIds; unknown++)
        {
            ids.Add((9_000_000_000_000_000_000 + unknown).ToString(CultureInfo.InvariantCulture));
            scores.Add(SeededRandom.For(seed, ScorePart, (ulong)unknown).NextUnit());
        }
        Write(path, Scores, async group =>
        {
            await group.WriteAsync(Scores.DataFields[0], ids).ConfigureAwait(false);
            await group.WriteAsync<double>(Scores.DataFields[1], scores.ToArray()).ConfigureAwait(false);
        });
    }

    private void WriteLabels(IReadOnlyList<DemoTweet> tweets)
    {
        foreach (var demoClass in DemoClass.All)
        {
            var told = tweets.Where(t => demoClass.IsTold(t.Text)).Take(LabelsPerClass);
            var other = tweets.Where(t => !demoClass.IsTold(t.Text)).Take(LabelsPerClass);
            List<string> rows = [.. told.Zip(other).SelectMany(pair => new[] { Row(pair.First, 1), Row(pair.Second, 0) })];
            var validation = rows.Count / 4;
            WriteCsv($"train_{demoClass.Name}.csv", rows.Skip(validation));
            WriteCsv($"val_{demoClass.Name}.csv", rows.Take(validation));
        }
    }

    private void WriteCsv(string name, IEnumerable<string> rows)
    {
        var path = Path.Combine(root, LabelsFolder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, rows.Prepend("tweet_id,text,class"));
    }

    private static string Row(DemoTweet tweet, int label) =>
        string.Create(CultureInfo.InvariantCulture, $"{tweet.Id},\"{tweet.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{label}");

    private void CopyFile(string name)
    {
        var target = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(sample, name), target, overwrite: true);
    }

    private static void Write(string path, ParquetSchema schema, Func<ParquetRowGroupWriter, Task> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Task.Run(async () =>
        {
            await using var stream = File.Create(path);
            await using var writer = await ParquetWriter.CreateAsync(schema, stream).ConfigureAwait(false);
            using var group = writer.CreateRowGroup();
            await rows(group).ConfigureAwait(false);
        }).GetAwaiter().GetResult();
    }

    private static List<DemoTweet> ReadSample(string path) => Task.Run(async () =>
    {
        await using var reader = await ParquetReader.CreateAsync(path).ConfigureAwait(false);
        var fields = reader.Schema.DataFields;
        using var group = reader.OpenRowGroupReader(0);
        var (ids, texts) = (new string?[group.RowCount], new string?[group.RowCount]);
        await group.ReadAsync(fields[0], ids.AsMemory()).ConfigureAwait(false);
        await group.ReadAsync(fields[1], texts.AsMemory()).ConfigureAwait(false);
        return ids.Zip(texts, (id, text) => new DemoTweet(id!, text!)).ToList();
    }).GetAwaiter().GetResult();
}
