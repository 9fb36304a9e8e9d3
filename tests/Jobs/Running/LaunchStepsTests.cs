using LaborSpark.Jobs.Running;
using LaborSpark.Spark;

namespace LaborSpark.Jobs.Tests.Running;

[TestFixture]
internal sealed class LaunchStepsTests
{
    [Test]
    public void Name_OfEveryStage_IsAStepOfItsOwn() => Assert.That(Enum.GetValues<LaunchStage>().Select(LaunchSteps.Name), Is.Unique);
}
