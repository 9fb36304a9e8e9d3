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

    private static readonly Lazy<JsonElement> Facts = new(() => JsonDocument.Parse(File.ReadAllText(SharedData.Find("data/golden/facts.json"))).RootElement.GetProperty("classes"));

    [TestCase("is_hired_1mo", 1, Ample)]
    [TestCase("is_unemployed", 7, Tiny)]
    [TestCase("job_offer", 2, Ample)]
    [TestCase("job_offer", 7, Tiny)]
    [TestCase("job_search", 1, Tiny)]
    [TestCase("lost_job_1mo", 2, Tiny)]
    public void Top_TopTweetsOfAClass_EqualsReference(string className, int partitions, long memory)
    {
        var facts = Facts.Value.GetProperty(className);
        var expected = facts.GetProperty("skipgrams_n4_k2").EnumerateArray().Select(gram => $"{string.Join(' ', gram[0].EnumerateArray())} {gram[1]}").ToList();
        var top = SkipGramCounts.Top(TopTweets(className, facts.GetProperty("base_rank").GetInt32()).Repartition(partitions), new GramOptions { Memory = memory }, expected.Count);
        Assert.That(Lines(top), Is.EqualTo(expected));
    }

    [Test]
    public void Top_OrderedCombinations_CountsTweets() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets("array('b', 'a', 'b', 'c')", "array('a', 'c')", "NULL", "array()", "array('b', NULL, 'a')"), new GramOptions { Size = 3, Skipped = null }, 5)),
        Is.EqualTo(["a 3", "a c 2", "b 2", "b a 2", "c 2"]));

    [Test]
    public void Top_EquallyFrequent_AreInOrderOfCodePoints() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets("array('\uFF5E', '😀', 'z', 'é', 'Z')"), new GramOptions { Size = 1, Skipped = 0 }, 4)),
        Is.EqualTo(["Z 1", "z 1", "é 1", "\uFF5E 1"]));

    [Test]
    public void SharedIds_OfTokensThatTheHashTakesForOne_AreFound() =>
        Assert.That(SkipGramSteps.SharedIds(SkipGramSteps.Words(Tweets($"array('{One}', 'a', '{Other}')"), seed: 0)).Count(), Is.EqualTo(1));

    [Test]
    public void Top_TokensThatTheHashTakesForOne_AreCountedApart() => Assert.That(
        Lines(SkipGramCounts.Top(Tweets($"array('{One}', 'a', '{Other}', '{One}')"), new GramOptions { Size = 1, Skipped = 0 }, 10)),
        Is.EqualTo([$"{One} 2", "a 1", $"{Other} 1"]));

    [Test]
    public void Top_OfNoTweets_IsEmpty() => Assert.That(Lines(SkipGramCounts.Top(Tweets("NULL"), new GramOptions(), 10)), Is.Empty);

    [TestCase("")]
    [TestCase("naïve 😀")]
    [TestCase("seventeen letters and then some more, so that there are stripes")]
    public void TokenHash_Token_IsSparksOwn(string token) => Assert.That(
        UdfSession.Spark.Range(1).Select(XXHash64(Lit(-7L), Lit(token))).Collect<long>(),
        Is.EqualTo([TokenHash.Of(Encoding.UTF8.GetBytes(token), TokenHash.SeedOf(-7))]));

    private static DataFrame Tweets(params string[] tokens) =>
        UdfSession.Spark.Sql($"SELECT CAST(tokens AS ARRAY<STRING>) AS tokens FROM VALUES {string.Join(", ", tokens.Select(list => $"({list})"))} AS t(tokens)");

    private static DataFrame TopTweets(string className, int baseRank)
    {
        var ranked = UdfSession.Spark.Read().Parquet(SharedData.Find($"data/golden/{className}_all_sorted.parquet"));
        var top = ranked.Select(Col(ScoreTable.TweetId), Col(ScoreTable.Score)).OrderBy(Col(ScoreTable.Score).Desc(), Col(ScoreTable.TweetId).Asc()).Limit(baseRank);
        var social = Udf(TextFunctions.SocialTokens(SharedData.Sample("stats/twitter")));
        return UdfSession.Spark.Read().Parquet(SharedData.Find("data/random_chunks"))
            .Join(Broadcast(top), [ScoreTable.TweetId])
            .Select(social(Col(TweetTable.Text)).As(SkipGramSteps.Tokens));
    }

    private static IEnumerable<string> Lines(DataFrame top) => top.Collect<(string[] Tokens, long Count)>().Select(gram => $"{string.Join(' ', gram.Tokens)} {gram.Count}");
}
