using System.Text.RegularExpressions;
using LaborSpark.Spark.Connect.Security;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Decides which settings Spark is given, and by which way: the command line, or the gateway for what must stay secret.</summary>
internal static partial class LaunchConf
{
    /// <summary>The prefix of settings that are ours and mean nothing to Spark.</summary>
    public const string OwnPrefix = "spark.laborspark.";

    /// <summary>True if a setting's name says that its value is a secret: Spark's own redaction rule, and a few names more.</summary>
    public static bool IsSecret(string key) => SecretName().IsMatch(key);

    /// <summary>Whether the JVM is to start for a short life; a setting goes before the option.</summary>
    public static bool IsQuick(LaunchOptions options) =>
        options.Setting(LaunchOptions.QuickStartKey) is { } text ? string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) : options.QuickStart;

    /// <summary>Whether an archive of classes may be made and used.</summary>
    public static bool WantsArchive(LaunchOptions options) =>
        !string.Equals(options.Setting(LaunchOptions.ClassArchiveKey), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The arguments of spark-submit for a program that runs on its own.</summary>
    public static IReadOnlyList<string> SubmitArguments(LaunchOptions options, string appName)
    {
        List<string> arguments = [];
        if (options.Master is not null)
            arguments.AddRange(["--master", options.Master]);
        arguments.AddRange(["--name", appName]);
        foreach (var (key, value) in ForCommandLine(options))
            arguments.AddRange(["--conf", $"{key}={value}"]);
        arguments.Add("pyspark-shell");
        return arguments;
    }

    /// <summary>The settings to make over the gateway, before Spark's context exists.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="joined">True if spark-submit started us, so that nothing was said on a command line of ours.</param>
    /// <param name="current">Reads a setting that Spark has already, null if it has not.</param>
    public static IReadOnlyDictionary<string, string> ForGateway(LaunchOptions options, bool joined, Func<string, string?> current)
    {
        var conf = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string> yielding = joined ? [.. (options.Setting(LaunchOptions.YieldingKey) ?? "").Split(',')] : [];
        foreach (var (key, value) in options.Conf)
        {
            if (yielding.Contains(key) && current(key) is not null)
                continue;
            if (!key.StartsWith(OwnPrefix, StringComparison.Ordinal) && (joined || IsSecret(key)))
                conf[key] = value;
        }

        if (joined && options.Master is not null)
            conf["spark.master"] = options.Master;
        if (joined && options.AppName is not null)
            conf["spark.app.name"] = options.AppName;
        string? Known(string key) => conf.TryGetValue(key, out var value) ? value : current(key);
        foreach (var (key, value) in Defaults(Known))
            conf[key] = value;
        return conf;
    }

    private static IEnumerable<KeyValuePair<string, string>> ForCommandLine(LaunchOptions options)
    {
        foreach (var setting in options.Conf)
        {
            if (!setting.Key.StartsWith(OwnPrefix, StringComparison.Ordinal) && !IsSecret(setting.Key))
                yield return setting;
        }
    }

    /// <summary>What Spark leaves open and we close: listeners on loopback, no page without a login, no bar of Spark's own.</summary>
    private static List<KeyValuePair<string, string>> Defaults(Func<string, string?> known)
    {
        List<KeyValuePair<string, string>> defaults = [];
        void Unless(string key, string value)
        {
            if (known(key) is null)
                defaults.Add(new(key, value));
        }

        Unless("spark.ui.enabled", "false");
        Unless("spark.ui.showConsoleProgress", "false");
        Unless("spark.connect.progress.reportInterval", "500ms");

        // A notebook may rest over a weekend, and a driver compute for hours between two queries: Spark's own limit is one hour.
        Unless("spark.connect.session.manager.defaultSessionTimeout", "30d");
        var master = known("spark.master") ?? "local[*]";
        if (StaysOnThisHost(master))
        {
            Unless("spark.driver.bindAddress", "127.0.0.1");
            Unless("spark.driver.host", "127.0.0.1");
        }

        // Executors of a local cluster are processes of their own, reached over sockets; on other clusters the secret must be the cluster's.
        if (master.StartsWith("local-cluster", StringComparison.Ordinal) && known("spark.authenticate.secret") is null)
            defaults.Add(new("spark.authenticate.secret", Secrets.NewToken()));
        if (master.StartsWith("local-cluster", StringComparison.Ordinal) || known("spark.authenticate.secret") is not null)
            Unless("spark.authenticate", "true");
        return defaults;
    }

    private static bool StaysOnThisHost(string master) =>
        master.StartsWith("local", StringComparison.Ordinal)
        || master.StartsWith("spark://127.0.0.1:", StringComparison.Ordinal)
        || master.StartsWith("spark://localhost:", StringComparison.Ordinal);

    [GeneratedRegex("secret|password|passphrase|token|credential|access[.]?key|api[.]?key|private[.]?key", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();
}
