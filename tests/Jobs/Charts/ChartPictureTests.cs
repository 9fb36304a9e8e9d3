using LaborSpark.Jobs.Charts;

namespace LaborSpark.Jobs.Tests.Charts;

public sealed class ChartPictureTests
{
    [Test]
    public void Problem_OnThisMachine_IsNone() => Assert.That(ChartPicture.Problem(), Is.Null);
}
