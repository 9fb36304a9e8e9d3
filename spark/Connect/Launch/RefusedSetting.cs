using System.Text.RegularExpressions;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Finds out which setting it is that Spark refuses, and says so.</summary>
internal static class RefusedSetting
{
    private const string MasterKey = "spark.master";
    private const string DriverMemoryKey = "spark.driver.memory";

    /// <summary>What spark-submit and Java say of settings that they do not name.</summary>
    private static readonly (string Phrase, string Key)[] Phrases =
    [
        ("Master must ", MasterKey),
        ("heap size: -Xmx", DriverMemoryKey),
        ("Driver memory must ", DriverMemoryKey),
        ("Driver cores must ", "spark.driver.cores"),
        ("Executor memory must ", "spark.executor.memory"),
        ("Executor cores must ", "spark.executor.cores"),
        ("Total executor cores must ", "spark.cores.max"),
        ("Number of executors must ", "spark.executor.instances"),
    ];

    /// <summary>The error for a setting.</summary>
    /// <param name="options">What the program asked for.</param>
    /// <param name="key">The setting's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="reason">What Spark says of it.</param>
    /// <param name="cause">The failure it comes from; null if there is none.</param>
    public static SparkSettingException Error(LaunchOptions options, string key, string value, string reason, Exception? cause = null)
    {
        var isSecret = LaunchConf.IsSecret(key);
        if (isSecret)
        {
            // An error is printed with its cause, and Spark's own text repeats the value.
            reason = value.Length > 0 ? reason.Replace(value, "…", StringComparison.Ordinal) : reason;
            cause = null;
        }

        var shown = isSecret ? "a value that is not shown" : $"'{value}'";
        var origin = Given(options, key) is null
            ? "It comes from spark-submit's command line or from spark-defaults.conf"
            : "It was set by this program or on its command line";
        return new SparkSettingException(key, isSecret ? null : value,
            $"Spark refuses the setting {key}, {shown}: {WithoutClass(reason).TrimEnd('.')}. {origin}: give another value there, or leave it out.", cause)
        {
            ErrorClass = (cause as SparkException)?.ErrorClass,
            SqlState = (cause as SparkException)?.SqlState,
        };
    }

    /// <summary>The error for the setting that a failure of Spark's speaks of; null if it speaks of none that was given.</summary>
    /// <param name="options">What the program asked for.</param>
    /// <param name="text">What Spark said.</param>
    /// <param name="cause">The failure.</param>
    public static SparkSettingException? In(LaunchOptions options, string text, Exception cause) =>
        Find(options, text) is var (key, value) ? Error(options, key, value, text.Trim(), cause) : null;

    /// <summary>The error for the setting that lines of Spark's log speak of, warnings aside; null if they speak of none that was given.</summary>
    /// <param name="options">What the program asked for.</param>
    /// <param name="log">The lines.</param>
    /// <param name="cause">The failure after which they were read.</param>
    public static SparkSettingException? InLog(LaunchOptions options, string log, Exception cause)
    {
        foreach (var line in log.Split('\n').Where(IsOfFailure))
        {
            if (In(options, line, cause) is { } refused)
                return refused;
        }

        return null;
    }

    private static (string Key, string Value)? Find(LaunchOptions options, string text)
    {
        foreach (var (phrase, key) in Phrases)
        {
            if (text.Contains(phrase, StringComparison.Ordinal) && Given(options, key) is { } value)
                return (key, value);
        }

        foreach (var (key, value) in options.Conf.OrderByDescending(setting => setting.Key.Length))
        {
            if (Names(text, key) || (IsDistinct(value) && Names(text, value)))
                return (key, value);
        }

        return null;
    }

    private static string? Given(LaunchOptions options, string key) => key == MasterKey ? options.Master : options.Setting(key);

    private static bool IsOfFailure(string line) => !line.Contains(" WARN ", StringComparison.Ordinal) && !line.Contains(" INFO ", StringComparison.Ordinal);

    // Paths, classes and addresses; a number or a word may stand in any text.
    private static bool IsDistinct(string value) => value.Length > 3 && value.AsSpan().ContainsAny('.', '/', ':');

    private static bool Names(string line, string word) => Regex.IsMatch(line, $@"(?<![\w.]){Regex.Escape(word)}(?!\w|\.\w)", RegexOptions.CultureInvariant);

    // The name of a class that is not there says little without the name of the failure.
    private static string WithoutClass(string reason) =>
        Regex.Replace(reason, @"^(Exception in thread ""[^""]*"" |Caused by: )?([\w$]+\.)+[\w$]*(Exception|Error): (?=.* )", string.Empty, RegexOptions.CultureInvariant);
}
