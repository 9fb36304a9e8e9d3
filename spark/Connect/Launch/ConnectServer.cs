using System.Globalization;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Files;
using LaborSpark.Spark.Connect.Gateway;
using LaborSpark.Spark.Connect.Security;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Spark's context and its Connect server, made over the gateway: on loopback, and for nobody but us.</summary>
internal sealed class ConnectServer
{
    private readonly GatewayClient _gateway;
    private readonly JavaObject _context;
    private readonly ServerSecurity _security;

    private ConnectServer(GatewayClient gateway, JavaObject context, ServerSecurity security, string version, string master, ServerAddress address)
    {
        _gateway = gateway;
        _context = context;
        _security = security;
        Version = version;
        Master = master;
        Address = address;
    }

    /// <summary>Spark's version.</summary>
    public string Version { get; }

    /// <summary>The master that Spark really uses.</summary>
    public string Master { get; }

    /// <summary>Where the server listens, and how to be let in.</summary>
    public ServerAddress Address { get; }

    /// <summary>Sets Spark up and starts the server.</summary>
    /// <param name="gateway">The way into the JVM.</param>
    /// <param name="options">What the user asked for.</param>
    /// <param name="joined">True if spark-submit started us.</param>
    /// <param name="folder">For keys, where a server of this version needs them.</param>
    /// <exception cref="SparkSettingException">Spark refuses a setting.</exception>
    /// <exception cref="SparkLaunchException">This Spark's version is not supported, or its context could not be made.</exception>
    public static ConnectServer Start(GatewayClient gateway, LaunchOptions options, bool joined, PrivateFolder folder)
    {
        var version = (string)gateway.CallStatic("org.apache.spark.package", "SPARK_VERSION")!;
        var security = ServerSecurity.For(version, folder);
        var conf = gateway.New("org.apache.spark.SparkConf");
        string? Current(string key) => (bool)gateway.Call(conf, "contains", key)! ? (string?)gateway.Call(conf, "get", key) : null;
        foreach (var (key, value) in LaunchConf.ForGateway(options, joined, Current).Concat(security.Settings))
            gateway.Call(conf, "set", key, value);
        var check = new SettingCheck(gateway, conf, options);
        try
        {
            check.OfSessions();
            var context = gateway.New("org.apache.spark.api.java.JavaSparkContext", conf);

            // Below this level Spark writes the start of every request into its log, and data with it.
            if (Current("spark.log.level") is null)
                gateway.Call(context, "setLogLevel", "WARN");
            var address = security.StartServer(gateway, gateway.Get(context, "sc"));
            return new ConnectServer(gateway, context, security, version, (string)gateway.Call(context, "master")!, address);
        }
        catch (GatewayException error)
        {
            if (RefusedSetting.In(options, error.JavaText, error) is { } refused)
                throw refused;
            check.OfAll();
            throw new SparkLaunchException($"Spark {version} could not be started: {error.JavaText}", error);
        }
    }

    /// <summary>Stops the server, then the context and with it the executors.</summary>
    public void Stop()
    {
        _security.StopServer(_gateway);
        _gateway.Call(_context, "stop");
    }

    /// <summary>A setting of the application, or null if it has no value.</summary>
    public string? Setting(string key)
    {
        var conf = _gateway.Get(_context, "getConf");
        return (bool)_gateway.Call(conf, "contains", key)! ? (string?)_gateway.Call(conf, "get", key) : null;
    }

    /// <summary>How many jobs Spark runs now.</summary>
    public int ActiveJobs()
    {
        var tracker = _gateway.Get(_context, "statusTracker");
        var jobs = _gateway.Get(tracker, "getActiveJobIds");
        return Convert.ToInt32(_gateway.CallStatic("java.lang.reflect.Array", "getLength", jobs), CultureInfo.InvariantCulture);
    }

    /// <summary>How many jobs Spark has begun since its start.</summary>
    public int TotalJobs()
    {
        var scheduler = _gateway.Get(_gateway.Get(_context, "sc"), "dagScheduler");
        return Convert.ToInt32(_gateway.Call(scheduler, "numTotalJobs"), CultureInfo.InvariantCulture);
    }
}
