using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>Functions in assemblies that came with the session.</summary>
public class UserAssemblyTests
{
    private static readonly DataType[] Text = [new StringType()];

    [Test]
    public void Run_FunctionThatNeedsAnotherAssembly_FindsItInItsFolder()
    {
        Assert.That(Run(new UserLibrary("hello ").Payload()).Values, Is.EqualTo(new[] { "hello you" }));
    }

    [Test]
    public void Run_FoldersWithDifferentBuilds_DoNotMeet()
    {
        var first = new UserLibrary("first ").Payload();
        var second = new UserLibrary("second ").Payload();

        Assert.That(new[] { first, second, first }.Select(payload => Run(payload).Values[0]), Is.EqualTo(new[] { "first you", "second you", "first you" }));
    }

    [Test]
    public void Run_FirstUseOnManySocketsAtOnce_LoadsOnce()
    {
        var payload = new UserLibrary("hi ").Payload();
        var sockets = Enumerable.Range(0, 16).Select(_ => SharedWorkers.Of(SparkVersion.Spark43).Connect()).ToList();
        var arrow = ArrowInput.Columns(Text, [["you"]]);

        // A thread each: the pool would add them one a second, and the worker would see them one after the other.
        var answers = Task.WhenAll(sockets.Select(socket => Task.Factory.StartNew(
            () => socket.Run(TaskRequest.Scalar(payload, 0), arrow), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))).GetAwaiter().GetResult();

        Assert.That(answers.Select(answer => answer.Error ?? answer.Values[0]), Is.All.EqualTo("hi you"));
        sockets.ForEach(socket => socket.Dispose());
    }

    [Test]
    public void Run_AnotherBuildOfTheAssembly_IsRefusedNamingBoth()
    {
        var wanted = Guid.Parse("11111111-2222-3333-4444-555555555555");
        var library = new UserLibrary("x");

        Assert.That(
            Run(library.Payload(build: wanted)).Error,
            Does.StartWith($"Function 'say' needs build {wanted} of assembly 'Talk', found build ").And.Contain(library.File));
    }

    [Test]
    public void Run_FolderThatWasNotDelivered_IsNamed()
    {
        Assert.That(
            Run(new UserLibrary("x").Payload(folder: "udf-missing")).Error,
            Is.EqualTo(
                $"Expected the assembly 'Talk' in the folder '{Path.Combine(SessionFiles.Directory, "udf-missing")}', "
                + "found no such folder: its artifact was not delivered to this executor."));
    }

    [TestCase("../../etc")]
    [TestCase("/etc")]
    [TestCase("")]
    public void Run_FolderOutsideTheSession_IsRefused(string folder)
    {
        Assert.That(Run(new UserLibrary("x").Payload(folder: folder)).Error, Does.StartWith("Expected a folder among the session's files"));
    }

    [Test]
    public void Run_MissingDependency_IsNamedInTheFailure()
    {
        Assert.That(Run(new UserLibrary("x", withDependency: false).Payload()).Error, Does.Contain("'Words, "));
    }

    [Test]
    public void Run_DamagedAssembly_IsNamed()
    {
        var library = new UserLibrary("x");
        var payload = library.Payload();
        File.Move(library.File, library.File + ".old");
        File.WriteAllBytes(library.File, [1, 2, 3]);

        Assert.That(Run(payload).Error, Does.StartWith("Expected the assembly 'Talk' in the folder").And.Contain("could not be loaded"));
    }

    private static WorkerAnswer Run(byte[] payload)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        return socket.Run(TaskRequest.Scalar(payload, 0), ArrowInput.Columns(Text, [["you"]]));
    }
}
