using LaborSpark.Spark.Connect.Udfs;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

[TestFixture]
public sealed class WorkerPackageTests
{
    private const string ProgramManifest = """
        {
          "runtimeTarget": { "name": "net10.0/linux-x64" },
          "targets": {
            "net10.0/linux-x64": {
              "program/1.0.0": { "runtime": { "program.dll": {} } },
              "onnx/1.0.0": { "native": { "runtimes/linux-x64/native/libonnxruntime.so": {} } },
              "Grpc.Core.Api/2.0.0": { "runtime": { "lib/net10.0/Grpc.Core.Api.dll": {} } }
            }
          },
          "libraries": {}
        }
        """;

    private const string WorkerManifest = """
        {
          "runtimeTarget": { "name": "net10.0/linux-x64" },
          "targets": {
            "net10.0/linux-x64": {
              "laborspark-worker/1.0.0": { "runtime": { "laborspark-worker.dll": {} } },
              "Apache.Arrow/23.0.0": { "runtime": { "lib/net8.0/Apache.Arrow.dll": {} } },
              "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.0": {
                "runtime": { "System.Text.Json.dll": {} },
                "native": {
                  "createdump": {}, "libcoreclr.so": {}, "libcoreclrtraceptprovider.so": {}, "libhostfxr.so": {}, "libmscordaccore.so": {}, "libmscordbi.so": {}
                }
              }
            }
          },
          "libraries": {}
        }
        """;

    private static readonly string[] Published =
    [
        "program", "program.deps.json", "program.dll", "program.runtimeconfig.json", "libonnxruntime.so", "Grpc.Core.Api.dll", "tweets.csv",
        "laborspark-worker", "laborspark-worker.deps.json", "laborspark-worker.dll", "laborspark-worker.runtimeconfig.json", "Apache.Arrow.dll", "System.Text.Json.dll",
        "libcoreclr.so", "libhostfxr.so", "createdump", "libcoreclrtraceptprovider.so", "libmscordaccore.so", "libmscordbi.so",
    ];

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void Publish()
    {
        _folder = Directory.CreateTempSubdirectory("laborspark-");
        foreach (var name in Published)
            File.WriteAllText(Path.Combine(_folder.FullName, name), name);
        File.WriteAllText(Path.Combine(_folder.FullName, "program.deps.json"), ProgramManifest);
        File.WriteAllText(Path.Combine(_folder.FullName, "laborspark-worker.deps.json"), WorkerManifest);
        File.WriteAllText(Path.Combine(_folder.FullName, "laborspark-worker.runtimeconfig.json"), """{ "runtimeOptions": { "includedFrameworks": [] } }""");
    }

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public void Archive_OfAPublishedProgram_HoldsTheWorkerAndItsRuntimeAndNothingElse() =>
        Assert.That(WorkerPackage.Of(_folder.FullName).Archive().Files.Select(file => file.Name), Is.EqualTo(new[]
        {
            "Apache.Arrow.dll", "System.Text.Json.dll", "laborspark-worker", "laborspark-worker.deps.json", "laborspark-worker.dll", "laborspark-worker.runtimeconfig.json",
            "libcoreclr.so", "libhostfxr.so",
        }));

    [Test]
    public void Archive_OfTwoProgramsWithTheSameWorker_HasOneName()
    {
        var first = WorkerPackage.Of(_folder.FullName).Archive().Folder;
        File.WriteAllText(Path.Combine(_folder.FullName, "program.dll"), "another program");
        Assert.That(WorkerPackage.Of(_folder.FullName).Archive().Folder, Is.EqualTo(first));
    }

    [Test]
    public void Assemblies_OfAPublishedProgram_AreTheWorkersAndItsRuntimes() =>
        Assert.That(WorkerPackage.Of(_folder.FullName).Assemblies(), Is.EquivalentTo(new[] { "laborspark-worker", "Apache.Arrow", "System.Text.Json" }));

    [Test]
    public void Assemblies_WithoutAWorker_SaysWhereItWasLookedFor()
    {
        File.Delete(Path.Combine(_folder.FullName, "laborspark-worker.deps.json"));
        Assert.That(() => WorkerPackage.Of(_folder.FullName).Assemblies(), Throws.InstanceOf<UdfRefusedException>().With.Message.EqualTo(
            $"Functions cannot run on Spark: expected the worker at '{Path.Combine(_folder.FullName, "laborspark-worker.deps.json")}', found none. Build the program by a project that references LaborSpark.Spark.Connect, and keep the files of its output folder together."));
    }
}
