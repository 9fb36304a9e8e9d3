using CsCheck;
using LaborSpark.Jobs.Select.Methods.Motifs;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Tests.Select.Methods;

/// <summary>The choice by as few counts as possible is the choice by the counts of all combinations.</summary>
[TestFixture]
internal sealed class MotifCountTests
{
    private static readonly Gen<List<string[]>> Tweets = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 7], (a, b, c) => new[] { a, b, c }.Distinct().Select(n => "w" + n).ToArray()).List[12, 40];

    [Test]
    public void Chosen_ByFewCounts_IsThatByAll() => Gen.Select(Tweets, Tweets, Gen.Int[1, 4], Gen.Int[1, 3]).Sample((top, random, least, most) =>
    {
        var settings = new MotifSettings(most, TweetsPerMotif: 5, TopTweets: 100, RandomTweets: 100, least, Seed: 1);
        Assert.That(ByFew(settings, top, random), Is.EqualTo(ByAll(settings, top, random)));
    });

    // Ten top tweets of twelve hold "lost", which no other motif reaches: what is in nine or fewer is not even looked at.
    [Test]
    public void Lower_NothingFewerCouldBeChosen_IsFinal()
    {
        var count = new MotifCount(new MotifSettings(1, 5, 100, 100, 2, 1), new HashSet<string>(), [.. Enumerable.Repeat<IReadOnlyList<string>>(["lost"], 10), ["job"], ["job"]], 100);
        count.See(new Dictionary<string, long> { ["lost"] = 2 }, oneOf: 1);
        count.Lower();
        Assert.That(count.IsFinal, Is.True);
    }

    [Test]
    public void Promising_SeenTooOften_IsNot()
    {
        var count = new MotifCount(new MotifSettings(1, 5, 100, 100, 2, 1), new HashSet<string>(), [.. Enumerable.Repeat<IReadOnlyList<string>>(["the"], 10)], 100);
        count.See(new Dictionary<string, long> { ["the"] = 101 }, oneOf: 4);
        Assert.That(count.Promising(), Is.Empty);
    }

    // Only one of two is expected to be chosen of those in ten first tweets: next come those in five.
    [Test]
    public void Widen_FewerThanWantedAreExpected_LooksForMotifsOfFewerTweets()
    {
        var count = new MotifCount(new MotifSettings(2, 5, 100, 100, 2, 1), new HashSet<string>(), [.. Enumerable.Repeat<IReadOnlyList<string>>(["lost"], 10), .. Enumerable.Repeat<IReadOnlyList<string>>(["job"], 5)], 100);
        count.See(new Dictionary<string, long> { ["lost"] = 2 }, oneOf: 4);
        Assert.That(count.Widen() ? count.Unseen() : [], Is.EqualTo(new[] { new[] { "job" } }));
    }

    [Test]
    public void Widen_AllAreExpected_IsFalse()
    {
        var count = new MotifCount(new MotifSettings(1, 5, 100, 100, 40, 1), new HashSet<string>(), [.. Enumerable.Repeat<IReadOnlyList<string>>(["lost"], 10), ["job"]], 100);
        count.See(new Dictionary<string, long> { ["lost"] = 5 }, oneOf: 4);
        Assert.That(count.Widen(), Is.False);
    }

    // 10,000 first tweets of eleven words, of which eight each are alike: 1,250 times 231 combinations are in eight tweets, and none is in more.
    [Test]
    public void Lower_TooManyAreInFewerTweets_LeavesThemOut()
    {
        var top = Enumerable.Range(0, 10_000).Select(tweet => (IReadOnlyList<string>)[.. Enumerable.Range(0, 11).Select(word => $"{tweet % 1_250} {word}")]).ToList();
        var count = new MotifCount(new MotifSettings(5, 5, 10_000, 100_000, 10, 1), new HashSet<string>(), top, 100_000);
        count.See(new Dictionary<string, long>(), oneOf: 20);
        var widened = count.Widen();
        count.Lower();
        Assert.That((widened, count.IsFinal, count.CutAt), Is.EqualTo((false, true, 10L)));
    }

    [Test]
    public void IsFinal_NoTweets_IsTrue() => Assert.That(new MotifCount(new MotifSettings(5, 5, 100, 100, 10, 1), new HashSet<string>(), [], 100).IsFinal, Is.True);

    private static string ByFew(MotifSettings settings, List<string[]> top, List<string[]> random)
    {
        var count = new MotifCount(settings, new HashSet<string>(), top, random.Count);
        while (!count.IsFinal)
        {
            do
            {
                count.See(Counts(count.Unseen(), [.. random.Where((_, i) => i % 4 == 0)]), oneOf: 4);
            }
            while (count.Widen());
            while (count.Promising() is { Count: > 0 } promising)
                count.Take(promising, Counts(promising, random));
            count.Lower();
        }
        return Text(count.Chosen);
    }

    private static string ByAll(MotifSettings settings, List<string[]> top, List<string[]> random)
    {
        var motifs = top.SelectMany(t => OrderedCombinations.Of(t)).DistinctBy(MotifCount.KeyOf).ToList();
        var (inTop, inRandom) = (Counts(motifs, top), Counts(motifs, random));
        return Text(MotifChoice.Choose(
            [.. motifs.Select(m => (m, inTop[MotifCount.KeyOf(m)], inRandom.GetValueOrDefault(MotifCount.KeyOf(m))))], top.Count, random.Count, settings.LeastRandom, settings.Motifs, new HashSet<string>()));
    }

    private static Dictionary<string, long> Counts(IEnumerable<string[]> motifs, List<string[]> tweets)
    {
        var wanted = motifs.Select(MotifCount.KeyOf).ToHashSet();
        return tweets.SelectMany(t => OrderedCombinations.Of(t).Select(MotifCount.KeyOf)).Where(wanted.Contains).GroupBy(k => k).ToDictionary(g => g.Key, g => (long)g.Count());
    }

    private static string Text(IEnumerable<ChosenMotif> chosen) => string.Join("; ", chosen.Select(m => $"{m.Name} {m.InTop} {m.InRandom}"));
}
