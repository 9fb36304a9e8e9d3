using LaborSpark.Spark;
using LaborSpark.Spark.Connect.Execution;
using Spark.Connect;

namespace LaborSpark.EndToEnd.Tests.Execution;

[TestFixture]
internal sealed class SparkClientTests
{
    private ISparkClient _session = null!;

    [SetUp]
    public void OpenSession() => _session = SparkFixture.Connection.NewSession();

    [TearDown]
    public void CloseSession() => _session.Dispose();

    [Test]
    public void Execute_Range_GivesItsNumbers() =>
        Assert.That(Plans.Longs(_session.Execute(Plans.Range(5))), Is.EqualTo(new long[] { 0, 1, 2, 3, 4 }));

    [Test]
    public void Execute_EmptyRange_GivesNothing() =>
        Assert.That(Plans.Longs(_session.Execute(Plans.Range(0))), Is.Empty);

    [Test]
    public void Execute_ValueOfMoreThanFourMegabytes_Arrives()
    {
        var text = Plans.Strings(_session.Execute(Plans.Sql("SELECT repeat('ä', 8000000)"))).Single();
        Assert.That(text, Is.EqualTo(new string('ä', 8_000_000)));
    }

    [Test]
    public void Execute_ManyBatches_ComeInOrder() =>
        Assert.That(Plans.Longs(_session.Execute(Plans.Range(2_000_000, partitions: 7))), Is.EqualTo(Enumerable.Range(0, 2_000_000).Select(i => (long)i)));

    [Test]
    public void Execute_Cancelled_ThrowsOperationCanceled()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        Assert.That(
            () => Plans.Strings(_session.Execute(Plans.Endless, soon.Token)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Execute_Cancelled_LeavesNoJobBehind()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        Assert.That(() => Plans.Strings(_session.Execute(Plans.Endless, soon.Token)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(SparkFixture.Connection.ActiveJobs, Is.Zero.After(30_000, 200));
    }

    [Test]
    public void Execute_Abandoned_LeavesNoJobBehind()
    {
        foreach (var response in _session.Execute(Plans.Range(200_000_000, partitions: 20_000)))
        {
            if (response.ArrowBatch is not null)
                break;
        }

        Assert.That(SparkFixture.Connection.ActiveJobs, Is.Zero.After(30_000, 200));
    }

    [Test]
    public void Execute_LongOperation_TellsItsProgress()
    {
        long tasks = 0;
        _session.Progress += progress => tasks = Math.Max(tasks, progress.Stages.Sum(stage => stage.NumTasks));
        Plans.Strings(_session.Execute(Plans.Sleeping(tasks: 9, milliseconds: 300)));
        Assert.That(tasks, Is.EqualTo(9));
    }

    [Test]
    public void Config_SetThenGet_GivesTheValue()
    {
        Set("spark.sql.shuffle.partitions", "17");
        Assert.That(Get("spark.sql.shuffle.partitions"), Is.EqualTo("17"));
    }

    [Test]
    public void Config_OtherSession_DoesNotSeeIt()
    {
        Set("spark.sql.shuffle.partitions", "17");
        using var other = SparkFixture.Connection.NewSession();
        var answer = other.Config(new ConfigRequest.Types.Operation { Get = new ConfigRequest.Types.Get { Keys = { "spark.sql.shuffle.partitions" } } });
        Assert.That(answer.Pairs.Single().Value, Is.EqualTo("4"));
    }

    [Test]
    public void Config_KeyWithoutValue_ThrowsNoSuchElement() =>
        Assert.That(() => Get("spark.no.such.key"), Throws.InstanceOf<SparkNoSuchElementException>().With.Property(nameof(SparkException.ErrorClass)).EqualTo("SQL_CONF_NOT_FOUND"));

    [Test]
    public void Config_ApplicationSetting_ThrowsAnalysisException() =>
        Assert.That(() => Set("spark.driver.memory", "3g"), Throws.InstanceOf<AnalysisException>().With.Message.Contains("spark.driver.memory"));

    [Test]
    public void ServerVersion_OfSharedSpark_Is430() => Assert.That(_session.ServerVersion, Is.EqualTo("4.3.0"));

    [Test]
    public void Analyze_Schema_NamesItsColumns()
    {
        var answer = _session.Analyze(new AnalyzePlanRequest { Schema = new AnalyzePlanRequest.Types.Schema { Plan = Plans.Sql("SELECT 1 AS a, 'x' AS b") } });
        Assert.That(answer.Schema.Schema_.Struct.Fields.Select(field => field.Name), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Execute_AfterDispose_ThrowsObjectDisposed()
    {
        _session.Dispose();
        Assert.That(() => Plans.Longs(_session.Execute(Plans.Range(1))), Throws.InstanceOf<ObjectDisposedException>());
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(ArtifactUpload.ChunkSize)]
    [TestCase(ArtifactUpload.ChunkSize + 1)]
    [TestCase(5_000_000)]
    public void AddArtifact_OfAnySize_IsTakenAlsoTwice(int size)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid().ToString());
        File.WriteAllBytes(path, new byte[size]);
        try
        {
            _session.AddArtifact($"files/zeros-{size}.bin", path);
            Assert.That(() => _session.AddArtifact($"files/zeros-{size}.bin", path), Throws.Nothing);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void AddArtifact_OtherContentUnderTheSameName_ThrowsWithSparksErrorClass()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid().ToString());
        try
        {
            File.WriteAllText(path, "one");
            _session.AddArtifact("files/twice.txt", path);
            File.WriteAllText(path, "two");
            Assert.That(() => _session.AddArtifact("files/twice.txt", path), Throws.InstanceOf<SparkException>().With.Message.Contains("ARTIFACT_ALREADY_EXISTS"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private void Set(string key, string value) =>
        _session.Config(new ConfigRequest.Types.Operation { Set = new ConfigRequest.Types.Set { Pairs = { new KeyValue { Key = key, Value = value } } } });

    private string Get(string key) =>
        _session.Config(new ConfigRequest.Types.Operation { Get = new ConfigRequest.Types.Get { Keys = { key } } }).Pairs.Single().Value;
}
