using System.Globalization;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>How a program reaches Spark; what is left out is taken from the environment or from Spark's own defaults.</summary>
internal sealed record LaunchOptions
{
    /// <summary>Conf key that switches <see cref="QuickStart"/> on or off, so that a command line can say it too.</summary>
    public const string QuickStartKey = "spark.laborspark.quickStart";

    /// <summary>Conf key that says <c>false</c> where neither an archive of the JVM's classes is to be made nor one to be used.</summary>
    public const string ClassArchiveKey = "spark.laborspark.classArchive";

    /// <summary>Conf key that names, with commas between, the settings which give way to what spark-submit was told: a program's shipped defaults.</summary>
    public const string YieldingKey = "spark.laborspark.yielding";

    /// <summary>Spark master, for example <c>local[2]</c>; null leaves it to spark-submit, whose default is <c>local[*]</c>.</summary>
    public string? Master { get; init; }

    /// <summary>Application name shown by Spark; null for the program's name.</summary>
    public string? AppName { get; init; }

    /// <summary>Spark settings. Those whose names look secret never appear on a command line.</summary>
    public IReadOnlyDictionary<string, string> Conf { get; init; } = new Dictionary<string, string>();

    /// <summary>Spark's folder; null to search for it.</summary>
    public string? SparkHome { get; init; }

    /// <summary>The only Spark version to take; null to take the <see cref="SparkHome"/> or <c>SPARK_HOME</c> given whatever its version, else 4.3.0.</summary>
    public string? SparkVersion { get; init; }

    /// <summary>Told how far set-up is when Spark must be fetched first; null for nobody.</summary>
    public IProgress<DistributionProgress>? SetupProgress { get; init; }

    /// <summary>Told what is waited for, as each stage begins; called on the thread that starts Spark. Null for nobody.</summary>
    public IProgress<LaunchStage>? Progress { get; init; }

    /// <summary>Address of a server that runs elsewhere, <c>sc://host:port/;token=…</c>; null to read <c>SPARK_REMOTE</c>.</summary>
    public string? Remote { get; init; }

    /// <summary>
    /// Start the JVM for a short life: serial collector, first-tier compiler only. Default false, because long jobs pay for it;
    /// for tests and small data it saves seconds.
    /// </summary>
    public bool QuickStart { get; init; }

    /// <summary>
    /// How long Spark may take from its start to its gateway. Default two minutes: measured 4 s on two busy cores, but the first start
    /// from a slow network disk takes far longer.
    /// </summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long Spark may give no sign of life before a call ends with an error, as <see cref="Silence.LimitKey"/> says in seconds (<c>90</c>, <c>90s</c>) or
    /// minutes (<c>2m</c>). Default 60 s. A long query is no silence: Spark is asked meanwhile, and answers.
    /// </summary>
    /// <exception cref="SparkSettingException">The setting is no time.</exception>
    public TimeSpan AnswerTimeout => Setting(Silence.LimitKey) is { } text ? ReadTime(text) : new RetryPolicy().AnswerTimeout;

    /// <summary>Told while Spark gives no sign of life; null for nobody.</summary>
    public Action<SparkWaiting>? OnWaiting { get; init; }

    /// <summary>How long to wait for Spark.</summary>
    public RetryPolicy Waiting => new() { AnswerTimeout = AnswerTimeout, OnWaiting = OnWaiting };

    /// <summary>Called with every line that Spark logs, on a thread of its own; null to keep the last lines for errors only.</summary>
    public Action<string>? OnLogLine { get; init; }

    /// <summary>Reads an environment variable; tests give their own.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>A setting, or null if it was not given.</summary>
    public string? Setting(string key) => Conf.TryGetValue(key, out var value) ? value : null;

    private TimeSpan ReadTime(string text)
    {
        var isMinutes = text.EndsWith('m');
        var number = isMinutes || text.EndsWith('s') ? text[..^1] : text;
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= TimeSpan.FromDays(1).TotalSeconds)
            return isMinutes ? TimeSpan.FromMinutes(value) : TimeSpan.FromSeconds(value);
        throw RefusedSetting.Error(this, Silence.LimitKey, text, "a time above 0 is expected, in seconds as 90 or 90s, or in minutes as 2m");
    }
}
