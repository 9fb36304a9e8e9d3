using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Tests.Publishing;

public sealed class RowLedgerTests
{
    private static readonly RowLedger Ledger = new(10_000, new Dictionary<string, long> { ["null id"] = 0, ["retweet (RT)"] = 1_234, ["duplicate id"] = 6 });

    private static readonly RowLedger Grouped = new(3, new Dictionary<string, long> { ["no token"] = 1 }) { Grouped = new("tokens grouped by word", 1_040, 30) };

    [Test]
    public void RowsOut_Ledger_IsRowsInWithoutTheDropped() => Assert.That(Ledger.RowsOut, Is.EqualTo(8_760));

    [Test]
    public void Reasons_Ledger_NamesThoseThatDroppedRows() => Assert.That(Ledger.Reasons, Is.EqualTo("retweet (RT) 1,234, duplicate id 6"));

    [Test]
    public void Reasons_NothingDropped_IsNone() => Assert.That(new RowLedger(5, new Dictionary<string, long> { ["null id"] = 0 }).Reasons, Is.EqualTo("none"));

    [Test]
    public void RowsOut_RowsThatWereGrouped_AreTheGroups() =>
        Assert.That((Grouped.RowsIn, Grouped.RowsKept, Grouped.RowsOut), Is.EqualTo((3L, 2L, 30L)));

    [Test]
    public void Reasons_RowsThatWereGrouped_SayOfWhat() =>
        Assert.That(Grouped.Reasons, Is.EqualTo("no token 1; 1,040 tokens grouped by word"));
}
