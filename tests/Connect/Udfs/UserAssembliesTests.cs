using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using LaborSpark.Spark.Connect.Udfs;
using LaborSpark.Spark.Contracts;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

[TestFixture]
public sealed class UserAssembliesTests
{
    [Test]
    public void FoldersOf_TwoBuildsOfOneLibrary_Differ() =>
        Assert.That(UserAssemblies.FoldersOf("f", Recompiled("first")).Own, Is.Not.EqualTo(UserAssemblies.FoldersOf("f", Recompiled("second")).Own));

    [Test]
    public void FoldersOf_ARecompiledLibrary_HoldsTheNewFileOnly()
    {
        var assembly = Recompiled("second");
        var archive = UserAssemblies.Find(UserAssemblies.FoldersOf("f", assembly).Own!);
        Assert.That(archive.Files, Is.EqualTo(new[] { new PackedFile("RecompiledUdf.dll", assembly.Location) }));
    }

    [Test]
    public void FoldersOf_AMethodOfAPackage_HaveThePackageOnly()
    {
        var folders = UserAssemblies.FoldersOf("f", typeof(SQLitePCL.raw).Assembly);
        Assert.That((UserAssemblies.Find(folders.Own!).Files.Select(file => file.Name), folders.Packages), Is.EqualTo((new[] { "SQLitePCLRaw.core.dll" }, default(string))));
    }

    [Test]
    public void FoldersOf_TheWorkerAndTheFramework_IsNull() =>
        Assert.That(new[] { UserAssemblies.FoldersOf("f", typeof(UdfPayload).Assembly), UserAssemblies.FoldersOf("f", typeof(HashSet<>).Assembly) }, Is.All.EqualTo(UserFolders.None));

    [Test]
    public void FoldersOf_AMethodOfAPackageThatTheDriverUsesToo_HaveThePackage() =>
        Assert.That(UserAssemblies.Find(UserAssemblies.FoldersOf("f", typeof(Google.Protobuf.ByteString).Assembly).Own!).Files.Select(file => file.Name), Is.EqualTo(new[] { "Google.Protobuf.dll" }));

    [Test]
    public void FoldersOf_AProgram_LeavesOutWhatTheWorkerHas()
    {
        var folders = UserAssemblies.FoldersOf("f", typeof(UserAssembliesTests).Assembly);
        var files = UserAssemblies.Find(folders.Own!).Files.Concat(UserAssemblies.Find(folders.Packages!).Files).Select(file => file.Name);
        Assert.That(files, Has.None.StartsWith("Apache.Arrow").And.None.StartsWith("LaborSpark.Spark.Contracts").And.None.StartsWith("laborspark-worker"));
    }

    [Test]
    public void FoldersOf_AProgram_HoldWhatTheUserCompiled() =>
        Assert.That(
            UserAssemblies.Find(UserAssemblies.FoldersOf("f", typeof(UserAssembliesTests).Assembly).Own!).Files.Select(file => file.Name),
            Has.Some.EqualTo("LaborSpark.Spark.Connect.Tests.dll").And.None.StartsWith("LaborSpark.Spark.Connect.dll").And.None.StartsWith("Google.Protobuf"));

    [Test]
    public void FoldersOf_AProgramThatUsesThisLibrary_HoldWhatDefinesFunctionsAndNotWhatTalksToSpark()
    {
        var packages = UserAssemblies.Find(UserAssemblies.FoldersOf("f", typeof(UserAssembliesTests).Assembly).Packages!).Files.Select(file => file.Name);
        Assert.That(
            packages,
            Has.Some.EqualTo("LaborSpark.Spark.Connect.dll").And.Some.EqualTo("LaborSpark.Spark.Protocol.dll").And.Some.EqualTo("Google.Protobuf.dll")
                .And.None.EqualTo("Grpc.Net.Client.dll").And.None.StartsWith("LaborSpark.Spark.Distribution").And.None.EqualTo("SharpCompress.dll"));
    }

    // The test project says so of CsCheck, by an attribute of its assembly.
    [Test]
    public void FoldersOf_APackageForTheDriverOnly_IsLeftOut()
    {
        var folders = UserAssemblies.FoldersOf("f", typeof(UserAssembliesTests).Assembly);
        var files = UserAssemblies.Find(folders.Packages!).Files.Select(file => file.Name);
        Assert.That(files, Has.Some.EqualTo("nunit.framework.dll").And.None.EqualTo("CsCheck.dll"));
    }

    [Test]
    public void FoldersOf_AnAssemblyWithoutAFile_SaysWhatToDo()
    {
        var dynamic = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Script"), AssemblyBuilderAccess.Run);
        Assert.That(
            () => UserAssemblies.FoldersOf("f", dynamic),
            Throws.InstanceOf<UdfRefusedException>().With.Message.EqualTo(
                "Function 'f' cannot run on Spark: its assembly 'Script' was not loaded from a file, as in a script or a single-file program. Put the function into a project, and publish as a folder."));
    }

    [Test]
    public void FoldersOf_AnAssemblyRebuiltSinceItWasLoaded_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "RecompiledUdf.dll");
        File.Copy(Build("first"), path);
        var loaded = new AssemblyLoadContext(null).LoadFromAssemblyPath(path);
        File.Delete(path);
        File.Copy(Build("second"), path);
        Assert.That(() => UserAssemblies.FoldersOf("f", loaded), Throws.InstanceOf<UdfRefusedException>().With.Message.EndsWith("was rebuilt since the program loaded it. Start the program again."));
        folder.Delete(recursive: true);
    }

    private static string Build(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", name, "RecompiledUdf.dll");

    private static Assembly Recompiled(string build) => new AssemblyLoadContext(build).LoadFromAssemblyPath(Build(build));
}
