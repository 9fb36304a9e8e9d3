using CsCheck;

namespace LaborSpark.Udfs.Tests.Motifs;

public sealed class MotifCandidatesTests
{
    private static readonly string[] Tweets = ["i lost job", "lost i job", "i lost", "job"];

    [Test]
    public void AtLeast_Two_ListsFrequentCombinationsMostTweetsFirst() => Assert.That(
        List(Tweets, 2), Is.EqualTo(["i 3", "job 3", "lost 3", "i job 2", "i lost 2", "lost job 2"]));

    [Test]
    public void AtLeast_One_ListsEveryOrder() => Assert.That(
        List(["a b c", "c b"], 1), Is.EqualTo(["b 2", "c 2", "a 1", "a b 1", "a c 1", "b c 1", "c b 1", "a b c 1"]));

    [Test]
    public void AtLeast_TripleInOneOrderTwice_IsListed() => Assert.That(List(["x a b c", "a y b c", "c b a"], 2), Has.Member("a b c 2"));

    [Test]
    public void AtLeast_MoreThanTweets_ListsNothing() => Assert.That(List(Tweets, 5), Is.Empty);

    [Test]
    public void AtLeast_NoTweets_ListsNothing() => Assert.That(new MotifCandidates([]).AtLeast(1), Is.Empty);

    [Test]
    public void AtLeast_AskedAgainWithLess_ListsMore()
    {
        var candidates = new MotifCandidates([["a", "b"], ["a"]]);
        candidates.AtLeast(2);
        Assert.That(candidates.AtLeast(1), Has.Count.EqualTo(3));
    }

    // One, two and three tokens of three: seven combinations.
    [TestCase(2, ExpectedResult = null)]
    [TestCase(6, ExpectedResult = null)]
    [TestCase(7, ExpectedResult = 7)]
    public int? AtLeast_NoMoreThanSome_ListsAllOrNone(long most) => new MotifCandidates([["a", "b", "c"]]).AtLeast(1, most)?.Count;

    // 300 frequent tokens, and of their pairs and triples those of the first three.
    [Test]
    public void AtLeast_ALongTweet_ListsWhatIsFrequent()
    {
        string[] tokens = [.. Enumerable.Range(0, 300).Select(token => $"t{token}")];
        Assert.That(new MotifCandidates([tokens, tokens[..3], .. tokens.Select(token => new[] { token })]).AtLeast(2), Has.Count.EqualTo(304));
    }

    [Test]
    public void AtLeast_Zero_IsRefused() => Assert.That(() => new MotifCandidates([]).AtLeast(0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void New_TokenTwiceInATweet_IsRefused() => Assert.That(
        () => new MotifCandidates([["a", "b", "a"]]), Throws.ArgumentException.With.Message.StartsWith("Distinct tokens are expected, but a tweet has one twice: a b a."));

    [Test]
    public void AtLeast_AnyTweets_CountsAsOrderedCombinationsLists() =>
        Gen.Select(Gen.OneOf("a", "b", "c", "d", "e", "f").Array[0, 8].Array[0, 12], Gen.Int[1, 4]).Sample(
            (tweets, least) =>
            {
                var plain = tweets.SelectMany(tokens => OrderedCombinations.Of(tokens)).GroupBy(gram => string.Join(' ', gram)).Where(group => group.Count() >= least).Select(group => $"{group.Key} {group.Count()}");
                return List([.. tweets.Select(tokens => string.Join(' ', tokens.Distinct()))], least).Order().SequenceEqual(plain.Order());
            },
            iter: 2_000,
            threads: 1);

    private static IEnumerable<string> List(string[] tweets, long least) =>
        new MotifCandidates([.. tweets.Select(tweet => tweet.Split(' ', StringSplitOptions.RemoveEmptyEntries))]).AtLeast(least).Select(motif => $"{string.Join(' ', motif.Tokens)} {motif.Tweets}");
}
