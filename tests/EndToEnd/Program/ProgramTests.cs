using System.Text.RegularExpressions;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The program as users start it, where it has to end before Spark is started.</summary>
[TestFixture]
internal sealed class ProgramTests
{
    private static readonly string Program = Checkout.Built("LaborSpark.Jobs", "laborspark");

    [TestCase("--help", ExitCode.Success)]
    [TestCase("--version", ExitCode.Success)]
    [TestCase("", ExitCode.WrongUsage)]
    [TestCase("sleep", ExitCode.WrongUsage)]
    [TestCase("merge", ExitCode.WrongUsage)]
    [TestCase("merge NONE --data-root /none", ExitCode.BadInput)]
    [TestCase("preprocess --data-root /none", ExitCode.BadInput)]
    [TestCase("compare --expected /none", ExitCode.WrongUsage)]
    [TestCase("compare --expected /none --actual /none", ExitCode.BadInput)]
    [TestCase("preprocess --input hdfs://name:8020/chunks", ExitCode.WrongUsage)]
    public void Program_CommandLine_EndsWithItsCodeAndNoStack(string line, ExitCode code)
    {
        var ended = ChildProcess.Run(Program, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That((ended.Code, Regex.IsMatch(ended.All, @"^\s+at ", RegexOptions.Multiline)), Is.EqualTo(((int)code, false)), ended.All);
    }

    [Test]
    public void Program_OutputOnAFullDisk_SaysSoAndMayBeTriedAgain()
    {
        var ended = ChildProcess.Run("sh", ["-c", "exec \"$0\" --version > /dev/full", Program]);
        Assert.That((ended.Code, ended.Errors.Trim()), Is.EqualTo(((int)ExitCode.NotNow, "laborspark: the report could not be printed: No space left on device")));
    }

    [Test]
    public void Merge_FolderMissing_SaysWhatWhereAndWhatToDo()
    {
        var ended = ChildProcess.Run(Program, ["merge", "NONE", "--data-root", "/none"]);
        Assert.That(ended.Errors.Trim(), Is.EqualTo(
            "laborspark: bad input: the scores are expected as /none/inference/NONE/output/CLASS/*.parquet, and that folder does not exist. "
            + "Give the name of a folder under inference/ of the data root, or say with --inference where it is, or with --data-root (LABORSPARK_DATA) where all data is."));
    }

    [Test]
    public void Setup_SparkAndJavaThere_SaysWhere()
    {
        var ended = ChildProcess.Run(Program, ["setup"]);
        Assert.That(ended.Output, Does.Match("^Spark 4[.]3[.]0: /.+\nJava [0-9].*: /.+\n$"), ended.All);
    }

    [Test]
    public void Compare_SettingThatSparkRefuses_EndsWithSettingValueAndReason()
    {
        var ended = ChildProcess.Run(Program, [.. CompareWithItself(), "--master", "local[1]", "--conf", "spark.sql.shuffle.partitions=abc"]);
        Assert.That(
            (ended.Code, ended.Errors.Contains("laborspark: Spark refuses the setting spark.sql.shuffle.partitions, 'abc': ", StringComparison.Ordinal)),
            Is.EqualTo(((int)ExitCode.BadInput, true)), ended.All);
    }

    [Test]
    public void Compare_ServerThatIsNotThere_SaysWhatIsWaitedForAndEndsWithNotNow()
    {
        var ended = ChildProcess.Run(
            Program, [.. CompareWithItself(), "--quiet", "--conf", "spark.laborspark.answerTimeout=6"], environment: new Dictionary<string, string?> { ["SPARK_REMOTE"] = "sc://127.0.0.1:1" });
        Assert.That(
            (ended.Code, Regex.IsMatch(ended.Errors, "^waiting for Spark at 127[.]0[.]0[.]1:1 for [0-9]+ s: tried [0-9]+ times in [0-9.]+ s, last: Connection refused", RegexOptions.Multiline)),
            Is.EqualTo(((int)ExitCode.NotNow, true)), ended.All);
    }

    private static string[] CompareWithItself()
    {
        var table = Path.Combine(Checkout.Root, "conf", "sample", "operations.parquet");
        return ["compare", "--expected", table, "--actual", table];
    }
}
