using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Tests.Wordcount;

public sealed class WordcountCountsTests
{
    [TestCase(9)]
    [TestCase(11)]
    public void Ledger_TokensLostOrCountedTwice_FailsTheJob(long counted) =>
        Assert.That(() => new WordcountCounts(Without: 0, Tokens: 10, Words: 4, counted).Ledger(5), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.JobFailed)
            .And.Message.StartsWith($"the words written do not add up: the tweets hold 10 tokens, and the counts of the words sum up to {counted}."));

    [Test]
    public void Ledger_EachTokenCountedOnce_KeepsTheTweetsThatHoldOne()
    {
        var ledger = new WordcountCounts(Without: 2, Tokens: 10, Words: 4, Counted: 10).Ledger(5);
        Assert.That((ledger.RowsIn, ledger.RowsKept, ledger.RowsOut), Is.EqualTo((5L, 3L, 4L)));
    }
}
