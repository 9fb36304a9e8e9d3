using LaborSpark.EndToEnd.Tests.Execution;
using LaborSpark.EndToEnd.Tests.Sql;
using LaborSpark.Spark;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Launch;
using LaborSpark.Spark.Connect.Security;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Launch;

/// <summary>Spark 3.5.7, whose own server asks nobody who he is: ours is behind mutual TLS.</summary>
[TestFixture]
internal sealed class OlderSparkTests
{
    private SparkConnection _spark = null!;

    [OneTimeSetUp]
    public void StartSpark()
    {
        // SPARK_HOME names the Spark of the other tests.
        var search = SparkSearch.FromEnvironment() with { Version = "3.5.7", RequireVersion = true };
        _spark = SparkConnection.Open(new LaunchOptions
        {
            SparkHome = new SparkLocator().Locate(search).Home,
            Master = "local[2]",
            QuickStart = true,
            Conf = new Dictionary<string, string> { ["spark.driver.memory"] = "1g" },
        });
    }

    [OneTimeTearDown]
    public void StopAll() => _spark?.Dispose();

    [Test]
    public void Execute_Range_GivesItsNumbers()
    {
        using var session = _spark.NewSession();
        Assert.That((Plans.Longs(session.Execute(Plans.Range(3))), session.ServerVersion), Is.EqualTo((new long[] { 0, 1, 2 }, "3.5.7")));
    }

    [Test]
    public void Execute_ManyBatches_ComeInOrder()
    {
        using var session = _spark.NewSession();
        Assert.That(Plans.Longs(session.Execute(Plans.Range(1_000_000, partitions: 5))), Is.EqualTo(Enumerable.Range(0, 1_000_000).Select(i => (long)i)));
    }

    [TestCase("SELECT * FROM no_such_table", typeof(AnalysisException), "TABLE_OR_VIEW_NOT_FOUND")]
    [TestCase("SELEC 1", typeof(ParseException), "PARSE_SYNTAX_ERROR")]
    [TestCase("SELECT raise_error('mine') FROM range(1)", typeof(SparkException), null)]
    public void Execute_BadQuery_ThrowsItsKind(string query, Type kind, string? errorClass)
    {
        using var session = _spark.NewSession();
        Assert.That(
            () => Plans.Longs(session.Execute(Plans.Sql(query))),
            Throws.InstanceOf(kind).With.Property(nameof(SparkException.ErrorClass)).EqualTo(errorClass));
    }

    [Test]
    public void Udf_OfPlainValues_GivesAnswers()
    {
        using var session = _spark.NewSession();
        var first = 1;
        var frame = new SparkSession(session).Sql("SELECT * FROM VALUES (1L, 'naïve'), (NULL, 'x'), (2L, NULL) AS t(id, word)");
        var join = Udf<long?, string?, string>((id, word) => $"{id + first} {word}");
        Assert.That(frame.Select(join(frame["id"], frame["word"])).Collect<string>(), Is.EqualTo(new[] { "2 naïve", " x", "3 " }));
    }

    [Test]
    public void Udf_OfAnotherUdf_IsApplied()
    {
        using var session = _spark.NewSession();
        var frame = new SparkSession(session).Range(0, 3, 1, 2);
        var twice = Udf<long, long>(id => 2 * id);
        var next = Udf<long, long>(id => id + 1);
        Assert.That(frame.Select(next(twice(frame["id"]))).Collect<long>(), Is.EqualTo(new long[] { 1, 3, 5 }));
    }

    [Test]
    public void MapInArrow_Identity_GivesRowsBack()
    {
        using var session = _spark.NewSession();
        var frame = new SparkSession(session).Sql("SELECT id, array(string(id), NULL) AS words FROM range(3)");
        var same = frame.MapInArrow(batches => batches, frame.Schema());
        Assert.That(same.Collect<(long, string?[])>().Select(row => $"{row.Item1} {string.Join(',', row.Item2)}"), Is.EqualTo(new[] { "0 0,", "1 1,", "2 2," }));
    }

    [TestCase(7)]
    [TestCase(200)]
    public void RepartitionByNumber_EachNumber_IsInItsPartition(int partitions)
    {
        using var session = _spark.NewSession();
        Assert.That(RepartitionByNumberTests.Places(new SparkSession(session), partitions), Is.EqualTo(Enumerable.Range(0, partitions).Select(number => (number, number))));
    }

    [Test]
    public void Failure_OfAFunction_ShowsItsException()
    {
        using var session = _spark.NewSession();
        var frame = new SparkSession(session).Range(1);
        var fail = Udf<long, long>(id => throw new NotSupportedException($"no number: {id}"));
        Assert.That(() => frame.Select(fail(frame["id"])).Collect<long>(), Throws.InstanceOf<UdfException>().With.Message.Contains("System.NotSupportedException: no number: 0"));
    }

    [Test]
    public void Execute_SilentForLongerThanAServerMayBe_GivesItsRow()
    {
        var impatient = new RetryPolicy { AnswerTimeout = TimeSpan.FromSeconds(3), AskAfter = TimeSpan.FromSeconds(1) };
        using var channel = new ServerChannel(_spark.Address);
        using var health = new ConnectionHealth();
        using var session = new SparkClient(new ServerCalls(channel, health, new SessionIdentity(Guid.NewGuid().ToString(), "tests", "tests"), impatient), "3.5.7", isLocal: true);

        // This version tells nothing of an operation that runs.
        Assert.That(Plans.Strings(session.Execute(Plans.Sleeping(tasks: 1, milliseconds: 5000))), Has.Count.EqualTo(1));
    }

    [Test]
    public void AddArtifact_OfManyChunks_IsTaken()
    {
        using var session = _spark.NewSession();
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid().ToString());
        File.WriteAllBytes(path, new byte[200_000]);
        Assert.That(() => session.AddArtifact("files/zeros.bin", path), Throws.Nothing);
        File.Delete(path);
    }

    [Test]
    public void Server_AskedInPlainText_Refuses()
    {
        using var session = SparkSecurityTests.Session(_spark.Address with { UseTls = false });
        Assert.That(() => Plans.Longs(session.Execute(Plans.Range(1))), Throws.InstanceOf<SparkConnectionException>());
    }

    [Test]
    public void Server_AskedWithoutACertificate_Refuses()
    {
        using var session = SparkSecurityTests.Session(_spark.Address with { ClientCertificate = null });
        Assert.That(() => Plans.Longs(session.Execute(Plans.Range(1))), Throws.InstanceOf<SparkConnectionException>());
    }

    [Test]
    public void Server_AskedWithACertificateOfAnother_Refuses()
    {
        using var session = SparkSecurityTests.Session(_spark.Address with { ClientCertificate = MutualTlsKeys.Create().Client });
        Assert.That(() => Plans.Longs(session.Execute(Plans.Range(1))), Throws.InstanceOf<SparkConnectionException>());
    }

    [Test]
    public void Client_MeetingAServerOfAnother_Refuses()
    {
        using var session = SparkSecurityTests.Session(_spark.Address with { Authority = MutualTlsKeys.Create().Authority });
        Assert.That(() => Plans.Longs(session.Execute(Plans.Range(1))), Throws.InstanceOf<SparkConnectionException>());
    }

    [Test]
    public void Jvm_Listens_OnLoopbackOnly() =>
        Assert.That(ListeningSockets.Addresses(_spark.JvmId!.Value), Is.Not.Empty.And.All.AnyOf("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"));
}
