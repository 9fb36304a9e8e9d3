using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Tests.Running;

[TestFixture]
internal sealed class QuickStartTests
{
    [TestCase(null, null, 100_000, true)]
    [TestCase(null, null, 100_001, false)]
    [TestCase("local[2]", null, 1, true)]
    [TestCase("yarn", null, 1, false)]
    [TestCase("local[2]", "auto", 1, true)]
    [TestCase("local[2]", "false", 1, false)]
    [TestCase("local[2]", "true", 1_000_000, true)]
    [TestCase("yarn", "True", 1_000_000, true)]
    public void Of_MasterSettingAndRows_Decide(string? master, string? setting, long rows, bool expected) => Assert.That(QuickStart.Of(Options(master, setting), rows), Is.EqualTo(expected));

    [Test]
    public void Of_AnotherWord_SaysWhichAreExpected() =>
        Assert.That(
            () => QuickStart.Of(Options(null, "yes"), 1),
            Throws.InstanceOf<JobException>().With.Message.EqualTo("--conf spark.laborspark.quickStart expects auto, true or false, but got 'yes'.").And.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage));

    private static WordcountOptions Options(string? master, string? setting) => new() { Master = master, ConfText = setting is null ? null : $"{QuickStart.Key}={setting}" };
}
