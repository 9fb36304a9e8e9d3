using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.Spark.Distribution.Tests;

public sealed class JavaLocatorTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Locate_JavaHomeWithAReleaseFile_IsTakenWithoutRunningIt()
    {
        Script("jdk", "exit 1");
        File.WriteAllText(_folder.File("jdk", "release"), "JAVA_VERSION=\"17.0.15\"\n");
        Assert.That(JavaLocator.Locate(Host(javaHome: "jdk")), Is.EqualTo(new JavaInstallation(Path.Combine(_folder.Path, "jdk"), "17.0.15", "JAVA_HOME")));
    }

    [Test]
    public void Locate_WrapperScript_IsAskedForItsHome()
    {
        Script("shims", "echo '    java.home = /opt/jdk 21' >&2; echo 'openjdk version \"21.0.2\" 2024' >&2");
        Assert.That(JavaLocator.Locate(Host(path: "shims/bin")), Is.EqualTo(new JavaInstallation("/opt/jdk 21", "21.0.2", "PATH")));
    }

    [Test]
    public void Locate_LinkOnPath_GivesTheRealHome()
    {
        Script("jdk", "echo 'openjdk version \"17.0.1\"' >&2");
        File.CreateSymbolicLink(_folder.File("usr", "bin", "java"), Path.Combine(_folder.Path, "jdk", "bin", "java"));
        Assert.That(JavaLocator.Locate(Host(path: "usr/bin")).Home, Is.EqualTo(Path.Combine(_folder.Path, "jdk")));
    }

    [Test]
    public void Locate_JavaHomeTooOldAndPathNewEnough_TakesPath()
    {
        Script("old", "echo 'java version \"1.8.0_392\"' >&2");
        Script("new", "echo 'openjdk version \"17\"' >&2");
        Assert.That(JavaLocator.Locate(Host("old", "new/bin")).Source, Is.EqualTo("PATH"));
    }

    [Test]
    public void Locate_BothNewEnough_TakesJavaHome()
    {
        Script("a", "echo 'openjdk version \"17\"' >&2");
        Script("b", "echo 'openjdk version \"21\"' >&2");
        Assert.That(JavaLocator.Locate(Host("a", "b/bin")).Version, Is.EqualTo("17"));
    }

    [Test]
    public void Locate_TooOld_NamesWhatWasFoundAndWhatToDo()
    {
        var java = Script("old", "echo 'java version \"1.8.0_392\"' >&2");
        Assert.That(() => JavaLocator.Locate(Host(javaHome: "old")), Throws.TypeOf<SetupException>().With.Message.EqualTo(
            $"Java is too old: Spark needs 17 or later. Looked at JAVA_HOME: {java} is Java 1.8.0_392; PATH: no java on it. "
            + "Install a JDK 17 or later (Debian and Ubuntu: apt-get install openjdk-17-jre-headless; others: https://adoptium.net) and set JAVA_HOME to its folder, or put its bin folder on PATH."));
    }

    [Test]
    public void Locate_None_SaysWhereItLooked() =>
        Assert.That(() => JavaLocator.Locate(Host()), Throws.TypeOf<SetupException>().With.Message.StartsWith("No Java was found. Looked at JAVA_HOME: not set; PATH: no java on it. Install"));

    [Test]
    public void Locate_JavaHomeWithoutJava_IsNamed() =>
        Assert.That(() => JavaLocator.Locate(Host(javaHome: "gone")), Throws.TypeOf<SetupException>().With.Message.Contains($"JAVA_HOME: {_folder.Path}/gone holds no bin/java"));

    [TestCase("exit 3")]
    [TestCase("echo 'No Java runtime present'")]
    public void Locate_JavaThatDoesNotAnswer_IsNamed(string script)
    {
        var java = Script("stub", script);
        Assert.That(() => JavaLocator.Locate(Host(path: "stub/bin")), Throws.TypeOf<SetupException>().With.Message.Contains($"PATH: {java} does not run"));
    }

    [Test]
    public void Locate_JavaThatIsNotExecutable_IsNamed()
    {
        File.WriteAllText(_folder.File("broken", "bin", "java"), "not a program");
        Assert.That(() => JavaLocator.Locate(Host(path: "broken/bin")), Throws.TypeOf<SetupException>().With.Message.Contains("does not run"));
    }

    [Test]
    public void Prepare_NoJava_DownloadsNothing()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.NotFound);
        var search = SyntheticSpark.Search(_folder) with { Archive = server.Address };
        Assert.That(() => SetupReport.Prepare(search, Host()), Throws.TypeOf<SetupException>().With.Message.StartsWith("No Java was found."));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void Prepare_BothThere_ReportsThem()
    {
        Script("jdk", "echo 'openjdk version \"17.0.1\"' >&2");
        var report = SetupReport.Prepare(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive()), Host(javaHome: "jdk"));
        Assert.That((report.Java.Version, report.Spark.Version, report.CacheFolder), Is.EqualTo(("17.0.1", "4.3.0", Path.Combine(_folder.Path, "cache"))));
    }

    private string Script(string home, string body)
    {
        var path = _folder.File(home, "bin", "java");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, SyntheticSpark.Program);
        return path;
    }

    private HostEnvironment Host(string? javaHome = null, string? path = null) => new()
    {
        Variable = name => name switch
        {
            "JAVA_HOME" when javaHome is not null => Path.Combine(_folder.Path, javaHome),
            "PATH" when path is not null => Path.Combine(_folder.Path, path),
            _ => null,
        },
    };
}
