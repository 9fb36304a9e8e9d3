using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Tests.Cli;

public sealed class ArgumentFoldingTests
{
    [Test]
    public void Fold_ConfBeforeThePositional_LeavesThePositional() =>
        Assert.That(ArgumentFolding.Fold(["merge", "--conf", "a.b=1", "FOLDER"]), Is.EqualTo(["merge", "--conf", "a.b=1", "FOLDER"]));

    [Test]
    public void Fold_ConfRepeatedAroundThePositional_BecomesOneOption() =>
        Assert.That(
            ArgumentFolding.Fold(["merge", "--conf", "a=1", "FOLDER", "--conf=b=2=3", "--quiet", "--conf", "c="]),
            Is.EqualTo(["merge", "--conf", "a=1\u001fb=2=3\u001fc=", "FOLDER", "--quiet"]));

    [Test]
    public void Fold_PlaceholderScriptFirst_IsLeftOut() =>
        Assert.That(ArgumentFolding.Fold(["/opt/x/laborspark.py", "wordcount"]), Is.EqualTo(["wordcount"]));

    [Test]
    public void Fold_ConfAfterDoubleDash_IsNoOption() =>
        Assert.That(ArgumentFolding.Fold(["merge", "--", "--conf"]), Is.EqualTo(["merge", "--", "--conf"]));

    [Test]
    public void Fold_Nothing_StaysNothing() => Assert.That(ArgumentFolding.Fold([]), Is.Empty);

    [TestCase("--conf")]
    [TestCase("--conf", "spark.x")]
    [TestCase("--conf", "=1")]
    [TestCase("--conf", "--overwrite")]
    [TestCase("--conf=")]
    public void Fold_ConfWithoutKeyAndValue_IsWrongUsage(params string[] arguments) =>
        Assert.That(() => ArgumentFolding.Fold(["merge", .. arguments]), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage)
            .And.Message.StartsWith("--conf expects key=value"));
}
