using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>
/// Has Spark read settings before anything depends on them. One that a session cannot be made with would come out at the first
/// query only, where the server's answer does not name it, or where no answer comes at all.
/// </summary>
internal sealed class SettingCheck(GatewayClient gateway, JavaObject conf, LaunchOptions options)
{
    private const string Entry = "org.apache.spark.internal.config.ConfigEntry";

    /// <summary>Which settings Spark's session and its Connect server read, and the objects that declare them.</summary>
    private static readonly (string Prefix, string[] Declarations)[] Sessions =
    [
        ("spark.sql.", ["org.apache.spark.sql.internal.SQLConf$", "org.apache.spark.sql.internal.StaticSQLConf$"]),
        ("spark.connect.", ["org.apache.spark.sql.connect.config.Connect$"]),
    ];

    /// <summary>Reads the settings of sessions.</summary>
    /// <exception cref="SparkSettingException">Spark refuses one.</exception>
    public void OfSessions()
    {
        var keys = Keys();
        foreach (var (prefix, declarations) in Sessions)
            Read([.. keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))], declarations);
    }

    /// <summary>Reads every setting: for a Spark that does not start, as one that is never used may be wrong.</summary>
    /// <exception cref="SparkSettingException">Spark refuses one.</exception>
    public void OfAll() => Read(Keys(), ["org.apache.spark.internal.config.package$"]);

    private void Read(IReadOnlyList<string> keys, string[] declarations)
    {
        // Spark knows the settings of those objects only that somebody has looked at.
        if (keys.Count > 0)
        {
            foreach (var declaration in declarations)
                gateway.Field(declaration, "MODULE$");
        }

        foreach (var key in keys)
        {
            if (gateway.CallStatic(Entry, "findEntry", key) is not JavaObject entry)
                continue;
            try
            {
                gateway.Call(conf, "get", entry);
            }
            catch (GatewayException refusal)
            {
                throw RefusedSetting.Error(options, key, (string)gateway.Call(conf, "get", key)!, refusal.JavaText, refusal);
            }
        }
    }

    /// <summary>The names of all settings: those of spark-submit and of spark-defaults.conf too.</summary>
    private IReadOnlyList<string> Keys()
    {
        var lines = ((string)gateway.Call(conf, "toDebugString")!).Split('\n');

        // A value of several lines leaves lines that begin with no name.
        return [.. lines.Where(line => line.Contains('=', StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf('=', StringComparison.Ordinal)])
            .Where(key => key.StartsWith("spark.", StringComparison.Ordinal) && (bool)gateway.Call(conf, "contains", key)!)];
    }
}
