using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Files;
using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Security;

/// <summary>How a Connect server of one version is kept to ourselves.</summary>
internal abstract class ServerSecurity
{
    /// <summary>Settings to make before Spark's context exists.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Starts the server on a free port of loopback.</summary>
    /// <param name="gateway">The way into the JVM.</param>
    /// <param name="context">The Scala SparkContext.</param>
    public abstract ServerAddress StartServer(GatewayClient gateway, JavaObject context);

    /// <summary>Stops the server; its threads would keep the JVM of a spark-submit alive.</summary>
    /// <param name="gateway">The way into the JVM.</param>
    public abstract void StopServer(GatewayClient gateway);

    /// <summary>Chooses by Spark's version.</summary>
    /// <exception cref="SparkLaunchException">A version whose server we cannot keep to ourselves.</exception>
    public static ServerSecurity For(string version, PrivateFolder folder)
    {
        var digits = string.Concat(version.TakeWhile(c => char.IsAsciiDigit(c) || c == '.'));
        if (System.Version.TryParse(digits, out var number))
        {
            if (number >= new Version(4, 3))
                return new TokenSecurity();
            if (number.Major == 3 && number.Minor == 5)
                return new MutualTlsSecurity(folder);
        }

        throw new SparkLaunchException($"Spark {version} was found; 4.3.0 (or 3.5.7) is expected. Set SPARK_HOME to such a Spark, or unset it to use the one that set-up fetches.");
    }
}
