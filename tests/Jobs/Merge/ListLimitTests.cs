using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Tables;
using Parquet.Serialization;

namespace LaborSpark.Jobs.Tests.Merge;

public sealed class ListLimitTests
{
    private const long Limit = 1_073_741_824;

    [Test]
    public void Refuse_AtTheLimit_IsTaken() => Assert.That(() => ListLimit.Refuse([Lists(Limit)], 1000), Throws.Nothing);

    [Test]
    public void Refuse_BeyondTheLimit_NamesFileAndWayOut() => Refuses(
        () => ListLimit.Refuse([Lists(1), Lists(Limit + 1)], 200_000), ExitCode.Refused,
        "part-0.parquet would hold 1,073,741,825 list items in one column, and readers over Arrow end at 2,147,483,647. Run again with --rows-per-file 20000 or less.");

    // Lists of four tokens on average: a file at the limit has a fourth of it as rows.
    [Test]
    public void Foretell_AtTheLimit_IsTaken() =>
        Assert.That(() => Foretell([3, 5], Limit / 4), Throws.Nothing);

    [Test]
    public void Foretell_BeyondTheLimit_SaysHowManyRowsArePossible() => Refuses(
        () => Foretell([3, 5], (Limit / 4) + 1), ExitCode.WrongUsage,
        "--rows-per-file: with lists of 4 items on average, 268,435,457 rows would bring a file near the 2,147,483,647 list items at which readers over Arrow end. At most 268,435,456 rows are possible here.");

    [Test]
    public void Foretell_NoRows_IsTaken() => Assert.That(() => Foretell([], long.MaxValue), Throws.Nothing);

    private static void Refuses(Action check, ExitCode code, string message) =>
        Assert.That(check, Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(code).And.Message.EqualTo(message));

    private static ParquetFile Lists(long items) =>
        new("/table/part-0.parquet", 100, DateTime.UnixEpoch, 1, "", [new ParquetColumn(OperationsTable.Tokens, ParquetKind.TextList, "array<string>") { Values = items }]);

    private static void Foretell(IReadOnlyList<int> lengths, long rowsPerFile)
    {
        using var folder = new TemporaryFolder();
        var rows = lengths.Select(length => new Row([.. Enumerable.Repeat("token", length)])).ToList();
        Task.Run(() => ParquetSerializer.SerializeAsync(rows, folder["000.parquet"])).GetAwaiter().GetResult();
        ListLimit.Foretell(InputTable.Open("the operations", "--operations", folder.Path, []), rowsPerFile);
    }

    private sealed record Row(List<string> Tokens);
}
