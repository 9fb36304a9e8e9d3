using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Files;
using LaborSpark.Spark.Connect.Gateway;
using LaborSpark.Spark.Distribution;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>A Spark that was started, joined or reached: gives sessions, and ends what it started when it is disposed. Thread-safe.</summary>
internal sealed class SparkConnection : IDisposable
{
    private const string RemoteVariable = "SPARK_REMOTE";

    private readonly LaunchOptions _options;
    private readonly RetryPolicy _waiting;
    private readonly ConnectionHealth _health = new();
    private readonly OpenSessions _sessions = new();
    private readonly Interruption _interruption;
    private readonly Lock _ending = new();
    private PrivateFolder? _folder;
    private SparkStart? _start;
    private GatewayEndpoint? _ownGateway;
    private SparkProcess? _process;
    private GatewayClient? _gateway;
    private GatewayClient? _watch;
    private ConnectServer? _server;
    private ServerChannel? _channel;
    private int _disposed;

    private SparkConnection(LaunchOptions options)
    {
        _options = options;
        _waiting = options.Waiting;
        _interruption = new Interruption(_health, Dispose);
    }

    /// <summary>The process id of the JVM that we started; null if Spark was joined or runs elsewhere.</summary>
    public int? JvmId => _process?.Id;

    /// <summary>Where the Connect server listens.</summary>
    public ServerAddress Address => _channel!.Address;

    /// <summary>The master that Spark uses; null for a server that runs elsewhere.</summary>
    public string? Master => _server?.Master;

    /// <summary>
    /// Reaches Spark: at the address given or in <c>SPARK_REMOTE</c>; else by the gateway of the spark-submit that started this program; else by
    /// starting Spark.
    /// </summary>
    /// <exception cref="SparkSettingException">Spark refuses a setting.</exception>
    /// <exception cref="SparkLaunchException">Spark cannot be started or joined; says why, with Spark's own last lines.</exception>
    /// <exception cref="SetupException">There is no Spark to start, or no Java to start it on.</exception>
    public static SparkConnection Open(LaunchOptions options)
    {
        var remote = options.Remote ?? options.Environment(RemoteVariable);
        if (!string.IsNullOrEmpty(remote) && options.Master is not null)
        {
            throw new SparkLaunchException(
                $"Either a master or the address of a running server is expected; the master is '{options.Master}' and "
                + $"{(options.Remote is null ? RemoteVariable + " is set" : "an address was given")}. Leave out one of them.");
        }

        var connection = new SparkConnection(options);
        try
        {
            if (string.IsNullOrEmpty(remote))
                connection.Launch();
            else
                connection._channel = new ServerChannel(RemoteAddress.Parse(remote));
            options.Progress?.Report(LaunchStage.Session);
            return connection;
        }
        catch (Exception)
        {
            var interrupted = connection._health.Reason as SparkInterruptedException;
            connection.Dispose();
            if (interrupted is not null)
                throw new SparkInterruptedException(interrupted.Signal);
            throw;
        }
    }

    /// <summary>Makes a session of its own: temporary views, settings and artifacts are not shared with other sessions.</summary>
    /// <exception cref="SparkSettingException">Spark refuses a setting.</exception>
    /// <exception cref="SparkConnectionException">The server does not answer.</exception>
    public ISparkClient NewSession()
    {
        _health.ThrowIfEnded();
        var address = Address;
        var id = _sessions.TakeFirst() && address.SessionId is { } given ? given : Guid.NewGuid().ToString();
        var identity = new SessionIdentity(id, address.UserId ?? System.Environment.UserName, address.UserAgent ?? ClientType());
        var calls = new ServerCalls(_channel!, _health, identity, _waiting)
        {
            ServerLog = () => _process?.Log.AsParagraph() ?? string.Empty,
            OnSilent = _server is null ? null : _health.Lose,
        };
        var session = new SparkClient(calls, _server?.Version, IsLocal(_server?.Master), _sessions.Remove);
        _sessions.Add(session);
        try
        {
            Open(session);
            return session;
        }
        catch (Exception)
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A setting of the application, or null if it has no value; for a Spark that was started or joined.</summary>
    public string? Setting(string key) => _server!.Setting(key);

    /// <summary>How many jobs Spark runs now; for a Spark that was started or joined.</summary>
    public int ActiveJobs() => _server!.ActiveJobs();

    /// <summary>How many jobs Spark has begun since its start; for a Spark that was started or joined.</summary>
    public int TotalJobs() => _server!.TotalJobs();

    /// <summary>Ends the sessions, and Spark if we started or joined it. Waits until its process has ended.</summary>
    public void Dispose()
    {
        // The thread of a signal and the program's own may both come here: the second waits until Spark has ended.
        lock (_ending)
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
                End();
        }
    }

