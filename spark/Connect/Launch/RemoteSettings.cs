using LaborSpark.Spark.Connect.Execution;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Gives a session on a server that runs elsewhere the settings of the program.</summary>
internal static class RemoteSettings
{
    /// <summary>Makes the settings that a session may make; those of the application are the server's business and are left as they are there.</summary>
    /// <exception cref="SparkSettingException">Spark refuses a setting that a session may make, as for a wrong value.</exception>
    public static void Apply(ISparkClient session, LaunchOptions options)
    {
        foreach (var (key, value) in options.Conf)
        {
            if (key.StartsWith(LaunchConf.OwnPrefix, StringComparison.Ordinal))
                continue;
            var set = new ConfigRequest.Types.Set();
            set.Pairs.Add(new KeyValue { Key = key, Value = value });
            try
            {
                session.Config(new ConfigRequest.Types.Operation { Set = set });
            }
            catch (AnalysisException) when (!IsModifiable(session, key))
            {
                // As every Connect client does: a program with settings for its own Spark must run on a server too.
                continue;
            }
            catch (SparkException refusal) when (refusal is not SparkConnectionException)
            {
                throw RefusedSetting.Error(options, key, value, refusal.Message, refusal);
            }
        }
    }

    // Asked after a refusal only: Spark calls names that it does not know not modifiable, yet lets a session have them.
    private static bool IsModifiable(ISparkClient session, string key)
    {
        var question = new ConfigRequest.Types.IsModifiable();
        question.Keys.Add(key);
        return session.Config(new ConfigRequest.Types.Operation { IsModifiable = question }).Pairs.Any(pair => pair.Value == "true");
    }
}
