using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>A thousand keywords, each in two top tweets and nowhere else.</summary>
[TestFixture]
[SecondSuite("Ten seconds for a size. The search for many keywords is held to string.Contains in tests/Udfs.")]
internal sealed class ManyKeywordsTests
{
    private const int Keywords = 1_000;

    // 2,000 top tweets of 4,000; each has a word of its own too, which is too rare to be sure of.
    [Test]
    public void Keyword_AThousand_AreAllLookedForAtOnce()
    {
        using var small = new SmallSelection();
        small.Tweets(string.Join(", ", Enumerable.Range(0, 4 * Keywords).Select(i => i < 2 * Keywords ? $"({i}, 'w{i % Keywords:0000} u{i}')" : $"({i}, 'n{i}')")));
        small.Scores("c", string.Join(", ", Enumerable.Range(0, 4 * Keywords).Select(i => $"({i}, {4 * Keywords - i}D / {4 * Keywords})")));
        small.Labels("c", [], []);
        small.Merge(0.5);
        var selected = small.Select(small.Options with { MethodsText = "keyword", TopLiftKeywords = Keywords, Confidence = 0.5 }).Selection.Classes.Single();
        Assert.That(
            selected.Methods.Single().Outcomes.Select(o => (o.Reason, o.Found)),
            Is.EqualTo(Enumerable.Range(0, Keywords).Select(i => (new PickReason("explore_keyword", $"w{i:0000}"), 2L))));
    }
}
