using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;
using Parquet.Serialization;

namespace LaborSpark.Jobs.Tests.Tables;

public sealed class RankingCheckTests
{
    private const long Limit = 1_073_741_824;

    [Test]
    public void RefuseGaps_FilesThatFollowEachOther_AreTaken() =>
        Assert.That(() => RankingCheck.RefuseGaps([Ranks(1, 1, 3), Ranks(2, 4, 4), Ranks(3, 5, 10)]), Throws.Nothing);

    [Test]
    public void RefuseGaps_NoFiles_AreTaken() => Assert.That(() => RankingCheck.RefuseGaps([]), Throws.Nothing);

    [Test]
    public void RefuseGaps_FilesWithoutRows_AreTaken() =>
        Assert.That(() => RankingCheck.RefuseGaps([File(0), Ranks(1, 1, 3), File(0), Ranks(2, 4, 4)]), Throws.Nothing);

    [Test]
    public void RefuseGaps_GapBetweenFiles_NamesFileAndRanks() => Refuses(
        () => RankingCheck.RefuseGaps([Ranks(1, 1, 3), Ranks(2, 5, 1_004)]), ExitCode.Refused,
        "the ranks written do not add up: part-2.parquet should hold ranks 4 to 1,003, and holds 5 to 1,004. Run again.");

    [Test]
    public void RefuseGaps_FirstRankIsNotOne_IsRefused() => Refuses(
        () => RankingCheck.RefuseGaps([Ranks(1, 0, 2)]), ExitCode.Refused,
        "the ranks written do not add up: part-1.parquet should hold ranks 1 to 3, and holds 0 to 2. Run again.");

    [Test]
    public void RefuseGaps_RankTwiceInAFile_IsRefused() => Refuses(
        () => RankingCheck.RefuseGaps([File(3, (1, 2))]), ExitCode.Refused,
        "the ranks written do not add up: part-0.parquet should hold ranks 1 to 3, and holds 1 to 2. Run again.");

    [Test]
    public void RefuseGaps_FilesInAnotherOrder_AreRefused() => Refuses(
        () => RankingCheck.RefuseGaps([Ranks(1, 4, 6), Ranks(2, 1, 3)]), ExitCode.Refused,
        "the ranks written do not add up: part-1.parquet should hold ranks 1 to 3, and holds 4 to 6. Run again.");

    [Test]
    public void RefuseGaps_FooterThatSaysNothingOfRanks_IsRefused() => Refuses(
        () => RankingCheck.RefuseGaps([File(3)]), ExitCode.Refused,
        "the ranks written do not add up: part-0.parquet should hold ranks 1 to 3, and its footer says nothing of them. Run again.");

    [Test]
    public void RefuseLongLists_AtTheLimit_IsTaken() => Assert.That(() => RankingCheck.RefuseLongLists([Lists(Limit)], 1000), Throws.Nothing);

    [Test]
    public void RefuseLongLists_BeyondTheLimit_NamesFileAndWayOut() => Refuses(
        () => RankingCheck.RefuseLongLists([Lists(1), Lists(Limit + 1)], 200_000), ExitCode.Refused,
        "part-0.parquet would hold 1,073,741,825 list items in one column, and readers over Arrow end at 2,147,483,647. Run again with --rows-per-file 20000 or less.");

    // Lists of four tokens on average: a file at the limit has a fourth of it as rows.
    [Test]
    public void ForetellLongLists_AtTheLimit_IsTaken() =>
        Assert.That(() => Foretell([3, 5], Limit / 4), Throws.Nothing);

    [Test]
    public void ForetellLongLists_BeyondTheLimit_SaysHowManyRowsArePossible() => Refuses(
        () => Foretell([3, 5], (Limit / 4) + 1), ExitCode.WrongUsage,
        "--rows-per-file: with lists of 4 items on average, 268,435,457 rows would bring a file near the 2,147,483,647 list items at which readers over Arrow end. At most 268,435,456 rows are possible here.");

    [Test]
    public void ForetellLongLists_NoRows_IsTaken() => Assert.That(() => Foretell([], long.MaxValue), Throws.Nothing);

    private static void Refuses(Action check, ExitCode code, string message) =>
        Assert.That(check, Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(code).And.Message.EqualTo(message));

    private static ParquetFile Ranks(int number, long least, long most) =>
        File(most - least + 1, (least, most)) with { Path = $"/table/part-{number}.parquet" };

    private static ParquetFile Lists(long items) =>
        File(1) with { Columns = [new ParquetColumn(OperationsTable.Tokens, ParquetKind.TextList, "array<string>") { Values = items }] };

    private static ParquetFile File(long rows, (long Least, long Most)? ranks = null) =>
        new("/table/part-0.parquet", 100, DateTime.UnixEpoch, rows, "", [new ParquetColumn(RankedTable.Rank, ParquetKind.Whole, "bigint") { Range = ranks }]);

    private static void Foretell(IReadOnlyList<int> lengths, long rowsPerFile)
    {
        using var folder = new TemporaryFolder();
        var rows = lengths.Select(length => new Row([.. Enumerable.Repeat("token", length)])).ToList();
        Task.Run(() => ParquetSerializer.SerializeAsync(rows, folder["000.parquet"])).GetAwaiter().GetResult();
        RankingCheck.ForetellLongLists(InputTable.Open("the operations", "--operations", folder.Path, []), rowsPerFile);
    }

    private sealed record Row(List<string> Tokens);
}
