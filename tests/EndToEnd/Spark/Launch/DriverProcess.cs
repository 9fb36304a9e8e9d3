using System.Diagnostics;
using System.Text;

namespace LaborSpark.EndToEnd.Tests.Launch;

/// <summary>The driver program in a process group of its own, and all processes that come of it, wherever they end up in the tree.</summary>
internal sealed class DriverProcess : IDisposable
{
    private const string MarkVariable = "LABORSPARK_TEST_MARK";

    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly StringBuilder _errors = new();

    private DriverProcess(IReadOnlyList<string> command, params IReadOnlyList<(string Name, string Value)> variables)
    {
        // setsid replaces itself: the process id is the group's too, so a signal can go to all, as from a terminal.
        // env undoes what the tests' own parent may have had ignored: a shell ignores SIGINT for what it runs in the background.
        var start = new ProcessStartInfo("setsid", ["env", "--default-signal", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[MarkVariable] = _mark;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Executable { get; } = Checkout.Built("LaborSpark.EndToEnd.Driver", "LaborSpark.EndToEnd.Driver");

    public int Id => _process.Id;

    public string Errors => _errors.ToString();

    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    public static DriverProcess Start(string mode, params string[] settings) => new([Executable, .. settings, mode]);

    /// <summary>Starts it on a Spark given, with a cache of its own.</summary>
    public static DriverProcess Start(string mode, string cache, string sparkHome) => new([Executable, mode], ("XDG_CACHE_HOME", cache), ("SPARK_HOME", sparkHome));

    public static DriverProcess Submit(string sparkHome, string placeholder, string mode, params string[] arguments) =>
        new([Path.Combine(sparkHome, "bin", "spark-submit"), "--conf", "spark.pyspark.driver.python=" + Executable, .. arguments, placeholder, mode]);

    /// <summary>Waits for a line that begins so, and gives what follows.</summary>
    public string WaitFor(string beginning)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromMinutes(2))
        {
            lock (_output)
            {
                if (_output.Find(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } found)
                    return found[beginning.Length..].Trim();
            }

            if (_process.HasExited)
                break;
            Thread.Sleep(20);
        }

        throw new AssertionException($"The driver did not print '{beginning}'. It printed:\n{Output}\n{Errors}");
    }

    public int WaitForExit()
    {
        if (!_process.WaitForExit(TimeSpan.FromMinutes(2)))
            throw new AssertionException($"The driver does not end. It printed:\n{Output}\n{Errors}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Signal(string name) => Tests.Signal.Send(name, Id.ToString());

    public void SignalGroup(string name) => Tests.Signal.Send(name, "-" + Id);

    /// <summary>What still runs of all that the driver started; ended processes that nobody collected have no environment left and do not count.</summary>
    public int Alive()
    {
        var mark = $"{MarkVariable}={_mark}";
        return Directory.EnumerateDirectories("/proc").Count(folder => int.TryParse(Path.GetFileName(folder), out _) && ReadFile(Path.Combine(folder, "environ")).Contains(mark, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Tests.Signal.Send("KILL", "-" + Id);
        _process.Dispose();
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Gone between the listing and the reading, or of another user: not ours.
            return string.Empty;
        }
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
    }
}
