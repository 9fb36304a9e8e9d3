using System.Runtime.Versioning;
using LaborSpark.Jobs.Errors;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The program with a Spark that is none: how it ends while Spark starts, or as Spark does not.</summary>
[TestFixture]
[UnsupportedOSPlatform("windows")]
internal sealed class StandInSparkTests
{
    private ScratchFolder _folder = null!;

    private IEnumerable<string> Arguments =>
        ["compare", "--expected", SharedData.Find("data/golden/operations.parquet"), "--actual", SharedData.Find("data/golden/operations.parquet"), "--spark-home", _folder["spark"]];

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("INT", ExitCode.Interrupted)]
    [TestCase("TERM", ExitCode.Terminated)]
    [TestCase("HUP", ExitCode.HungUp)]
    public void Program_SignalledWhileSparkStarts_EndsWithTheSignalsCode(string signal, ExitCode code)
    {
        MakeSpark("touch \"$0.started\"; exec sleep 300");
        // env replaces itself, and undoes what the tests' own parent may have had ignored: under nohup a program goes on without its terminal.
        using var program = new JobProcess(["--default-signal", MergeCommand.Program, .. Arguments], "env");
        program.WaitUntil(() => File.Exists(_folder["spark", "bin", "spark-submit.started"]), "The start of Spark");
        Signal.Send(signal, program.Id.ToString());
        Assert.That(program.WaitForEnd(), Is.EqualTo((int)code), program.All);
    }

    [Test]
    public void Program_SparkEndsAtOnce_IsForAPersonAndSaysWhatSparkSaid()
    {
        MakeSpark("echo 'This Spark has other plans' >&2; exit 1");
        var ended = ChildProcess.Run(MergeCommand.Program, Arguments);
        Assert.Multiple(() =>
        {
            Assert.That(ended.Code, Is.EqualTo((int)ExitCode.BadInput), ended.All);
            Assert.That(ended.Errors, Does.Contain("laborspark: Spark did not start, or let nobody in; nothing was published.\n").And.Contain("This Spark has other plans"));
        });
    }

    private void MakeSpark(string script)
    {
        Directory.CreateDirectory(_folder["spark", "bin"]);
        Directory.CreateDirectory(_folder["spark", "jars"]);
        File.WriteAllText(_folder["spark", "jars", "spark-connect_2.13-4.3.0.jar"], "");
        File.WriteAllText(_folder["spark", "bin", "spark-submit"], $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(_folder["spark", "bin", "spark-submit"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
