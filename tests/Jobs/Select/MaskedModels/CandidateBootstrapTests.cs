using LaborSpark.Jobs.Select.MaskedModels;

namespace LaborSpark.Jobs.Tests.Select.MaskedModels;

public sealed class CandidateBootstrapTests
{
    // By hand: one tweet can only be drawn itself, once in each resample.
    [Test]
    public void Count_OneTweet_IsTheNumberOfSamples() =>
        Assert.That(Bootstrap().Count("job", [["work", "work", "gig"]]), Is.EqualTo(new Dictionary<string, long> { ["work"] = 2_000, ["gig"] = 1_000 }));

    [Test]
    public void Count_OneProposalEach_SumsToAllDraws()
    {
        var counts = Bootstrap().Count("job", [["a"], ["b"], ["c"], ["a"]]);
        Assert.That(counts.Values.Sum(), Is.EqualTo(4_000));
        Assert.That(counts["a"], Is.EqualTo(2_000).Within(5 * Math.Sqrt(4_000 * 0.25)));
    }

    [Test]
    public void Count_SameSeed_IsTheSame_OtherSeedClassOrKeywordAnother()
    {
        string[][] proposals = [["a"], ["b"], ["c"]];
        (long, long) Of(long seed, string className, string keyword) =>
            new CandidateBootstrap(1_000, seed, className).Count(keyword, proposals) is var counts ? (counts["a"], counts["b"]) : default;
        var first = Of(1, "job_offer", "job");
        Assert.That(Of(1, "job_offer", "job"), Is.EqualTo(first));
        Assert.That(new[] { Of(1, "job_offer", "job"), Of(2, "job_offer", "job"), Of(1, "job_search", "job"), Of(1, "job_offer", "hired") }, Is.Unique);
    }

    [Test]
    public void Count_NoTweetsOrNoProposals_IsNothing()
    {
        Assert.That(Bootstrap().Count("job", []), Is.Empty);
        Assert.That(Bootstrap().Count("job", [[], []]), Is.Empty);
    }

    private static CandidateBootstrap Bootstrap() => new(samples: 1_000, seed: 1, "job_offer");
}
