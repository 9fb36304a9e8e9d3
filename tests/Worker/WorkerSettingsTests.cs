using LaborSpark.Spark.Worker.Settings;

namespace LaborSpark.Spark.Worker.Tests;

public class WorkerSettingsTests
{
    [Test]
    public void FromEnvironment_NothingSet_HasTheDefaults()
    {
        Assert.That(Settings(), Is.EqualTo(new WorkerSettings()));
    }

    [Test]
    public void FromEnvironment_EverySetting_IsTaken()
    {
        var settings = Settings(
            ("PYTHON_WORKER_FACTORY_SECRET", "s"),
            ("PYTHON_WORKER_FACTORY_PORT", "12"),
            ("PYTHON_UNIX_DOMAIN_ENABLED", "True"),
            ("PYTHON_WORKER_FACTORY_SOCK_DIR", "/d"),
            ("PYTHON_WORKER_FACTORY_SOCK_PATH", "/p"),
            ("SPARK_PREFER_IPV6", "True"),
            ("SPARK_REUSE_WORKER", "1"),
            ("SPARK_BUFFER_SIZE", "131072"),
            ("SPARK_PYTHON_RUNTIME", "PYTHON_WORKER"),
            ("SPARK_HIDE_TRACEBACK", "1"),
            ("LABORSPARK_WORKER_IDLE_SECONDS", "1.5"),
            ("LABORSPARK_WORKER_HANDSHAKE_SECONDS", "2"));

        Assert.That(settings, Is.EqualTo(new WorkerSettings
        {
            Secret = "s",
            Port = 12,
            UseUnixSockets = true,
            SocketDirectory = "/d",
            SocketPath = "/p",
            PreferIPv6 = true,
            ReuseSockets = true,
            BufferSize = 131072,
            IsSpark4 = true,
            HideStack = true,
            IdleExit = TimeSpan.FromSeconds(1.5),
            Handshake = TimeSpan.FromSeconds(2),
        }));
    }

    [TestCase("1", 65536)]
    [TestCase("99999999999", 65536)]
    [TestCase("2000000000", 16777216)]
    [TestCase("many", 65536)]
    public void FromEnvironment_OddBufferSizes_StayInBounds(string text, int expected)
    {
        Assert.That(Settings(("SPARK_BUFFER_SIZE", text)).BufferSize, Is.EqualTo(expected));
    }

    [TestCase("0")]
    [TestCase("-3")]
    [TestCase("soon")]
    [TestCase("NaN")]
    [TestCase("1e300")]
    public void FromEnvironment_OddIdleTimes_AreTheDefault(string text)
    {
        Assert.That(Settings(("LABORSPARK_WORKER_IDLE_SECONDS", text)).IdleExit, Is.EqualTo(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public void FromEnvironment_ArgumentBehindTheDaemon_MeansSpark4()
    {
        Assert.That(WorkerSettings.FromEnvironment(_ => null, hasDaemonArgument: true).IsSpark4, Is.True);
    }

    private static WorkerSettings Settings(params (string Name, string Value)[] variables) => WorkerSettings.FromEnvironment(
        name => variables.Where(variable => variable.Name == name).Select(variable => variable.Value).FirstOrDefault(), hasDaemonArgument: false);
}
