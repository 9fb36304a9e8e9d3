using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Tests.Tables;

public sealed class RankingCheckTests
{
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

    private static void Refuses(Action check, ExitCode code, string message) =>
        Assert.That(check, Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(code).And.Message.EqualTo(message));

    private static ParquetFile Ranks(int number, long least, long most) =>
        File(most - least + 1, (least, most)) with { Path = $"/table/part-{number}.parquet" };

    private static ParquetFile File(long rows, (long Least, long Most)? ranks = null) =>
        new("/table/part-0.parquet", 100, DateTime.UnixEpoch, rows, "", [new ParquetColumn(RankedTable.Rank, ParquetKind.Whole, "bigint") { Range = ranks }]);
}
