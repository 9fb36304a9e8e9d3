using System.Globalization;
using LaborSpark.Spark;
using LaborSpark.Spark.Connect.Launch;

namespace Microsoft.Spark.Sql;

/// <summary>Makes the session, starting Spark if need be.</summary>
/// <remarks>
/// Run on its own, a program starts Spark itself; run by spark-submit, it uses the Spark that started it; with <see cref="Remote"/>, or
/// <c>SPARK_REMOTE</c> in the environment, it uses a Connect server that runs elsewhere.
/// </remarks>
public sealed class Builder
{
    private const string MasterKey = "spark.master";
    private const string AppNameKey = "spark.app.name";
    private const string HomeKey = "spark.home";
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private string? _remote;
    private Action<string>? _onLogLine;
    private Action<SparkWaiting>? _onWaiting;
    private Action<LaunchStage>? _onLaunch;

    internal Builder()
    {
    }

    /// <summary>Sets where Spark runs.</summary>
    /// <param name="master">For example <c>local[4]</c>, <c>spark://host:7077</c> or <c>yarn</c>.</param>
    public Builder Master(string master) => Config(MasterKey, master);

    /// <summary>Sets the application's name, which Spark shows.</summary>
    /// <param name="appName">The name; the program's own by default.</param>
    public Builder AppName(string appName) => Config(AppNameKey, appName);

    /// <summary>Sets a setting of Spark.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _options[key] = value;
        return this;
    }

    /// <summary>Sets a setting of Spark.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <summary>Sets a setting of Spark.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, double value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a setting of Spark.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets settings of Spark.</summary>
    /// <param name="conf">The settings.</param>
    public Builder Config(SparkConf conf)
    {
        ArgumentNullException.ThrowIfNull(conf);
        foreach (var (key, value) in conf.GetAll())
            Config(key, value);
        return this;
    }

    /// <summary>Has Spark keep its tables in a Hive metastore.</summary>
    public Builder EnableHiveSupport() => Config("spark.sql.catalogImplementation", "hive");

    /// <summary>Uses a Connect server that runs elsewhere.</summary>
    /// <param name="address"><c>sc://host:port/;token=…;use_ssl=true</c>; port 15002 by default.</param>
    public Builder Remote(string address)
    {
        _remote = address;
        return this;
    }

    /// <summary>Uses a Spark that is unpacked here, in place of the one that is found.</summary>
    /// <param name="path">The folder that holds <c>bin</c> and <c>jars</c>.</param>
    public Builder SparkHome(string path) => Config(HomeKey, path);

    /// <summary>Has the lines that a Spark started by the program logs.</summary>
    /// <param name="onLine">Called with each line, on a thread of its own.</param>
    public Builder OnLogLine(Action<string> onLine)
    {
        _onLogLine = onLine;
        return this;
    }

    /// <summary>Has the news of a Spark that gives no sign of life: first after 5 s, then every 5 s until it does or the call ends with an error.</summary>
    /// <param name="onWaiting">Called on the thread that waits. Not called for a query that takes long on a Spark that lives.</param>
    /// <remarks>The end of the waiting is the setting <c>spark.laborspark.answerTimeout</c>, 60 s by default: <c>90s</c>, <c>2m</c>.</remarks>
    public Builder OnWaiting(Action<SparkWaiting> onWaiting)
    {
        _onWaiting = onWaiting;
        return this;
    }

    /// <summary>Tells what a start of Spark waits for, so that a program can say it: a start takes seconds.</summary>
    /// <param name="onStage">Called as each stage begins, on the thread that calls <see cref="GetOrCreate"/>; not called where a session is there already.</param>
    public Builder OnLaunch(Action<LaunchStage> onStage)
    {
        _onLaunch = onStage;
        return this;
    }

    /// <summary>The current session with these settings made as far as a session may make them, or a new one on a Spark that is started or reached now.</summary>
    /// <remarks>A session whose Spark was stopped, by itself or by another session on it, or whose Spark is gone is not given again.</remarks>
    /// <exception cref="SparkLaunchException">Spark cannot be started; the message says why and what to do.</exception>
    /// <exception cref="SparkSettingException">Spark refuses a setting; the message says which, and why.</exception>
    /// <exception cref="SparkConnectionException">Spark does not answer.</exception>
    public SparkSession GetOrCreate()
    {
        var session = SparkSession.CurrentOr(Open, out var isNew);
        if (!isNew)
            Apply(session.Conf());
        return session;
    }

    private SparkSession Open()
    {
        var connection = SparkConnection.Open(Options());
        try
        {
            return new SparkSession(connection.NewSession(), connection.NewSession, connection.Dispose);
        }
        catch (Exception)
        {
            connection.Dispose();
            throw;
        }
    }

    private LaunchOptions Options()
    {
        string[] own = [MasterKey, AppNameKey, HomeKey];
        return new LaunchOptions
        {
            Master = _options.GetValueOrDefault(MasterKey),
            AppName = _options.GetValueOrDefault(AppNameKey),
            SparkHome = _options.GetValueOrDefault(HomeKey),
            Conf = _options.Where(option => !own.Contains(option.Key)).ToDictionary(),
            Remote = _remote,
            OnLogLine = _onLogLine,
            OnWaiting = _onWaiting,
            Progress = _onLaunch is null ? null : new StageCall(_onLaunch),
        };
    }

    private void Apply(RuntimeConfig conf)
    {
        foreach (var (key, value) in _options)
        {
            if (!conf.IsModifiable(key))
                continue;
            try
            {
                conf.Set(key, value);
            }
            catch (SparkException refusal) when (refusal is not SparkConnectionException)
            {
                throw RefusedSetting.Error(Options(), key, value, refusal.Message, refusal);
            }
        }
    }

    // Progress<T> would call on another thread, too late for a stage that is over.
    private sealed class StageCall(Action<LaunchStage> onStage) : IProgress<LaunchStage>
    {
        public void Report(LaunchStage value) => onStage(value);
    }
}
