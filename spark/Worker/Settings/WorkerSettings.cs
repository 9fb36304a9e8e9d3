using System.Globalization;
using System.Net;

namespace LaborSpark.Spark.Worker.Settings;

/// <summary>What the environment tells the worker; the environment itself is never logged, it holds secrets.</summary>
internal sealed record WorkerSettings
{
    /// <summary>What the JVM must send on each TCP socket (or gets, without a daemon).</summary>
    public string? Secret { get; init; }

    /// <summary>The port to connect back to without a daemon; 0 if there is none.</summary>
    public int Port { get; init; }

    /// <summary>Unix sockets instead of TCP.</summary>
    public bool UseUnixSockets { get; init; }

    /// <summary>Where the daemon makes its Unix socket.</summary>
    public string? SocketDirectory { get; init; }

    /// <summary>The Unix socket to connect back to without a daemon.</summary>
    public string? SocketPath { get; init; }

    public bool PreferIPv6 { get; init; }

    /// <summary>A socket serves many tasks; otherwise one.</summary>
    public bool ReuseSockets { get; init; }

    /// <summary>Bytes of a socket's write and read buffers: what Spark suggests, at least 64 KB. The columns of a batch pass them by.</summary>
    public int BufferSize { get; init; } = 64 * 1024;

    /// <summary>True if the executor's Spark is a 4.x.</summary>
    public bool IsSpark4 { get; init; }

    /// <summary>Errors without stack, as the session asked for it.</summary>
    public bool HideStack { get; init; }

    /// <summary>How long a daemon without sockets waits for the next one. Daemons pile up, one a session: five minutes by default, longer than the
    /// minute for which Spark keeps idle sockets. <c>LABORSPARK_WORKER_IDLE_SECONDS</c> says otherwise.</summary>
    public TimeSpan IdleExit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a peer may take to prove itself. <c>LABORSPARK_WORKER_HANDSHAKE_SECONDS</c> says otherwise.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(30);

    public IPAddress Loopback => PreferIPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback;

    public static WorkerSettings FromEnvironment(Func<string, string?> variable, bool hasDaemonArgument)
    {
        var defaults = new WorkerSettings();
        return new WorkerSettings
        {
            Secret = variable("PYTHON_WORKER_FACTORY_SECRET"),
            Port = Number(variable("PYTHON_WORKER_FACTORY_PORT")) ?? 0,
            UseUnixSockets = IsTrue(variable("PYTHON_UNIX_DOMAIN_ENABLED")),
            SocketDirectory = variable("PYTHON_WORKER_FACTORY_SOCK_DIR"),
            SocketPath = variable("PYTHON_WORKER_FACTORY_SOCK_PATH"),
            PreferIPv6 = IsTrue(variable("SPARK_PREFER_IPV6")),
            ReuseSockets = variable("SPARK_REUSE_WORKER") == "1",
            BufferSize = Math.Clamp(Number(variable("SPARK_BUFFER_SIZE")) ?? 0, defaults.BufferSize, 16 * 1024 * 1024),
            IsSpark4 = hasDaemonArgument || variable("SPARK_PYTHON_RUNTIME") is not null || variable("PYTHON_UDF_BATCH_SIZE") is not null,
            HideStack = !string.IsNullOrEmpty(variable("SPARK_HIDE_TRACEBACK")),
            IdleExit = Seconds(variable("LABORSPARK_WORKER_IDLE_SECONDS")) ?? defaults.IdleExit,
            Handshake = Seconds(variable("LABORSPARK_WORKER_HANDSHAKE_SECONDS")) ?? defaults.Handshake,
        };
    }

    /// <summary>No values: one of them is a secret.</summary>
    public override string ToString() => nameof(WorkerSettings);

    private static bool IsTrue(string? text) => string.Equals(text, "True", StringComparison.OrdinalIgnoreCase) || text == "1";

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1_000_000
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
