using Apache.Arrow;
using CsCheck;
using LaborSpark.Udfs.Tests.Ranking;

namespace LaborSpark.Udfs.Tests.Motifs;

public sealed class MotifCountColumnsTests
{
    private static readonly string[][] Motifs = [["lost"], ["lost", "job"], ["job", "lost"], ["i", "lost", "job"], ["i", "job", "job"]];

    [Test]
    public void Count_Tweets_CountsEachMotifOnceATweet()
    {
        string?[]?[] tweets = [["i", "lost", "my", "job", "lost"], ["job", "lost", "job"], ["lost", "i", "job"], ["job"], null, []];
        Assert.That(Count(Motifs, tweets), Is.EqualTo(new Dictionary<int, long> { [0] = 3, [1] = 2, [2] = 1, [3] = 1 }));
    }

    [Test]
    public void Count_NullToken_IsLeftOut() => Assert.That(Count(Motifs, [["lost", null, "job"]]), Is.EqualTo(new Dictionary<int, long> { [0] = 1, [1] = 1 }));

    [Test]
    public void Count_NoTweets_GivesNoBatch() => Assert.That(MotifCountColumns.Count([Batch([])], Motifs), Is.Empty);

    [Test]
    public void Count_NoMotifs_GivesNoBatch() => Assert.That(MotifCountColumns.Count([Batch([["job"]])], []), Is.Empty);

    [Test]
    public void Count_SlicedColumn_IsReadFromItsOffset()
    {
        var column = ArrowArrayFactory.Slice(SearchBatches.Lists([["lost"], ["job", "lost"], ["lost"]]), 1, 1);
        Assert.That(Read(MotifCountColumns.Count([IdBatches.Batch(1, ("tokens", column))], Motifs)), Is.EqualTo(new Dictionary<int, long> { [0] = 1, [2] = 1 }));
    }

    [Test]
    public void Count_EmptyMotif_IsRefused() => Assert.That(() => MotifCountColumns.Count([], [["a"], []]), Throws.ArgumentException.With.Message.StartsWith("Motif 1, '', has no tokens."));

    [Test]
    public void Count_MotifTwice_IsRefused() =>
        Assert.That(() => MotifCountColumns.Count([], [["a", "b"], ["a", "b"]]), Throws.ArgumentException.With.Message.StartsWith("Motif 1, 'a b', is there already."));

    [Test]
    public void Count_NoLists_SaysWhatWasExpected() => Assert.That(
        () => MotifCountColumns.Count([IdBatches.Batch(1, ("a", SearchBatches.Strings(["a"])))], Motifs).ToList(),
        Throws.InvalidOperationException.With.Message.EqualTo("Lists of tokens are expected in the first column, but it is utf8."));

    [Test]
    public void Count_FirstBatchEmpty_CountsTheNext() => Assert.That(Read(MotifCountColumns.Count([Batch([]), Batch([["job"], ["lost"]])], Motifs)), Is.EqualTo(new Dictionary<int, long> { [0] = 1 }));

    [Test]
    public void Count_FirstBatchOfNullListsAlone_CountsTheNext() => Assert.That(Read(MotifCountColumns.Count([Batch([null, []]), Batch([["lost", "job"]])], Motifs)), Is.EqualTo(new Dictionary<int, long> { [0] = 1, [1] = 1 }));

    [Test]
    public void Count_MotifsOfARareWordWithManyOthers_CountsThoseOfTheTweet()
    {
        string?[] others = [.. Enumerable.Range(0, 100).Select(token => $"t{token}")];
        string[][] motifs = [.. others.Select(other => new[] { "rare", other! })];
        Assert.That(Count(motifs, [others, others, ["rare", "t5", "t7"]]), Is.EqualTo(new Dictionary<int, long> { [5] = 1, [7] = 1 }));
    }

    [Test]
    public void Count_ManyMotifsAndALongTweet_CountsThoseInOrder()
    {
        // 5,000 tokens have 20,000,000,000 triples, these motifs 4,950: each of two tokens in their order.
        string[][] motifs = [.. Enumerable.Range(0, 10_000).Select(motif => new[] { $"t{motif % 100}", $"t{motif / 100}" })];
        string?[] tweet = [.. Enumerable.Range(0, 5_000).Select(token => $"t{token}")];
        Assert.That(Count(motifs, [tweet]), Has.Count.EqualTo(4_950));
    }

    [Test]
    public void Count_AnyMotifsAndTweets_CountsAsOrderedCombinationsLists()
    {
        var token = Gen.OneOf("a", "b", "c", "d", "e");
        Gen.Select(token.Array[1, 3].Array[1, 30], token.Array[0, 9].Array[0, 12], Gen.Int[1, 4]).Sample(
            (given, tweets, size) =>
            {
                string[][] motifs = [.. given.DistinctBy(motif => string.Join(' ', motif))];
                var counts = tweets.SelectMany(tokens => OrderedCombinations.Of(tokens)).CountBy(gram => string.Join(' ', gram)).ToDictionary();
                var plain = motifs.Index().Where(motif => counts.ContainsKey(string.Join(' ', motif.Item))).ToDictionary(motif => motif.Index, motif => (long)counts[string.Join(' ', motif.Item)]);
                var found = Read(MotifCountColumns.Count(tweets.Chunk(size).Select(Batch), motifs));
                return found.Count == plain.Count && plain.All(motif => found[motif.Key] == motif.Value);
            },
            iter: 2_000,
            threads: 1);
    }

    private static Dictionary<int, long> Count(string[][] motifs, string?[]?[] tweets) => Read(MotifCountColumns.Count([Batch(tweets)], motifs));

    private static RecordBatch Batch(string?[]?[] tweets) => IdBatches.Batch(tweets.Length, ("tokens", SearchBatches.Lists(tweets)));

    private static Dictionary<int, long> Read(IEnumerable<RecordBatch> batches)
    {
        var counts = new Dictionary<int, long>();
        foreach (var batch in batches)
        {
            for (var row = 0; row < batch.Length; row++)
                counts.Add(((Int32Array)batch.Column("motif")).GetValue(row)!.Value, ((Int64Array)batch.Column("tweets")).GetValue(row)!.Value);
        }

        return counts;
    }
}
