using CsCheck;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Grams;

public sealed class GramCounterTests
{
    [Test]
    public void AddSkipGrams_TextTwice_CountsEachGram()
    {
        var counter = new GramCounter(1 << 20);
        counter.AddSkipGrams([1, 2, 1, 2], 0, new SkipGramPattern(2, 1));
        counter.AddSkipGrams([1, 2], 0, new SkipGramPattern(2, 1));

        Assert.That(TakeOut(counter), Is.EquivalentTo(new Dictionary<string, long> { ["1,2"] = 3, ["1,1"] = 1, ["2,1"] = 1, ["2,2"] = 1 }));
    }

    [TestCase(1, 5, 40)]
    [TestCase(2, 0, 40)]
    [TestCase(2, 3, 40)]
    [TestCase(3, 2, 40)]
    [TestCase(4, 2, 40)]
    [TestCase(1, 5, 200, Category = SecondSuiteAttribute.Category)]
    [TestCase(2, 0, 200, Category = SecondSuiteAttribute.Category)]
    [TestCase(2, 3, 200, Category = SecondSuiteAttribute.Category)]
    [TestCase(3, 2, 200, Category = SecondSuiteAttribute.Category)]
    [TestCase(4, 2, 200, Category = SecondSuiteAttribute.Category)]
    public void AddSkipGrams_AnyTextsInAnyMemory_CountsWhatIsEnumerated(int n, int k, int times)
    {
        var pattern = new SkipGramPattern(n, k);
        Gen.Frequency((2, Gen.Int[0, 6]), (1, Gen.Int[0, 9999])).Array[0, 60].Array[1, 20].Select(Gen.Int[4, 64]).Sample((texts, kilobytes) =>
        {
            var counts = CountInParts(texts, pattern, kilobytes << 10);
            var expected = texts.SelectMany(text => SkipGrams.Of([.. text.Select(id => id.ToString())], n, k)).CountBy(gram => string.Join(',', gram)).ToList();
            return counts.Count == expected.Count && expected.All(gram => counts.GetValueOrDefault(gram.Key) == gram.Value);
        }, iter: times);
    }

    [Test]
    public void AddSkipGrams_MoreThanFit_StopsAndGoesOnWhereItWas()
    {
        var counter = new GramCounter(GramCounter.SmallestMemory);
        var tokens = Enumerable.Range(0, 1000).ToArray();
        var stopped = counter.AddSkipGrams(tokens, 0, new SkipGramPattern(1, 0));
        var parts = TakeOut(counter).Keys.ToList();
        counter.AddSkipGrams(tokens, stopped, new SkipGramPattern(1, 0));

        Assert.Multiple(() =>
        {
            Assert.That(stopped, Is.EqualTo(parts.Count).And.LessThan(1000));
            Assert.That(TakeOut(counter).ContainsKey($"{stopped}"), Is.True);
        });
    }

    [Test]
    public void AddSkipGrams_ExtremeIds_AreToldApart()
    {
        int[][] texts = [[0, 0, 0, 0], [0, 0, 0], [int.MaxValue, 0], [0, int.MaxValue], [int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue]];
        var counter = new GramCounter(1 << 16);
        foreach (var text in texts)
            counter.AddSkipGrams(text, 0, new SkipGramPattern(text.Length, 0));

        Assert.That(TakeOut(counter).Values, Is.EqualTo([1, 1, 1, 1, 1]));
    }

    [Test]
    public void TryAdd_GramsOfOneToFourTokens_AreCountedApart()
    {
        var counter = new GramCounter(1 << 16);
        foreach (var gram in (int[][])[[5], [5, 0], [5, 0, 0], [5, 0, 0, 0], [5]])
            counter.TryAdd(gram);

        Assert.That(TakeOut(counter), Is.EquivalentTo(new Dictionary<string, long> { ["5"] = 2, ["5,0"] = 1, ["5,0,0"] = 1, ["5,0,0,0"] = 1 }));
    }

    [Test]
    public void TryAdd_WithoutRoom_IsFalseAndNotCounted()
    {
        var counter = new GramCounter(GramCounter.SmallestMemory);
        var added = Enumerable.Range(0, 1000).Count(id => counter.TryAdd([id]));

        Assert.That(TakeOut(counter).Values.Sum(), Is.EqualTo(added).And.LessThan(1000));
    }

    [TestCase(0)]
    [TestCase(5)]
    public void TryAdd_GramOfAnotherLength_IsRefused(int length) =>
        Assert.That(() => new GramCounter(1 << 16).TryAdd(new int[length]), Throws.ArgumentException.With.Message.StartsWith($"A gram of 1 to 4 tokens is expected, but it has {length}."));

    [Test]
    public void SkipGramPattern_FiveTokens_IsRefused() =>
        Assert.That(() => new SkipGramPattern(5, 2), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith("Skip-grams of up to 4 tokens are counted by their ids."));

    [Test]
    public void AddSkipGrams_MoreGramsAtATokenThanFit_SaysSo() =>
        Assert.That(
            () => new GramCounter(GramCounter.SmallestMemory).AddSkipGrams([1], 0, new SkipGramPattern(2, 1000)),
            Throws.ArgumentException.With.Message.StartsWith("There is room for 25 grams that begin at one token, but there may be 1001. Give more memory."));

    [Test]
    public void New_WithHardlyAnyMemory_IsRefused() => Assert.That(() => new GramCounter(100), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static Dictionary<string, long> CountInParts(int[][] texts, SkipGramPattern pattern, int bytes)
    {
        var counter = new GramCounter(bytes);
        var parts = new List<KeyValuePair<string, long>>();
        foreach (var text in texts)
        {
            for (var at = 0; (at = counter.AddSkipGrams(text, at, pattern)) < text.Length;)
                parts.AddRange(TakeOut(counter));
        }

        parts.AddRange(TakeOut(counter));
        return parts.GroupBy(part => part.Key).ToDictionary(gram => gram.Key, gram => gram.Sum(part => part.Value));
    }

    private static Dictionary<string, long> TakeOut(GramCounter counter)
    {
        var counts = new Dictionary<string, long>();
        var gram = new int[GramCounter.LongestGram];
        for (var place = 0; counter.TryNext(ref place, gram, out var count);)
            counts.Add(string.Join(',', gram.Where(id => id != GramCounter.NoToken)), count);
        counter.Clear();
        return counts;
    }
}
