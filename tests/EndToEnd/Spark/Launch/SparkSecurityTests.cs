using LaborSpark.EndToEnd.Tests.Execution;
using LaborSpark.Spark;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Launch;
using LaborSpark.Spark.Connect.Security;
using Spark.Connect;

namespace LaborSpark.EndToEnd.Tests.Launch;

/// <summary>Who can reach the Spark that we started, and what others on the host can read of it.</summary>
[TestFixture]
internal sealed class SparkSecurityTests
{
    // 127.0.0.1 as the kernel writes it, in IPv4 and mapped into IPv6; and ::1.
    private static readonly string[] Loopback = ["0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"];

    private static SparkConnection Spark => SparkFixture.Connection;

    [Test]
    public void Jvm_Listens_OnLoopbackOnly()
    {
        using var session = Spark.NewSession();
        Plans.Longs(session.Execute(Plans.Range(10, partitions: 2)));
        Assert.That(ListeningSockets.Addresses(Spark.JvmId!.Value), Is.Not.Empty.And.All.AnyOf(Loopback));
    }

    [Test]
    public void Jvm_Listens_AtTheServersPort() =>
        Assert.That(ListeningSockets.Ports(Spark.JvmId!.Value), Does.Contain(Spark.Address.Port));

    [TestCase(null)]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000")]
    public void Server_AskedWithoutItsToken_Refuses(string? token)
    {
        using var session = Session(Spark.Address with { Token = token });
        Assert.That(() => Plans.Longs(session.Execute(Plans.Range(1))), Throws.InstanceOf<SparkConnectionException>()
            .With.Property(nameof(SparkException.IsTransient)).False.And.Message.Contains("refused the token"));
    }

    [Test]
    public void Token_OfTwoStarts_Is32BytesAndDiffers() =>
        Assert.That((Convert.FromHexString(Spark.Address.Token!).Length, Secrets.NewToken() == Spark.Address.Token), Is.EqualTo((32, false)));

    [Test]
    public void CommandLines_OfAllProcesses_HoldNoSecret()
    {
        var spark = Spark;
        var lines = Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
            .Select(folder => ReadFile(Path.Combine(folder, "cmdline")))
            .ToList();
        Assert.That(
            (lines.Exists(line => line.Contains("LaborSpark tests", StringComparison.Ordinal)), lines.Count(line => line.Contains(spark.Address.Token!, StringComparison.Ordinal) || line.Contains(SparkFixture.Secret, StringComparison.Ordinal))),
            Is.EqualTo((true, 0)));
    }

    [Test]
    public void Log_OfSpark_HoldsNoSecret()
    {
        _ = Spark;
        Assert.That(SparkFixture.Log, Has.None.Contains(SparkFixture.Secret).And.None.Contains(Spark.Address.Token));
    }

    [Test]
    public void SecretSetting_OfTheUser_ReachesSpark() =>
        Assert.That(Spark.Setting(SparkFixture.SecretKey), Is.EqualTo(SparkFixture.Secret));

    [Test]
    public void Open_AddressOfARunningServer_RunsThere()
    {
        using var remote = SparkConnection.Open(new LaunchOptions { Remote = $"sc://127.0.0.1:{Spark.Address.Port}/;token={Spark.Address.Token}", Conf = new Dictionary<string, string> { ["spark.sql.shuffle.partitions"] = "3", ["spark.driver.memory"] = "9g" } });
        using var session = remote.NewSession();
        var partitions = session.Config(new ConfigRequest.Types.Operation { Get = new ConfigRequest.Types.Get { Keys = { "spark.sql.shuffle.partitions" } } }).Pairs.Single().Value;
        Assert.That((Plans.Longs(session.Execute(Plans.Range(2))), partitions, session.ServerVersion, session.IsLocal), Is.EqualTo((new long[] { 0, 1 }, "3", "4.3.0", false)));
    }

    [Test]
    public void NewSession_SettingThatARunningServerRefuses_NamesIt()
    {
        using var remote = SparkConnection.Open(new LaunchOptions { Remote = $"sc://127.0.0.1:{Spark.Address.Port}/;token={Spark.Address.Token}", Conf = new Dictionary<string, string> { ["spark.sql.shuffle.partitions"] = "abc" } });
        Assert.That(remote.NewSession, Throws.InstanceOf<SparkSettingException>().With.Message.StartsWith("Spark refuses the setting spark.sql.shuffle.partitions, 'abc': "));
    }

    [Test]
    public void Open_PortWhereNobodyListens_SaysThatItCannotBeReached()
    {
        using var remote = SparkConnection.Open(new LaunchOptions { Remote = "sc://127.0.0.1:1", Conf = new Dictionary<string, string> { [Silence.LimitKey] = "0.5s" } });
        Assert.That(remote.NewSession, Throws.InstanceOf<SparkConnectionException>().With.Message.StartsWith("The Spark Connect server at 127.0.0.1:1 cannot be reached: "));
    }

    [Test]
    public void Open_FolderWithoutSpark_SaysSo() =>
        Assert.That(
            () => SparkConnection.Open(new LaunchOptions { SparkHome = "/usr/share" }),
            Throws.Exception.With.Message.Contains("/usr/share"));

    [Test]
    public void Open_MasterThatSparkRefuses_TellsSparksReason() =>
        Assert.That(
            () => SparkConnection.Open(SparkFixture.Options with { Master = "nonsense" }),
            Throws.InstanceOf<SparkSettingException>().With.Message.Contains("spark.master, 'nonsense': Master must either be yarn or start with spark, k8s, or local"));

    internal static SparkClient Session(ServerAddress address)
    {
        var calls = new ServerCalls(new ServerChannel(address), new ConnectionHealth(), new SessionIdentity(Guid.NewGuid().ToString(), "tests", "tests"), new RetryPolicy { AnswerTimeout = TimeSpan.FromSeconds(1) });
        return new SparkClient(calls, "4.3.0", isLocal: true);
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // The process ended meanwhile.
            return string.Empty;
        }
    }
}
