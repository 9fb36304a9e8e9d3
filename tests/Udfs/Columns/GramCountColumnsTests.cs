using Apache.Arrow;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs.Tests.Columns;

public sealed class GramCountColumnsTests
{
    private static readonly string?[]?[] Tweets = [["a", "b", "a"], null, [], ["b", null, "a"], ["b", "a"]];

    [Test]
    public void CountGrams_NullsInLists_AreLeftOut() => Assert.That(
        Count(new GramOptions { Size = 2, Skipped = 1 }, Tweets),
        Is.EquivalentTo(new Dictionary<string, long> { ["a b"] = 1, ["a a"] = 1, ["b a"] = 3 }));

    [Test]
    public void CountGrams_OrderedCombinations_CountEachOnceATweet() => Assert.That(
        Count(new GramOptions { Size = 3, Skipped = null }, Tweets),
        Is.EquivalentTo(new Dictionary<string, long> { ["a"] = 3, ["b"] = 3, ["a b"] = 1, ["b a"] = 2 }));

    [TestCase(2)]
    [TestCase(null)]
    public void CountGrams_HardlyAnyMemory_GivesPartsOfTheSameCounts(int? skipped)
    {
        string?[]?[] tweets = [.. Enumerable.Range(0, 40).Select(tweet => Enumerable.Range(0, 30).Select(word => $"w{word * tweet % 37}").ToArray())];
        var ample = Count(new GramOptions { Size = 3, Skipped = skipped }, tweets);
        var (counts, rows) = CountInRows(new GramOptions { Size = 3, Skipped = skipped, Memory = 8192 }, tweets);
        Assert.Multiple(() =>
        {
            Assert.That(rows, Is.GreaterThan(counts.Count));
            Assert.That(counts.OrderBy(gram => gram.Key, StringComparer.Ordinal), Is.EqualTo(ample.OrderBy(gram => gram.Key, StringComparer.Ordinal)));
        });
    }

    [Test]
    public void CountGrams_NoLists_SaysWhatWasExpected() => Assert.That(
        () => new GramCountColumns(new GramOptions(), 0).CountGrams([Batch(new StringArray.Builder().Append("a").Build())]).ToList(),
        Throws.InvalidOperationException.With.Message.EqualTo("Lists of tokens are expected in the first column, but it is utf8."));

    [TestCase(0)]
    [TestCase(5)]
    public void New_SizeOutOfRange_IsRefused(int size) =>
        Assert.That(() => new GramCountColumns(new GramOptions { Size = size }, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static Dictionary<string, long> Count(GramOptions options, string?[]?[] tweets) => CountInRows(options, tweets).Counts;

    private static (Dictionary<string, long> Counts, int Rows) CountInRows(GramOptions options, string?[]?[] tweets)
    {
        var words = tweets.SelectMany(tweet => tweet ?? []).OfType<string>().Distinct().ToDictionary(word => TokenHash.Of(System.Text.Encoding.UTF8.GetBytes(word), TokenHash.SeedOf(5)));
        var (counts, rows) = (new Dictionary<string, long>(), 0);
        foreach (var batch in new GramCountColumns(options, 5).CountGrams([Lists(tweets[..1]), Lists(tweets[1..])]))
        {
            for (var row = 0; row < batch.Length; row++, rows++)
            {
                var ids = Enumerable.Range(0, options.Size).Select(place => ((Int64Array)batch.Column(GramCountColumns.Id(place))).GetValue(row));
                var gram = string.Join(' ', ids.Where(id => id is not null).Select(id => words[id!.Value]));
                counts[gram] = counts.GetValueOrDefault(gram) + ((Int64Array)batch.Column(GramCountColumns.Count)).GetValue(row)!.Value;
            }
        }

        return (counts, rows);
    }

    private static RecordBatch Lists(string?[]?[] tweets)
    {
        var lists = new Utf8ListColumnBuilder();
        foreach (var tweet in tweets)
        {
            if (tweet is null)
            {
                lists.AppendNull();
                continue;
            }

            foreach (var token in tweet)
                lists.AppendItem(token);
            lists.EndList();
        }

        return Batch(lists.Build());
    }

    private static RecordBatch Batch(IArrowArray column) => new(new Schema([new Field("tokens", column.Data.DataType, nullable: true)], null), [column], column.Length);
}
