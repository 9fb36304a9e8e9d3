using LaborSpark.Jobs.Select.Candidates;

namespace LaborSpark.Jobs.Tests.Select.Candidates;

[TestFixture]
internal sealed class CandidateOrderTests
{
    [TestCase(5, 1, 5, TestName = "Head_Forwards_BeginsAtTheFirst")]
    [TestCase(50, 1, 20, TestName = "Head_OfMoreThanThereAre_IsAll")]
    public void Head_FromBest(long most, long least, long greatest) =>
        Assert.That(((CandidateOrder.Ranks)CandidateOrder.FromBest(20)).Head(most), Is.EqualTo((least, greatest)));

    [Test]
    public void Head_Backwards_EndsAtTheFirst() => Assert.That(new CandidateOrder.Ranks(8, 8, IsBackwards: true).Head(3), Is.EqualTo((6L, 8L)));

    [Test]
    public void SidesOf_APlace_AreBothSides() =>
        Assert.That(CandidateOrder.SidesOf(8, 20), Is.EqualTo((new CandidateOrder.Ranks(8, 8, true), new CandidateOrder.Ranks(9, 12, false))));

    [TestCase(0, 0, 20, TestName = "SidesOf_NoneAbove_HasAnEmptyUpperSide")]
    [TestCase(20, 20, 0, TestName = "SidesOf_AllAbove_HasAnEmptyLowerSide")]
    public void SidesOf_AnEdge(long above, long upper, long lower)
    {
        var sides = CandidateOrder.SidesOf(above, 20);
        Assert.That((((CandidateOrder.Ranks)sides.Upper).Count, ((CandidateOrder.Ranks)sides.Lower).Count), Is.EqualTo((upper, lower)));
    }
}
