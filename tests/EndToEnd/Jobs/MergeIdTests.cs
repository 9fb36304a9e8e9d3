namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Whole numbers as ids, stored in every way that is read: the order is that of their texts.</summary>
[TestFixture]
internal sealed class MergeIdTests
{
    private const long Half = 0x3FE0_0000_0000_0000;

    // Each class is one way to store the same ids.
    private static readonly string[] Stored = ["text", "bigint", "int", "smallint", "unsigned", "bytes", "mixed"];
    private readonly SmallMerge _merge = new();

    [OneTimeSetUp]
    public void Merge()
    {
        _merge.Tweets("('9'), ('10')");
        _merge.Tweets("(100L)");
        _merge.Tweets("(11)");
        _merge.Tweets("(CAST(99 AS DECIMAL(20,0)))");
        _merge.Tweets("(CAST('1' AS BINARY))");
        _merge.Scores("text", "('9', 0.5D), ('10', 0.5D), ('100', 0.5D), ('11', 0.5D), ('99', 0.5D), ('1', 0.5D)");
        foreach (var (name, type) in new[] { ("bigint", "BIGINT"), ("int", "INT"), ("smallint", "SMALLINT"), ("unsigned", "DECIMAL(20,0)") })
            _merge.Scores(name, string.Join(", ", new[] { 9, 10, 100, 11, 99, 1 }.Select(id => $"(CAST({id} AS {type}), 0.5D)")));
        _merge.Scores("bytes", string.Join(", ", new[] { 9, 10, 100, 11, 99, 1 }.Select(id => $"(CAST('{id}' AS BINARY), 0.5D)")));
        _merge.Scores("mixed", "('9', 0.5D), ('11', 0.5D)");
        _merge.Scores("mixed", "(10L, 0.5D), (99L, 0.5D)");
        _merge.Scores("mixed", "(100, 0.5D), (1, 0.5D)");
        _merge.Run();
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _merge.Dispose();

    [TestCaseSource(nameof(Stored))]
    public void Merge_IdsStoredInAnyWay_MeetTheirTweets(string className) => Assert.That(_merge.Ids(className), Is.EqualTo(["1", "10", "100", "11", "9", "99"]));

    // The odd id without a tweet sends all ids the way of texts.
    [TestCase("('9', 0.5D)")]
    [TestCase("('x', 0.5D)")]
    public void Merge_WholeNumbersByEitherWay_GiveTheSameRows(string more)
    {
        using var merge = new SmallMerge();
        merge.Tweets("('9'), ('10'), ('100'), ('1234567890123456789')");
        merge.Scores("a", "('9', 0.5D), ('10', 0.5D), ('100', 1.0D), ('1234567890123456789', double('-0.0')), " + more);
        merge.Run();
        Assert.That(merge.Rows("a"), Is.EqualTo([("100", 0x3FF0_0000_0000_0000, 1L), ("10", Half, 2L), ("9", Half, 3L), ("1234567890123456789", 0L, 4L)]));
    }
}
