using LaborSpark.Spark.Connect.Udfs;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

[TestFixture]
public sealed class WorkerRuntimeTests
{
    [Test]
    public void RootOf_ASharedRuntime_IsTheFolderWithTheHost()
    {
        var root = Directory.CreateTempSubdirectory();
        root.CreateSubdirectory("host/fxr");
        var runtime = root.CreateSubdirectory("shared/Microsoft.NETCore.App/10.0.0");
        Assert.That(WorkerRuntime.RootOf(runtime.FullName + "/"), Is.EqualTo(root.FullName));
        root.Delete(recursive: true);
    }

    [Test]
    public void RootOf_AProgramsOwnRuntime_IsNull()
    {
        var folder = Directory.CreateTempSubdirectory();
        Assert.That(WorkerRuntime.RootOf(folder.FullName), Is.Null);
        folder.Delete(recursive: true);
    }

    [Test]
    public void ShareWith_AnEnvironmentThatHasAPlace_LeavesIt()
    {
        var environment = new Dictionary<string, string?> { ["DOTNET_ROOT"] = "/opt/net" };
        WorkerRuntime.ShareWith(environment);
        Assert.That(environment["DOTNET_ROOT"], Is.EqualTo("/opt/net"));
    }
}
