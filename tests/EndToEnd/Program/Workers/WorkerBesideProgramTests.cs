using System.Buffers.Binary;
using System.Diagnostics;
using LaborSpark.Spark.Connect.Udfs;

namespace LaborSpark.EndToEnd.Tests.Workers;

[TestFixture]
internal sealed class WorkerBesideProgramTests
{
    [Test]
    public void Worker_InTheOutputOfABuild_AnswersAsSparksDaemon() =>
        Assert.That(PortOfDaemon(AppContext.BaseDirectory, sharedRuntime: true), Is.InRange(1, 65535));

    [Test]
    public void Worker_InAPublishedFolder_AnswersWithoutAnyDotnetOnTheHost() =>
        Assert.That(PortOfDaemon(PublishedProgram.Folder, sharedRuntime: false), Is.InRange(1, 65535));

    [Test]
    public void Program_InAPublishedFolder_Starts()
    {
        var ended = ChildProcess.Run(PublishedProgram.Program, ["--help"]);
        Assert.That((ended.Code, (ended.Output + ended.Errors).Contains("preprocess", StringComparison.Ordinal)), Is.EqualTo((0, true)), ended.All);
    }

    [Test]
    public void Publishing_LeavesTheLockFilesAsTheyAre() => Assert.That(PublishedProgram.ChangedLocks, Is.Empty);

    [Test]
    public void Worker_UnpackedFromItsArchive_AnswersWithoutAnyDotnetOnTheHost()
    {
        var folder = Directory.CreateTempSubdirectory();
        var archive = WorkerPackage.Of(PublishedProgram.Folder).Archive();
        var packed = WorkerPackage.PackOnce(archive, folder.FullName);
        var unpacked = folder.CreateSubdirectory("unpacked");
        Assert.That(ChildProcess.Run("tar", ["-xzf", packed], unpacked.FullName).Code, Is.Zero);
        Assert.That(PortOfDaemon(unpacked.FullName, sharedRuntime: false), Is.InRange(1, 65535));
        folder.Delete(recursive: true);
    }

    [Test]
    public void Archive_OfTheSameBuild_IsPackedOnce()
    {
        var cache = Directory.CreateTempSubdirectory();
        var first = WorkerPackage.PackOnce(WorkerPackage.Of(PublishedProgram.Folder).Archive(), cache.FullName);
        File.WriteAllText(first, "packed");
        var second = WorkerPackage.PackOnce(WorkerPackage.Of(PublishedProgram.Folder).Archive(), cache.FullName);
        Assert.That((second, File.ReadAllText(second)), Is.EqualTo((first, "packed")));
        cache.Delete(recursive: true);
    }

    private static int PortOfDaemon(string folder, bool sharedRuntime)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "laborspark-worker"), ["-m", "pyspark.daemon", "pyspark.worker"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PYTHON_WORKER_FACTORY_SECRET"] = new string('a', 64);
        if (!sharedRuntime)
            start.Environment["DOTNET_ROOT"] = "/nowhere";
        using var daemon = Process.Start(start)!;
        var port = new byte[sizeof(int)];
        daemon.StandardOutput.BaseStream.ReadExactly(port);
        // It leaves when its input ends, as the executor's death ends it.
        daemon.StandardInput.Close();
        daemon.WaitForExit();
        return BinaryPrimitives.ReadInt32BigEndian(port);
    }
}
