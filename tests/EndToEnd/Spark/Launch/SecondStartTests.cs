using System.Runtime.Versioning;
using System.Text;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Launch;

/// <summary>Two drivers, one after the other, in a cache of their own: the first runs to its end and keeps its classes, the second is killed while it runs.</summary>
[TestFixture]
[SecondSuite("A start without kept classes, which takes three times as long. ClassArchiveTests and ClassRecordingTests hold what is kept and when it is used.")]
[SupportedOSPlatform("linux")]
internal sealed class SecondStartTests
{
    /// <summary>The limit that users are promised, in milliseconds.</summary>
    private const int Promised = 10_000;

    private readonly ScratchFolder _cache = new();
    private (int Code, string Rows, int Alive) _first;
    private string _token = "";
    private string _errors = "";
    private string _maps = "";
    private DriverProcess _second = null!;

    private string Archive => Directory.EnumerateFiles(_cache.Path, "*.jsa", SearchOption.AllDirectories).Single();

    [OneTimeSetUp]
    public void StartTwice()
    {
        using (var first = DriverProcess.Start("query", _cache.Path, SparkFixture.SparkHome))
        {
            _first = (first.WaitForExit(), first.WaitFor("rows"), first.Alive());
            (_token, _errors) = (first.WaitFor("token"), first.Errors);
        }

        _second = DriverProcess.Start("endless", _cache.Path, SparkFixture.SparkHome);
        var jvm = _second.WaitFor("jvm");
        _second.WaitFor("ready");
        _maps = File.ReadAllText($"/proc/{jvm}/maps");
        _second.Signal("KILL");
    }

    [OneTimeTearDown]
    public void DeleteCache()
    {
        _second.Dispose();
        _cache.Dispose();
    }

    [Test]
    public void FirstDriver_RunsItsQueryAndLeavesNothing() => Assert.That(_first, Is.EqualTo((0, "3", 0)), _errors);

    [Test]
    public void FirstDriver_KeepsItsClassesForItsUserAlone() =>
        Assert.That(File.GetUnixFileMode(Archive), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

    [Test]
    public void FirstDriver_KeepsNoSecret()
    {
        var archive = File.ReadAllBytes(Archive).AsSpan();
        Assert.That((_token.Length, archive.IndexOf(Encoding.Latin1.GetBytes(_token)), archive.IndexOf(Encoding.Unicode.GetBytes(_token))), Is.EqualTo((64, -1, -1)));
    }

    [Test]
    public void SecondDriver_StartsWithTheClassesOfTheFirst() => Assert.That(_maps, Does.Contain(Archive));

    [Test]
    public void SecondDriver_KilledWhileItRuns_LeavesNothing() => Assert.That(_second.Alive, Is.Zero.After(Promised, 100));
}
