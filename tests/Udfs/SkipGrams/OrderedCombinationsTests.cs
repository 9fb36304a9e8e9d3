namespace LaborSpark.Udfs.Tests.Grams;

/// <summary>The expected combinations are those of Python's <c>itertools.combinations</c> for 1, 2 and 3.</summary>
public sealed class OrderedCombinationsTests
{
    [TestCase("abcd", 3, "a b c d ab ac ad bc bd cd abc abd acd bcd")]
    [TestCase("abab", 3, "a b ab", Description = "of equal tokens the first counts")]
    [TestCase("bacb", 3, "b a c ba bc ac bac")]
    [TestCase("a", 3, "a")]
    [TestCase("", 3, "")]
    [TestCase("abc", 1, "a b c")]
    [TestCase("abc", 9, "a b c ab ac bc abc")]
    public void Of_Tokens_GivesCombinationsOfTheDistinctOnesInOrder(string letters, int longest, string expected) =>
        Assert.That(string.Join(' ', OrderedCombinations.Of(letters.Select(letter => letter.ToString()), longest).Select(gram => string.Concat(gram))), Is.EqualTo(expected));

    [Test]
    public void Of_Ids_GivesTheSame()
    {
        var combinations = new List<string>();
        foreach (var combination in OrderedCombinations.Of([7, 3, 9]))
            combinations.Add(string.Join(',', combination.ToArray()));

        Assert.That(combinations, Is.EqualTo(["7", "3", "9", "7,3", "7,9", "3,9", "7,3,9"]));
    }

    [Test]
    public void Of_ManyTokens_MakesOnlyTheCombinationsAskedFor() =>
        Assert.That(OrderedCombinations.Of(Enumerable.Range(0, 100_000).Select(id => id.ToString())).Skip(100_000).First(), Is.EqualTo(["0", "1"]));

    [Test]
    public void Of_LongestZero_IsRefused() =>
        Assert.That(() => OrderedCombinations.Of(["a"], 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("longest"));
}
