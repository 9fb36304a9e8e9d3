using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Picking;

namespace LaborSpark.Jobs.Tests.Select.Picking;

[TestFixture]
internal sealed class PickWalkTests
{
    private static readonly KnownTweets None = new(new HashSet<string>(), new HashSet<string>());

    [Test]
    public void Along_MoreCandidatesThanAsked_TakesTheFirst() =>
        Assert.That(Ids(Walk(2, None, Tweet("a"), Tweet("b"), Tweet("c"))), Is.EqualTo(new[] { "a", "b" }));

    [Test]
    public void Along_Enough_LooksNoFurther() =>
        Assert.That(Walk(1, None, Tweet("a"), Tweet("b")).Considered, Is.EqualTo(1));

    [Test]
    public void Along_LabelledId_IsPassedOverByItsReason() =>
        Assert.That(Dropped(Walk(1, None with { Ids = new HashSet<string> { "a" } }, Tweet("a"), Tweet("b"))), Is.EqualTo("labelled before 1"));

    [Test]
    public void Along_LabelledText_IsPassedOverByItsReason() =>
        Assert.That(Dropped(Walk(1, None with { TextKeys = new HashSet<string> { "lost my job" } }, Tweet("a", "Lost  my JOB"), Tweet("b"))), Is.EqualTo("text labelled before 1"));

    [Test]
    public void Along_TheSameTextButForUserAndNumber_IsTakenOnce() =>
        Assert.That(Dropped(Walk(2, None, Tweet("a", "@bob hired 5 people"), Tweet("b", "@Al hired 12 people"), Tweet("c"))), Is.EqualTo("near-identical text 1"));

    [Test]
    public void Along_WithoutScore_IsPassedOverByItsReason() =>
        Assert.That(Dropped(Walk(1, None, new Candidate("a", "text", null, null), Tweet("b"))), Is.EqualTo("no score 1"));

    [Test]
    public void Along_WithoutText_IsPassedOverByItsReason() =>
        Assert.That(Dropped(Walk(1, None, new Candidate("a", null, 0.5, 1), Tweet("b"))), Is.EqualTo("no text 1"));

    [Test]
    public void Along_TooFewOfAPart_NeedsMore() =>
        Assert.That(PickWalk.Along(Request(2), new CandidateList([Tweet("a")], IsWhole: false), None).NeedsMore, Is.True);

    [Test]
    public void Along_TooFewOfAll_NeedsNoMore() =>
        Assert.That(PickWalk.Along(Request(2), new CandidateList([Tweet("a")], IsWhole: true), None).NeedsMore, Is.False);

    [Test]
    public void Along_EnoughOfAPart_NeedsNoMore() =>
        Assert.That(PickWalk.Along(Request(1), new CandidateList([Tweet("a")], IsWhole: false), None).NeedsMore, Is.False);

    private static PickWalk Walk(int asked, KnownTweets known, params Candidate[] candidates) => PickWalk.Along(Request(asked), new CandidateList(candidates, IsWhole: true), known);

    private static PickRequest Request(int asked) => new(0, MethodName.Exploit, new PickReason("exploit"), asked, CandidateOrder.FromBest(100));

    private static Candidate Tweet(string id, string? text = null) => new(id, text ?? "text of " + id, 0.5, 1);

    private static IEnumerable<string> Ids(PickWalk walk) => walk.Taken.Select(t => t.Tweet.TweetId);

    private static string Dropped(PickWalk walk) => string.Join(", ", walk.Dropped.Select(d => $"{d.Key} {d.Value}"));
}
