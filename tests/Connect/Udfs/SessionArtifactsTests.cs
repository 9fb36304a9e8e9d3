using System.Formats.Tar;
using System.IO.Compression;
using Google.Protobuf;
using LaborSpark.Spark.Connect.Udfs;
using LaborSpark.Spark.Contracts;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

[TestFixture]
public sealed class SessionArtifactsTests
{
    private const string WorkerSetting = "spark.sql.execution.pyspark.python";

    [Test]
    public void Deliver_OfAPlanWithoutFunctions_CallsNothing()
    {
        using var session = new FakeSession();
        new SessionArtifacts(session).Deliver(Project(Column("a")));
        Assert.That(session.Calls, Is.Zero);
    }

    [Test]
    public void Deliver_OfARealPythonFunction_LeavesTheSessionAlone()
    {
        using var session = new FakeSession();
        new SessionArtifacts(session).Deliver(Project(Call(new PythonUDF { PythonVer = "3.11", Command = ByteString.CopyFromUtf8("pickle") })));
        Assert.That(session.Calls, Is.Zero);
    }

    [Test]
    public void Deliver_InLocalMode_NamesTheWorkerBesideTheProgram()
    {
        using var session = new FakeSession();
        new SessionArtifacts(session).Deliver(Project(Call(Function(UdfWithDependency.Functions.Sql))));
        Assert.That(session.Settings[WorkerSetting], Is.EqualTo(Path.Combine(AppContext.BaseDirectory, "laborspark-worker")).And.Matches<string>(File.Exists));
    }

    [Test]
    public void Deliver_WithAWorkerOnTheNodes_NamesThatAndSendsNone()
    {
        using var session = new FakeSession { IsLocal = false };
        session.Settings["spark.laborspark.worker"] = "../env/laborspark-worker";
        new SessionArtifacts(session).Deliver(Project(Call(Function(UdfWithDependency.Functions.Sql))));
        Assert.That((session.Settings[WorkerSetting], session.Artifacts.Count), Is.EqualTo(("../env/laborspark-worker", 2)));
    }

    [Test]
    public void Deliver_ToAClusterFromABuild_SaysHowToPublish()
    {
        using var session = new FakeSession { IsLocal = false };
        Assert.That(
            () => new SessionArtifacts(session).Deliver(Project(Call(Function(UdfWithDependency.Functions.Sql)))),
            Throws.InstanceOf<UdfRefusedException>().With.Message.EqualTo(
                $"Functions cannot run on this cluster yet: its nodes may have no .NET, so the program must bring its own, and '{Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)}' is a build without one. "
                + "Publish it with 'dotnet publish PROJECT -c Release' (<PublishRuntimeIdentifier>linux-x64</PublishRuntimeIdentifier> and <PublishSelfContained>true</PublishSelfContained> belong in its project file) "
                + "and run it from the folder that names, or set spark.laborspark.worker to the path of a worker that is on every node."));
    }

    [Test]
    public void Deliver_OfALibraryWithPackages_SendsThePackagesWholeAndApart()
    {
        using var session = new FakeSession();
        new SessionArtifacts(session).Deliver(Project(Call(Function(UdfWithDependency.Functions.Sql))));
        Assert.That(
            Unpack(session.Artifacts.Single(artifact => artifact.Name.StartsWith("archives/lib-", StringComparison.Ordinal)).Content).Keys,
            Is.EqualTo(new[] { "SQLitePCLRaw.batteries_v2.dll", "SQLitePCLRaw.core.dll", "SQLitePCLRaw.provider.e_sqlite3.dll", "libe_sqlite3.so" }));
    }

    [Test]
    public void Deliver_OfALibrary_SendsWhatTheUserCompiledInKilobytes()
    {
        using var session = new FakeSession();
        new SessionArtifacts(session).Deliver(Project(Call(Function(UdfWithDependency.Functions.Sql))));
        var content = session.Artifacts.Single(artifact => artifact.Name.StartsWith("archives/udf-", StringComparison.Ordinal)).Content;
        Assert.That((Unpack(content).Keys, content.Length < 32_768), Is.EqualTo((new[] { "UdfWithDependency.dll", "UdfWithDependency.pdb" }, true)));
    }

    [Test]
    public void Deliver_NamesTheArchiveAndItsFolderByContent()
    {
        using var session = new FakeSession();
        var function = Function(UdfWithDependency.Functions.Sql);
        new SessionArtifacts(session).Deliver(Project(Call(function)));
        var identity = UdfPayload.Decode(function.Command.Span).Function;
        Assert.That(
            session.Artifacts.Select(artifact => artifact.Name),
            Is.EqualTo(new[] { $"archives/{identity.Dependencies}.tar.gz#{identity.Dependencies}", $"archives/{identity.Folder}.tar.gz#{identity.Folder}" }));
    }

