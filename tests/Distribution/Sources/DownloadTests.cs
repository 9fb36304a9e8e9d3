using LaborSpark.Spark.Distribution.Locating;
using static LaborSpark.Spark.Distribution.Tests.SyntheticSpark;

namespace LaborSpark.Spark.Distribution.Tests.Sources;

/// <summary>Downloads from servers that cut, move, change, stall and lie.</summary>
public sealed class DownloadTests
{
    private const int Half = 150_000;
    private const string Tag = "ETag: \"first\"";
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _archive = Archive(ballast: 300_000);

    private string Downloads => Path.Combine(_folder.Path, "cache", "downloads");

    private string PartialFile => Path.Combine(Downloads, MirrorFile + ".partial");

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Locate_WholeDownload_IsUnpackedAndTheArchiveDeleted()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive));
        Assert.That((Locate(server).Source, Directory.GetFileSystemEntries(Downloads)), Is.EqualTo((server.Address + MirrorFile, Array.Empty<string>())));
    }

    [Test]
    public void Locate_ConnectionCutInTheMiddle_AsksForTheRestOfTheSameFile()
    {
        using var server = new LoopbackServer(request =>
            request.Header("Range") is null ? LoopbackReply.Ok(_archive, Half, Tag) : LoopbackReply.Rest(_archive, Half, Tag));
        Locate(server);
        Assert.That(
            server.Requests.Select(request => (request.Header("Range"), request.Header("If-Range"))),
            Is.EqualTo(new (string?, string?)[] { (null, null), ($"bytes={Half}-", "\"first\"") }));
    }

    [Test]
    public void Locate_CutAndNoEntityTag_ValidatesByTheDateOfLastChange()
    {
        using var server = new LoopbackServer(request => request.Header("Range") is null
            ? LoopbackReply.Ok(_archive, Half, "ETag: W/\"weak\"", "Last-Modified: Tue, 01 Jul 2025 10:00:00 GMT")
            : LoopbackReply.Rest(_archive, Half));
        Locate(server);
        Assert.That(server.Requests.Last().Header("If-Range"), Is.EqualTo("Tue, 01 Jul 2025 10:00:00 GMT"));
    }

    [Test]
    public void Locate_ServerWithoutRange_BeginsAnew()
    {
        var requests = 0;
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive, ++requests == 1 ? Half : null));
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_FileChangedBetweenTheHalves_TakesTheNewOneWhole()
    {
        var old = Archive(ballast: 400_000);
        var requests = 0;
        using var server = new LoopbackServer(_ => ++requests == 1 ? LoopbackReply.Ok(old, Half, Tag) : LoopbackReply.Ok(_archive, null, "ETag: \"second\""));
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_OtherRangeThanAskedFor_BeginsAnew()
    {
        var requests = 0;
        using var server = new LoopbackServer(_ => ++requests switch
        {
            1 => LoopbackReply.Ok(_archive, Half, Tag),
            2 => LoopbackReply.Rest(_archive, Half + 1, Tag),
            _ => LoopbackReply.Ok(_archive),
        });
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_PieceShorterThanTheFileItAnnounces_AsksForWhatIsStillMissing()
    {
        var requests = 0;
        using var server = new LoopbackServer(request => (++requests, request.Header("Range")) switch
        {
            (1, _) => LoopbackReply.Ok(_archive, Half, Tag),
            (2, _) => LoopbackReply.Piece(_archive, Half, 200_000, Tag),
            (_, null) => LoopbackReply.Ok(_archive),
            _ => LoopbackReply.Rest(_archive, 200_000, Tag),
        });
        Locate(server);
        Assert.That(server.Requests.Select(request => request.Header("Range")), Is.EqualTo(new[] { null, "bytes=150000-", "bytes=200000-" }));
    }

    [Test]
    public void Locate_RangeNotSatisfiable_BeginsAnew()
    {
        var requests = 0;
        using var server = new LoopbackServer(_ => ++requests switch
        {
            1 => LoopbackReply.Ok(_archive, Half, Tag),
            2 => LoopbackReply.Of("416 Range Not Satisfiable", []),
            _ => LoopbackReply.Ok(_archive),
        });
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_EveryAttemptCut_KeepsThePartAndSaysSo()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive, Half));
        Assert.That(() => Locate(server), Throws.TypeOf<SetupException>().With.Message.Contains($"({Half} bytes are kept; the next run takes up there)"));
    }

    [Test]
    public void Locate_NextRunAfterACut_TakesUpWhereTheLastOneStopped()
    {
        using (var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive, Half, Tag)))
            Assert.That(() => Locate(server, attempts: 1), Throws.TypeOf<SetupException>());
        RewriteAddress(out var taken, request => request.Header("Range") == $"bytes={Half}-" ? LoopbackReply.Rest(_archive, Half, Tag) : LoopbackReply.NotFound);
        using (taken)
            Assert.That(Locate(taken, attempts: 1).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_NotesOfThePartAreBroken_BeginsAnew()
    {
        File.WriteAllBytes(_folder.File("cache", "downloads", MirrorFile + ".partial"), _archive[..Half]);
        File.WriteAllText(PartialFile + ".json", "{ \"Addr");
        using var server = new LoopbackServer(request => request.Header("Range") is null ? LoopbackReply.Ok(_archive) : LoopbackReply.NotFound);
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_PartOfAnotherAddress_IsNotContinued()
    {
        File.WriteAllBytes(_folder.File("cache", "downloads", MirrorFile + ".partial"), new byte[Half]);
        File.WriteAllText(PartialFile + ".json", $$"""{"Address":"http://elsewhere/{{MirrorFile}}","Validator":null,"Length":null}""");
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive));
        Locate(server);
        Assert.That(server.Requests.Single().Header("Range"), Is.Null);
    }

    [Test]
    public void Locate_PartOfAFileThatChangedBehindTheSameTag_IsDownloadedAnew()
    {
        // Of the same length, and no byte the same.
        byte[] other = [.. _archive.Select(value => (byte)~value)];
        var requests = 0;
        using var server = new LoopbackServer(request =>
        {
            requests++;
            return requests == 1 ? LoopbackReply.Ok(other, Half, Tag)
                : request.Header("Range") is null ? LoopbackReply.Ok(_archive) : LoopbackReply.Rest(_archive, Half, Tag);
        });
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_ServerErrorThatPasses_IsTriedAgain()
    {
        var requests = 0;
        using var server = new LoopbackServer(_ => ++requests == 1 ? LoopbackReply.Of("503 Busy", []) : LoopbackReply.Ok(_archive));
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_NotThere_IsAskedForOnce()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.NotFound);
        Assert.That(() => Locate(server), Throws.TypeOf<SetupException>());
        Assert.That(server.Requests.Count(request => request.Path == "/" + MirrorFile), Is.EqualTo(1));
    }

    [Test]
    public void Locate_Forbidden_SaysWhatTheServerAnswered()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Of("403 Forbidden", []));
        Assert.That(() => Locate(server), Throws.TypeOf<SetupException>().With.Message.Contains($"{MirrorFile}: the server answered 403 Forbidden"));
    }

    [TestCase("404 Not Found", false)]
    [TestCase("403 Forbidden", false)]
    [TestCase("429 Too Many Requests", true)]
    [TestCase("503 Busy", true)]
    public void Locate_ServerRefuses_IsTransientWhereItMayPass(string status, bool expected)
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Of(status, []));
        Assert.That(() => Locate(server, attempts: 1), Throws.TypeOf<SetupException>().With.Property(nameof(SetupException.IsTransient)).EqualTo(expected));
    }

    [Test]
    public void Locate_NobodyListens_IsTransient()
    {
        var search = SyntheticSpark.Search(_folder) with { Mirrors = ["http://127.0.0.1:1/"], DistributionsFile = Pins(_folder, Sha512(_archive)), DownloadAttempts = 1 };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Property(nameof(SetupException.IsTransient)).True);
    }

    [Test]
    public void Locate_Redirect_IsFollowed()
    {
        using var server = new LoopbackServer(request => request.Path.StartsWith("/moved/", StringComparison.Ordinal)
            ? LoopbackReply.Ok(_archive)
            : LoopbackReply.Of("302 Found", [], null, $"Location: /moved{request.Path}"));
        Assert.That(Locate(server).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_EndlessRedirect_IsGivenUp()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Of("302 Found", [], null, "Location: /again"));
        Assert.That(() => Locate(server), Throws.TypeOf<SetupException>());
    }

    [Test]
    public void Locate_ServerThatFallsSilent_IsGivenUp()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive, Half) with { ThenSilent = true });
        var search = Search(server) with { IdleTimeout = TimeSpan.FromMilliseconds(200), DownloadAttempts = 1 };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.Contains("the server sent nothing for 0.2 seconds"));
    }

    [Test]
    public void Locate_WrongHash_NamesBothAndDeletesTheDownload()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive));
        var pinned = new string('a', 128);
        var search = Search(server) with { DistributionsFile = Pins(_folder, pinned) };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.EqualTo(
            $"The archive {server.Address}{MirrorFile} has the wrong SHA-512: expected {pinned}, got {Sha512(_archive)}. It was not unpacked. "
            + "The download has been deleted; run again to download it anew, and if that fails too, use another mirror."));
        Assert.That(Directory.GetFileSystemEntries(Downloads), Is.Empty);
    }

    [Test]
    public void Locate_DiskFullWhileDownloading_SaysWhatIsKept()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(_archive));
        var full = new SparkLocator
        {
            OpenToAppend = path =>
            {
                File.WriteAllText(path, "what fitted");
                return new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            },
        };
        Assert.That(() => full.Locate(Search(server)), Throws.TypeOf<SetupException>().With.Property(nameof(SetupException.IsTransient)).True.And.Message.Match(
            $"^The disk is full: downloading into {Downloads} failed .* It needs 0 MB, [0-9]+ MB are free. 11 bytes of it are kept in {PartialFile}; the next run takes them up, or delete them. Make room there"));
    }

    private SparkSearch Search(LoopbackServer server) => SyntheticSpark.Search(_folder) with
    {
        Mirrors = [server.Address.AbsoluteUri],
        DistributionsFile = Pins(_folder, Sha512(_archive)),
    };

    private SparkInstallation Locate(LoopbackServer server, int attempts = 3) => new SparkLocator().Locate(Search(server) with { DownloadAttempts = attempts });

    // The second server has another port: the notes are made to name it, as if it were the same one started again.
    private void RewriteAddress(out LoopbackServer server, Func<LoopbackRequest, LoopbackReply> answer)
    {
        server = new LoopbackServer(answer);
        File.WriteAllText(PartialFile + ".json", $$"""{"Address":"{{server.Address}}{{MirrorFile}}","Validator":"\u0022first\u0022","Length":{{_archive.Length}}}""");
    }
}
