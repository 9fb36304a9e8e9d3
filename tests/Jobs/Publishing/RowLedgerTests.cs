using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Tests.Publishing;

public sealed class RowLedgerTests
{
    private static readonly RowLedger Ledger = new(10_000, new Dictionary<string, long> { ["null id"] = 0, ["retweet (RT)"] = 1_234, ["duplicate id"] = 6 });

    [Test]
    public void RowsOut_Ledger_IsRowsInWithoutTheDropped() => Assert.That(Ledger.RowsOut, Is.EqualTo(8_760));

    [Test]
    public void Reasons_Ledger_NamesThoseThatDroppedRows() => Assert.That(Ledger.Reasons, Is.EqualTo("retweet (RT) 1,234, duplicate id 6"));

    [Test]
    public void Reasons_NothingDropped_IsNone() => Assert.That(new RowLedger(5, new Dictionary<string, long> { ["null id"] = 0 }).Reasons, Is.EqualTo("none"));
}