    [Test]
    public void Deliver_OfTheSameLibraryAgain_SendsNothingTwice()
    {
        using var session = new FakeSession();
        var artifacts = new SessionArtifacts(session);
        artifacts.Deliver(Project(Call(Function(UdfWithDependency.Functions.Sql))));
        artifacts.Deliver(Project(Call(Function(UdfWithDependency.Functions.Prefixing("a")))));
        Assert.That((session.Artifacts.Count, session.Calls), Is.EqualTo((2, 2)));
    }

    [Test]
    public void Deliver_FromManyThreads_SendsOnce()
    {
        using var session = new FakeSession();
        var artifacts = new SessionArtifacts(session);
        var plan = Project(Call(Function(UdfWithDependency.Functions.Sql)));
        Parallel.For(0, 32, _ => artifacts.Deliver(plan));
        Assert.That(session.Artifacts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Deliver_OfARegistration_FindsTheFunction()
    {
        using var session = new FakeSession();
        var register = new Plan { Command = new Command { RegisterFunction = Call(Function(UdfWithDependency.Functions.Sql)).CommonInlineUserDefinedFunction } };
        new SessionArtifacts(session).Deliver(register);
        Assert.That(session.Artifacts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Deliver_OfAVeryDeepPlan_FindsTheFunctionAtItsEnd()
    {
        using var session = new FakeSession();
        var relation = new Relation { Project = new Project { Expressions = { Call(Function(UdfWithDependency.Functions.Sql)) } } };
        for (var level = 0; level < 20_000; level++)
            relation = new Relation { Limit = new Limit { Input = relation, Limit_ = 1 } };
        new SessionArtifacts(session).Deliver(new Plan { Root = relation });
        Assert.That(session.Artifacts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Deliver_OfAFunctionMadeHere_DecodesNothing()
    {
        using var session = new FakeSession();
        var call = UserDefinedFunction.Of(UdfWithDependency.Functions.Sql, typeof(string)).Call([]);
        call.PythonUdf.Command = ByteString.CopyFromUtf8("no payload");
        new SessionArtifacts(session).Deliver(Project(new Expression { CommonInlineUserDefinedFunction = call }));
        Assert.That(session.Artifacts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Deliver_OfAPlanMadeFromOneThatWasRun_WalksOnlyWhatIsNew()
    {
        var (first, second) = (new FakeSession(), new FakeSession());
        var run = Project(Call(Function(UdfWithDependency.Functions.Sql)));
        new SessionArtifacts(first).Deliver(run);
        // What was found is kept beside the message: it is found again though the message itself says it no more.
        run.Root.Project.Expressions.Clear();
        new SessionArtifacts(second).Deliver(new Plan { Root = new Relation { Limit = new Limit { Input = run.Root, Limit_ = 1 } } });
        Assert.That(second.Artifacts.Select(a => a.Name), Is.EqualTo(first.Artifacts.Select(a => a.Name)).And.Not.Empty);
    }

    [Test]
    public void AddFile_OfTheSameContent_SendsItOnceUnderAHashedName()
    {
        using var session = new FakeSession();
        var artifacts = new SessionArtifacts(session);
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "words list.txt");
        File.WriteAllText(path, "abc");
        var names = (artifacts.AddFile(path), artifacts.AddFile(path));
        folder.Delete(recursive: true);
        // The hash is the SHA-256 of "abc" from FIPS 180-4.
        Assert.That(
            (names, session.Artifacts.Single().Name),
            Is.EqualTo((("words list-ba7816bf8f01cfea.txt", "words list-ba7816bf8f01cfea.txt"), "files/words list-ba7816bf8f01cfea.txt")));
    }

    [Test]
    public void AddFile_OfAFolder_IsAnError()
    {
        using var session = new FakeSession();
        Assert.That(() => new SessionArtifacts(session).AddFile(AppContext.BaseDirectory), Throws.InstanceOf<FileNotFoundException>().With.Message.EndsWith("found a folder."));
    }

    internal static SortedDictionary<string, TarEntry> Unpack(byte[] archive)
    {
        var entries = new SortedDictionary<string, TarEntry>(StringComparer.Ordinal);
        using var gzip = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry(copyData: true) is { } entry)
            entries.Add(entry.Name, entry);
        return entries;
    }

    private static PythonUDF Function(Func<string, string?> function) => new()
    {
        EvalType = (int)UdfKind.Scalar,
        PythonVer = UdfPayload.PythonVersion,
        Command = ByteString.CopyFrom(UdfCapture.Capture(function, null, UdfKind.Scalar, new StringType()).Encode()),
    };

    private static Expression Column(string name) => new() { UnresolvedAttribute = new Expression.Types.UnresolvedAttribute { UnparsedIdentifier = name } };

    private static Expression Call(PythonUDF function) => new()
    {
        CommonInlineUserDefinedFunction = new CommonInlineUserDefinedFunction { FunctionName = "f", Arguments = { Column("a") }, PythonUdf = function },
    };

    private static Plan Project(Expression expression) => new() { Root = new Relation { Project = new Project { Expressions = { expression } } } };
}
