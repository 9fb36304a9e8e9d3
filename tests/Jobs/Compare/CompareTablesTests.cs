using LaborSpark.Jobs.Compare;

namespace LaborSpark.Jobs.Tests.Compare;

public sealed class CompareTablesTests
{
    private const string Hostile = "\u001b[2Jx\u202ey";

    [Test]
    public void Print_NamesAndValuesThatSteerATerminal_AreWrittenAsCodePoints()
    {
        var printed = Printed(Report(Difference.OfLists(Hostile, ["a"], [Hostile])));
        Assert.That(printed.Where(c => c is '\u001b' or '\u202e'), Is.Empty);
    }

    [Test]
    public void Print_ListsThatDifferInBytesThatAreNoUtf8_ShowsBoth() =>
        Assert.That(Printed(Report(Difference.OfLists("1", ["a\ufffd"], ["a\ufffd"]))), Does.Match("\\[\"a\ufffd\"\\] +\\| \\[\"a\ufffd\"\\]"));

    private static string Printed(CompareReport report)
    {
        using var output = new StringWriter();
        CompareTables.Print(report, output);
        return output.ToString();
    }

    private static CompareReport Report(Difference example) => new()
    {
        Expected = "expected.parquet",
        Actual = "actual.parquet",
        Key = Hostile,
        Tolerance = 0,
        Rows = new CompareCounts(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
        DifferingRows = 1,
        Columns = [new(Hostile, "array<string>", 1, 0, 0, 1, [example])],
        MissingKeys = [Hostile],
        ExtraKeys = [Hostile],
        DuplicateKeys = [new(Hostile, 1, 2)],
        OnlyInExpected = [Hostile],
        OnlyInActual = [Hostile],
    };
}