    /// <summary>Has the server make the session, and not the first query: what keeps it from that is answered to a small call, but not to every query.</summary>
    private void Open(SparkClient session)
    {
        try
        {
            session.Config(new ConfigRequest.Types.Operation { GetOption = new() { Keys = { "spark.app.name" } } });
        }
        catch (SparkException failure) when (_process is not null && RefusedSetting.InLog(_options, failure.Message, failure) is { } refused)
        {
            throw refused;
        }

        if (_server is null)
            RemoteSettings.Apply(session, _options);
    }

    private void End()
    {
        EveryStep.Run(
            _sessions.End,
            LeaveSpark,
            () => _gateway?.Dispose(),
            () => _watch?.Dispose(),
            () => _channel?.Dispose(),
            () => _process?.Dispose(),
            () => _start?.Recording?.DeleteRest(),
            () => _folder?.Dispose(),
            _interruption.Dispose);
    }

    private void LeaveSpark()
    {
        var reason = _health.Reason;
        _health.Close();
        if (reason is SparkConnectionException)
            return;
        if (reason is null)
            Quietly(KeepClasses);
        Quietly(() => _server?.Stop());
    }

    /// <summary>Only of a Spark that has worked: what a query loads is most of it.</summary>
    private void KeepClasses()
    {
        if (_start?.Recording is not { } recording || _ownGateway is null || _server is null || _server.TotalJobs() == 0)
            return;
        _options.Progress?.Report(LaunchStage.ClassArchive);
        recording.Keep(_ownGateway);
    }

    private static bool IsLocal(string? master) =>
        master is not null && master.StartsWith("local", StringComparison.Ordinal) && !master.StartsWith("local-cluster", StringComparison.Ordinal);

    private static string ClientType() =>
        $"laborspark/{typeof(SparkConnection).Assembly.GetName().Version?.ToString(3)} dotnet/{System.Environment.Version}";

    private void Launch()
    {
        StaleFolders.Delete(Path.GetTempPath());
        _folder = new PrivateFolder();
        var endpoint = GatewayEndpoint.FromEnvironment(_options.Environment);
        var joined = endpoint is not null;
        endpoint ??= StartSpark(_folder.File("gateway"));
        _options.Progress?.Report(LaunchStage.Context);
        _gateway = GatewayClient.Connect(endpoint, _waiting);
        _watch = GatewayClient.Connect(endpoint, _waiting);
        new Thread(Watch) { IsBackground = true, Name = "Watch Spark" }.Start();
        try
        {
            _server = ConnectServer.Start(_gateway, _options, joined, _folder);
        }
        catch (SparkLaunchException error) when (_process?.WaitForExit(TimeSpan.FromSeconds(1)) is not null)
        {
            if (RefusedSetting.InLog(_options, _process.Log.AsParagraph(), error) is { } refused)
                throw refused;
            throw new SparkLaunchException(error.Message + _process.Log.AsParagraph(), error) { IsTransient = error.IsTransient };
        }

        _channel = new ServerChannel(_server.Address);
    }

    private GatewayEndpoint WaitForGateway(SparkProcess process)
    {
        try
        {
            return process.WaitForGateway(_options.StartTimeout, new Silence(_waiting, "Spark's Java process", "spark-submit was started"));
        }
        catch (SparkLaunchException error) when (RefusedSetting.InLog(_options, error.Message, error) is { } refused)
        {
            throw refused;
        }
    }

    private GatewayEndpoint StartSpark(string gatewayFile)
    {
        _start = SparkStart.Find(_options, _health.Ended);
        _options.Progress?.Report(LaunchStage.Java);
        _process = _start.Run(gatewayFile);
        try
        {
            return _ownGateway = WaitForGateway(_process);
        }
        catch (SparkLaunchException) when (!_start.Flags.IsEmpty && _health.Reason is null && _process.JvmFailed)
        {
            // What only saves time must not cost a start.
            _process.Dispose();
            _start.BePlain();
            _process = _start.Run(gatewayFile);
            return WaitForGateway(_process);
        }
    }

    private void Watch()
    {
        _watch!.WaitForEnd();
        if (Volatile.Read(ref _disposed) != 0)
            return;
        var code = _process?.WaitForExit(TimeSpan.FromSeconds(5));
        if (_process?.JvmFailed is true)
            _start?.DiscardArchive();
        _health.Lose($"Spark's process ended{(code is null ? string.Empty : FormattableString.Invariant($" with exit code {code}"))} while this program was using it.{_process?.Log.AsParagraph()}");
        if (_process is null)
            EndWithSubmit();
    }

    /// <summary>Without the spark-submit that started it, nobody waits for this program any more.</summary>
    private void EndWithSubmit()
    {
        Thread.Sleep(TimeSpan.FromSeconds(10));
        if (Volatile.Read(ref _disposed) == 0)
            System.Environment.Exit(1);
    }

    private static void Quietly(Action step)
    {
        try
        {
            step();
        }
        catch (Exception error) when (error is SparkException or GatewayException)
        {
            // Spark is being ended; closing its input does the rest.
            return;
        }
    }
}
