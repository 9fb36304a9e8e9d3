using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Picking;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Tests.Select.Picking;

/// <summary>Of ten tweets asked for 110 candidates are read, and of a ranking as many more as are labelled among them.</summary>
[TestFixture]
internal sealed class CandidateBudgetTests
{
    [Test]
    public void First_NothingLabelled_IsAHundredMore() => Assert.That(First(CandidateOrder.FromBest(10_000)), Is.EqualTo(110));

    [Test]
    public void First_LabelledBeyond_IsTheSame() => Assert.That(First(CandidateOrder.FromBest(10_000), 111, 500), Is.EqualTo(110));

    // The first 110 hold five of them; of the five more one is labelled, and of the one more none.
    [Test]
    public void First_LabelledAmongThem_IsAsManyMore() => Assert.That(First(CandidateOrder.FromBest(10_000), 1, 2, 3, 4, 110, 113), Is.EqualTo(116));

    // All of the first thousand are labelled: those after them are read.
    [Test]
    public void First_TheBestAllLabelled_ReachesBehindThem() => Assert.That(First(CandidateOrder.FromBest(10_000), [.. Enumerable.Range(1, 1_000).Select(r => (long)r)]), Is.EqualTo(1_110));

    // Backwards from 500: ranks 391 to 500, and one more for the one labelled.
    [Test]
    public void First_Backwards_LooksAtTheRanksBefore() => Assert.That(First(new CandidateOrder.Ranks(500, 500, IsBackwards: true), 390, 400, 501), Is.EqualTo(112));

    [Test]
    public void First_RandomOfTheTop_IsAsManyMoreAsAreLabelledThere() => Assert.That(First(new CandidateOrder.RandomOfTop(50), 1, 50, 51), Is.EqualTo(112));

    [Test]
    public void First_ManyAsked_IsTwiceAsMany() => Assert.That(CandidateBudget.First(Request(CandidateOrder.FromBest(10_000), 300)), Is.EqualTo(600));

    // 30 and 100 to spare, and of 30,000 for all requests what each may have.
    [TestCase(100, 3_000_000, ExpectedResult = 430, Description = "few tweets")]
    [TestCase(100, 100_000_000, ExpectedResult = 140, Description = "many tweets")]
    [TestCase(1_000, 3_000_000, ExpectedResult = 160, Description = "many requests")]
    [TestCase(100, 0, ExpectedResult = 430, Description = "no tweets")]
    public long FirstOfSearch_Spare_IsMoreWhereItCostsLittle(int requests, long tweets) =>
        CandidateBudget.FirstOfSearch(Request(new CandidateOrder.WholeTable(SearchKind.Keyword, ["a"]), 30), requests, tweets);

    private static long First(CandidateOrder order, params long[] labelled) => CandidateBudget.First(Request(order, 10), labelled);

    private static PickRequest Request(CandidateOrder order, int asked) => new(0, MethodName.Exploit, new PickReason("exploit"), asked, order);
}
