using System.Text;
using LaborSpark.Spark.Distribution.Locating;
using static LaborSpark.Spark.Distribution.Tests.SyntheticSpark;

namespace LaborSpark.Spark.Distribution.Tests.Sources;

/// <summary>Apache's archive is trusted by its published hash, or by a pin.</summary>
public sealed class ApacheArchiveTests
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _archive = Archive(ballast: 300_000);

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Locate_PublishedHash_IsAskedForBeforeTheArchive()
    {
        using var server = Server($"{Sha512(_archive)}  {ApacheFile}\n");
        Locate(server);
        Assert.That(server.Requests.Select(request => request.Path), Is.EqualTo(new[] { $"/spark-4.3.0/{ApacheFile}.sha512", $"/spark-4.3.0/{ApacheFile}" }));
    }

    [Test]
    public void Locate_NoPublishedHash_DownloadsNothing()
    {
        using var server = Server(null);
        Assert.That(() => Locate(server), Throws.TypeOf<SetupException>());
        Assert.That(server.Requests.Select(request => request.Path), Is.EqualTo(new[] { $"/spark-4.3.0/{ApacheFile}.sha512" }));
    }

    [Test]
    public void Locate_PublishedFileWithoutHash_SaysSo()
    {
        using var server = Server("<html>Sorry</html>");
        Assert.That(() => Locate(server), Throws.TypeOf<SetupException>().With.Message.Contains($"{ApacheFile}.sha512 holds no SHA-512 of it"));
    }

    [Test]
    public void Locate_OtherHashPublished_IsRefused()
    {
        using var server = Server($"{new string('0', 128)}  {ApacheFile}\n");
        Assert.That(() => Locate(server), Throws.TypeOf<SetupException>().With.Message.Contains($"expected {new string('0', 128)}, got {Sha512(_archive)}"));
    }

    [Test]
    public void Locate_Pin_DecidesWithoutThePublishedHash()
    {
        using var server = Server($"{new string('0', 128)}  {ApacheFile}\n");
        File.WriteAllText(_folder.File("pins.json"), $$"""{ "4.3.0": { "archive": { "file": "{{ApacheFile}}", "sha512": "{{Sha512(_archive).ToUpperInvariant()}}" } } }""");
        Assert.That(new SparkLocator().Locate(Search(server) with { DistributionsFile = _folder.File("pins.json") }).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_Progress_TellsDownloadCheckAndUnpacking()
    {
        using var server = Server($"{Sha512(_archive)}  {ApacheFile}\n");
        var log = new ProgressLog();
        new SparkLocator().Locate(Search(server), log);
        Assert.That(
            log.Reports.Select(report => report.Stage).Distinct(),
            Is.EqualTo(new[] { DistributionStage.Downloading, DistributionStage.Checking, DistributionStage.Unpacking }));
    }

    [Test]
    public void Locate_NobodyListens_IsANoteAmongThePlaces()
    {
        Uri address;
        using (var server = Server(null))
            address = server.Address;
        Assert.That(
            () => new SparkLocator().Locate(SyntheticSpark.Search(_folder) with { Archive = address }),
            Throws.TypeOf<SetupException>().With.Message.Contains("Connection refused"));
    }

    private LoopbackServer Server(string? hash) => new(request =>
        !request.Path.EndsWith(".sha512", StringComparison.Ordinal) ? LoopbackReply.Ok(_archive)
        : hash is null ? LoopbackReply.NotFound
        : LoopbackReply.Ok(Encoding.ASCII.GetBytes(hash)));

    private SparkSearch Search(LoopbackServer server) => SyntheticSpark.Search(_folder) with { Archive = server.Address };

    private SparkInstallation Locate(LoopbackServer server) => new SparkLocator().Locate(Search(server));
}
