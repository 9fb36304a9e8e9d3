using System.Text;
using System.Text.Json;
using LaborSpark.EndToEnd.Tests.Udfs;
using LaborSpark.Jobs.SkipGrams;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Tests;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.SkipGrams;

[TestFixture]
internal sealed class SkipGramTests
{
    // So little that the counts of the top tweets of a class are taken out some hundred times.
    private const long Tiny = 64 << 10;
    private const long Ample = 8 << 20;

    // Spark's xxhash64(0, token) takes these two for one: found by solving the hash's first rounds.
    private const string One = "aaaaaaaammmmmmmmmmmmmmmmmmmmmmmmvtidysbvmmmmmmmmmmmmmmmmmmmmmmmm";
    private const string Other = "mohcbgrimmmmmmmmmmmmmmmmmmmmmmmmd-#>~v9zmmmmmmmmmmmmmmmmmmmmmmmm";

    // As many as the reference lists of each class.
    private const int Most = 200;

    private static readonly GramOptions SingleTokens = new() { Size = 1, Skipped = 0 };

    private static readonly Lazy<List<JsonProperty>> Classes = new(() =>
        [.. JsonDocument.Parse(File.ReadAllText(SharedData.Find("data/golden/facts.json"))).RootElement.GetProperty("classes").EnumerateObject()]);

    [TestCase(1, Ample, Category = SecondSuiteAttribute.Category)]
    [TestCase(2, Tiny)]
    [TestCase(7, Ample, Category = SecondSuiteAttribute.Category)]
    [TestCase(7, Tiny, Category = SecondSuiteAttribute.Category)]
    public void Top_TopTweetsOfAllClasses_EqualReference(int partitions, long memory)
    {
        var expected = Classes.Value.SelectMany((c, number) => c.Value.GetProperty("skipgrams_n4_k2").EnumerateArray().Select(gram => $"{number}: {string.Join(' ', gram[0].EnumerateArray())} {gram[1]}"));
        Assert.That(Lines(SkipGramCounts.Top(TopTweets().Repartition(partitions), new GramOptions { Memory = memory }, Most)), Is.EqualTo(expected));
    }

    [Test]
    public void Top_OrderedCombinations_CountsTweets() => Assert.That(
        Lines(SkipGramCounts.Top(
            Tweets((0, "array('b', 'a', 'b', 'c')"), (0, "array('a', 'c')"), (0, "NULL"), (0, "array()"), (0, "array('b', NULL, 'a')")), new GramOptions { Size = 3, Skipped = null }, 5)),
        Is.EqualTo(["0: a 3", "0: a c 2", "0: b 2", "0: b a 2", "0: c 2"]));

    [Test]
    public void Top_EquallyFrequent_AreInOrderOfCodePoints() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets((0, "array('\uFF5E', '😀', 'z', 'é', 'Z')")), SingleTokens, 4)),
        Is.EqualTo(["0: Z 1", "0: z 1", "0: é 1", "0: \uFF5E 1"]));

    [Test]
    public void Top_GramThatBeginsOthers_ComesFirst() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets((0, "array('b', 'a', '!')")), new GramOptions { Size = 2, Skipped = null }, 10)),
        Is.EqualTo(["0: ! 1", "0: a 1", "0: a ! 1", "0: b 1", "0: b ! 1", "0: b a 1"]));

    [Test]
    public void Top_SeveralGroups_AreCountedApart() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets((1, "array('a', 'b')"), (2, "array('a', 'c', 'c')"), (1, "array('a')"), (2, "array('a')")), SingleTokens, 10)),
        Is.EquivalentTo(["1: a 2", "1: b 1", "2: a 2", "2: c 2"]));

    [Test]
    public void Top_SeveralGroups_HaveTheMostOfEach() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets((1, "array('a', 'a', 'b', 'b', 'c')"), (2, "array('x')"), (3, "array('z', 'y', 'y')")), SingleTokens, 1)),
        Is.EquivalentTo(["1: a 2", "2: x 1", "3: y 2"]));

    [Test]
    public void Top_TwiceAtLeast_LeavesOutWhatOccursOnce() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets((1, "array('a', 'b', 'b')"), (1, "array('c', 'c')")), SingleTokens, 10, least: 2)), Is.EqualTo(["1: b 2", "1: c 2"]));

    [Test]
    public void Top_NullGroup_CountsNothing() => Assert.That(Lines(SkipGramCounts.Top(Tweets((null, "array('a')"), (4, "array('b')")), SingleTokens, 10)), Is.EqualTo(["4: b 1"]));

    [Test]
    public void Top_TokensThatTheHashTakesForOne_AreCountedApart() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets((0, $"array('{One}', 'a', '{Other}', '{One}')")), SingleTokens, 10)),
        Is.EqualTo([$"0: {One} 2", "0: a 1", $"0: {Other} 1"]));

    [Test]
    public void Top_TokensOfAnyCharacters_ComeBack() => Assert.That(
        SkipGramCounts.Top(Tweets((0, "array('', char(0), concat('a', char(1)))")), new GramOptions { Size = 3, Skipped = 0 }, 10)[0].Single().Tokens,
        Is.EqualTo(["", "\0", "a\u0001"]));

    [Test]
    public void Top_OfNoTweets_IsEmpty() => Assert.That(Lines(SkipGramCounts.Top(Tweets((0, "NULL")), new GramOptions(), 10)), Is.Empty);

    [TestCase("")]
    [TestCase("naïve 😀")]
    [TestCase("seventeen letters and then some more, so that there are stripes")]
    public void TokenHash_Token_IsSparksOwn(string token) => Assert.That(
        UdfSession.Spark.Range(1).Select(XXHash64(Lit(-7L), Lit(token))).Collect<long>(),
        Is.EqualTo([TokenHash.Of(Encoding.UTF8.GetBytes(token), TokenHash.SeedOf(-7))]));

    private static DataFrame Tweets(params (int? Group, string Tokens)[] tweets) => UdfSession.Spark.Sql(
        $"SELECT CAST(class AS INT) AS class, CAST(tokens AS ARRAY<STRING>) AS tokens FROM VALUES {string.Join(", ", tweets.Select(tweet => $"({tweet.Group?.ToString() ?? "NULL"}, {tweet.Tokens})"))} AS t(class, tokens)");

    private static DataFrame TopTweets()
    {
        var social = Udf(TextFunctions.SocialTokens(SharedData.Sample("stats/twitter")));
        return UdfSession.Spark.Read().Parquet(SharedData.Find("data/random_chunks"))
            .Join(Broadcast(Classes.Value.Select((c, number) => Top(c.Name, c.Value.GetProperty("base_rank").GetInt32(), number)).Aggregate((all, next) => all.Union(next))), [ScoreTable.TweetId])
            .Select(Col("class"), social(Col(TweetTable.Text)).As("tokens"));
    }

    private static DataFrame Top(string className, int baseRank, int number) => UdfSession.Spark.Read().Parquet(SharedData.Find($"data/golden/{className}_all_sorted.parquet"))
        .OrderBy(Col(ScoreTable.Score).Desc(), Col(ScoreTable.TweetId).Asc())
        .Limit(baseRank)
        .Select(Col(ScoreTable.TweetId), Lit(number).As("class"));

    private static IEnumerable<string> Lines(ILookup<int, (string[] Tokens, long Count)> top) => top.OrderBy(group => group.Key)
        .SelectMany(group => group.Select(gram => $"{group.Key}: {string.Join(' ', gram.Tokens)} {gram.Count}"));
}
