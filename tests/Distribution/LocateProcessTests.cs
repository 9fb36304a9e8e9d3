using System.Diagnostics;
using static LaborSpark.Spark.Distribution.Tests.SyntheticSpark;

namespace LaborSpark.Spark.Distribution.Tests;

/// <summary>Finding Spark from processes of their own, which share a cache, an environment and interruptions.</summary>
public sealed class LocateProcessTests
{
    private readonly TemporaryFolder _folder = new();

    private string Answer => Path.Combine(_folder.Path, "answer.txt");

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Run_SparkInAMirror_AnswersWithThePathOfTheJar()
    {
        var search = FromMirrorFolder(_folder, Archive());
        Run(search.Mirrors[0]);
        Assert.That(File.ReadAllText(Answer), Is.EqualTo(Path.Combine(_folder.Path, "cache", "laborspark", "spark-4.3.0", "jars", "spark-connect_2.13-4.3.0.jar")));
    }

    [Test]
    public void Run_WrongHash_EndsWithOneAndAnswersInOneLine()
    {
        var search = FromMirrorFolder(_folder, Archive());
        Pins(_folder, new string('0', 128));
        Assert.That((Run(search.Mirrors[0]), File.ReadAllLines(Answer)), Is.EqualTo((1, new[] { File.ReadAllText(Answer) })));
    }

    [Test]
    public void Run_NoArguments_EndsWithTwo()
    {
        using var process = Start("/nowhere", []);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void Run_KilledWhileDownloading_IsTakenUpByTheNext()
    {
        var archive = Archive(ballast: 300_000);
        Pins(_folder, Sha512(archive));
        using var server = new LoopbackServer(request => request.Header("Range") == "bytes=150000-"
            ? LoopbackReply.Rest(archive, 150_000, "ETag: \"a\"")
            : LoopbackReply.Ok(archive, 150_000, "ETag: \"a\"") with { ThenSilent = true });
        using (var killed = Start(server.Address.AbsoluteUri, ["4.3.0", Answer]))
        {
            var partial = new FileInfo(Path.Combine(_folder.Path, "cache", "laborspark", "downloads", MirrorFile + ".partial"));
            Assert.That(() => SizeOf(partial), Is.EqualTo(150_000).After(60_000, 20), "the first process should have written what the server sent");
            killed.Kill();
            killed.WaitForExit();
        }

        Assert.That(Run(server.Address.AbsoluteUri), Is.EqualTo(0));
    }

    [Test]
    public void Run_ProxyInTheEnvironment_IsNotAskedForALoopbackMirror()
    {
        var archive = Archive();
        Pins(_folder, Sha512(archive));
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(archive));
        using var process = Start(server.Address.AbsoluteUri, ["4.3.0", Answer], ("HTTP_PROXY", "http://127.0.0.1:1"));
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(0));
    }

    [Test]
    public void Run_TwoProcessesAtOnce_BothAnswerAndNothingElseIsLeft()
    {
        var search = FromMirrorFolder(_folder, Archive(ballast: 3_000_000));
        var second = _folder.File("second.txt");
        using (var one = Start(search.Mirrors[0], ["4.3.0", Answer]))
        using (var other = Start(search.Mirrors[0], ["4.3.0", second]))
        {
            one.WaitForExit();
            other.WaitForExit();
        }

        Assert.That(File.ReadAllText(second), Is.EqualTo(File.ReadAllText(Answer)));
        Assert.That(
            Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "cache", "laborspark")).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "downloads", "spark-4.3.0", "spark-4.3.0.lock" }));
    }

    private static long SizeOf(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? file.Length : 0;
    }

    private int Run(string mirror)
    {
        using var process = Start(mirror, ["4.3.0", Answer]);
        process.WaitForExit();
        return process.ExitCode;
    }

    private Process Start(string mirror, string[] arguments, params (string Name, string Value)[] variables)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LocateProcess.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("SPARK_HOME");
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(_folder.Path, "cache");
        start.Environment["LABORSPARK_MIRROR"] = mirror;
        start.Environment["LABORSPARK_DISTRIBUTIONS"] = Path.Combine(_folder.Path, "pins.json");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
