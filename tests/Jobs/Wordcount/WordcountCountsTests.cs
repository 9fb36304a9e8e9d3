using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;
using LaborSpark.Jobs.Wordcount;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Wordcount;

public sealed class WordcountCountsTests
{
    [TestCase(9)]
    [TestCase(11)]
    public void Ledger_TokensLostOrCountedTwice_FailsTheJob(long counted) =>
        Assert.That(() => new WordcountCounts(Without: 0, Tokens: 10, Words: 4, counted).Ledger(5), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.Refused)
            .And.Message.StartsWith($"the words written do not add up: the tweets hold 10 tokens, and the counts of the words sum up to {counted}."));

    [Test]
    public void Ledger_EachTokenCountedOnce_KeepsTheTweetsThatHoldOne()
    {
        var ledger = new WordcountCounts(Without: 2, Tokens: 10, Words: 4, Counted: 10).Ledger(5);
        Assert.That((ledger.RowsIn, ledger.RowsKept, ledger.RowsOut), Is.EqualTo((5L, 3L, 4L)));
    }

    // The sample's tweets hold 75,954 tokens, as the reference has them, and each holds one.
    [Test]
    public void ByFooters_EachTokenCountedOnce_IsWhatTheFilesSay() =>
        Assert.That(WordcountCounts.ByFooters(Sample(), words: 1350, counted: 75_954, countedNulls: 0), Is.EqualTo(new WordcountCounts(Without: 0, Tokens: 75_954, Words: 1350, Counted: 75_954)));

    [TestCase(75_953, 0)]
    [TestCase(75_955, 0)]
    [TestCase(75_954, 1)]
    public void ByFooters_NotAddingUp_LeavesItToACount(long counted, long countedNulls) =>
        Assert.That(WordcountCounts.ByFooters(Sample(), words: 1350, counted, countedNulls), Is.Null);

    private static InputTable Sample() => InputTable.Open("the operations", "--input", SharedData.Sample("operations.parquet"), OperationsTable.TokensOnly);
}
