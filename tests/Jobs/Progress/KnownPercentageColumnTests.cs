using LaborSpark.Jobs.Progress;
using Spectre.Console;

namespace LaborSpark.Jobs.Tests.Progress;

[TestFixture]
internal sealed class KnownPercentageColumnTests
{
    [TestCase(true, "")]
    [TestCase(false, " 25%")]
    public void Of_StepOfKnownOrUnknownLength_SaysAPercentageOnlyOfTheFirst(bool isIndeterminate, string expected)
    {
        var task = new ProgressTask(1, "start Spark: Java", 8) { IsIndeterminate = isIndeterminate, Value = 2 };
        Assert.That(KnownPercentageColumn.Of(task), Is.EqualTo(expected));
    }
}
