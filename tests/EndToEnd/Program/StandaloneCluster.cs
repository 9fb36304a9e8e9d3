using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A master and two workers of stock Spark on loopback: they ask for a secret and take no jobs over REST.</summary>
internal sealed class StandaloneCluster : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly List<Process> _processes = [];

    /// <summary>Starts the cluster and waits until both workers have registered.</summary>
    public StandaloneCluster()
    {
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var properties = _folder["cluster.properties"];
        WritePrivate(properties, $"spark.authenticate true\nspark.authenticate.secret {secret}\nspark.master.rest.enabled false\n");
        SettingsFile = _folder["settings.json"];
        var conf = new Dictionary<string, string>
        {
            ["spark.authenticate"] = "true",
            ["spark.authenticate.secret"] = secret,
            ["spark.executor.memory"] = "1g",
            ["spark.driver.memory"] = "1g",
        };
        WritePrivate(SettingsFile, JsonSerializer.Serialize(new { all = new { conf } }));
        try
        {
            Master = StartAll(properties);
        }
        catch
        {
            // Nobody disposes of what was never made.
            Dispose();
            throw;
        }
    }

    /// <summary>The master's address.</summary>
    public string Master { get; }

    /// <summary>A settings file with the cluster's secret, for <c>--config</c>.</summary>
    public string SettingsFile { get; }

    /// <summary>The running executors that have written data of a shuffle.</summary>
    public IReadOnlyList<int> ExecutorsInAShuffle() =>
    [
        .. Directory.GetDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _) && ExecutorFolder(folder) is { } own && HasShuffleData(own))
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)),
    ];

    /// <summary>How many executors were started, those that ended among them.</summary>
    public int ExecutorsStarted() =>
        Directory.GetDirectories(_folder.Path, "worker-*").SelectMany(worker => Directory.GetDirectories(worker, "app-*")).Sum(app => Directory.GetDirectories(app).Length);

    public void Dispose()
    {
        foreach (var process in _processes.AsEnumerable().Reverse())
        {
            // The order to end lets a worker end its executors first.
            using (var kill = Process.Start("kill", ["-s", "TERM", "--", $"{process.Id}"]))
                kill.WaitForExit();
            if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }
        _folder.Dispose();
    }

    private string StartAll(string properties)
    {
        var port = FreePort();
        var master = $"spark://127.0.0.1:{port}";
        var registered = 0;
        Start(
            ["org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", $"{port}", "--webui-port", "0", "--properties-file", properties],
            line => registered += line.Contains("Registering worker", StringComparison.Ordinal) ? 1 : 0);
        for (var worker = 0; worker < 2; worker++)
        {
            Start(
                ["org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0",
                    "--work-dir", _folder[$"worker-{worker}"], "--properties-file", properties, master],
                _ => { });
        }
        var clock = Stopwatch.StartNew();
        while (Volatile.Read(ref registered) < 2)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(3) || _processes.Exists(p => p.HasExited))
                throw new InvalidOperationException("The standalone cluster did not start.");
            Thread.Sleep(50);
        }
        return master;
    }

    private void Start(string[] arguments, Action<string> onLine)
    {
        var home = new SparkLocator().Locate(SparkSearch.FromEnvironment()).Home;
        var start = new ProcessStartInfo(Path.Combine(home, "bin", "spark-class"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SPARK_LOCAL_IP"] = "127.0.0.1";
        start.Environment["SPARK_LOCAL_DIRS"] = _folder["local"];
        start.Environment["SPARK_DAEMON_MEMORY"] = "512m";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => onLine(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => onLine(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _processes.Add(process);
    }

    // The worker tells each executor its folder, among those of this cluster.
    private string? ExecutorFolder(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ")).Split('\0').FirstOrDefault(v => v.StartsWith("SPARK_EXECUTOR_DIRS=" + _folder.Path, StringComparison.Ordinal))?.Split('=')[1];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Gone between the listing and the reading, or of another user: not ours.
            return null;
        }
    }

    private static bool HasShuffleData(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "shuffle_*.data", SearchOption.AllDirectories).Any();
        }
        catch (IOException)
        {
            // Spark makes and deletes folders while they are listed.
            return false;
        }
    }

    private static void WritePrivate(string path, string text)
    {
        // In a folder that is its owner's alone.
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
