using System.Diagnostics;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A running <c>laborspark</c>, and all processes that come of it, wherever they end up in the tree.</summary>
internal sealed class JobProcess : IDisposable
{
    private const string MarkVariable = "LABORSPARK_TEST_MARK";
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly List<string> _lines = [];
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="program">The executable; null: the one that was built.</param>
    public JobProcess(IEnumerable<string> arguments, string? program = null)
    {
        var start = new ProcessStartInfo(program ?? Checkout.Built("LaborSpark.Jobs", "laborspark"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[MarkVariable] = _mark;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Everything that was said so far.</summary>
    public string All
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>Waits until something is so.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="milliseconds">How often it is asked.</param>
    /// <exception cref="AssertionException">The process ended before, or it took five minutes.</exception>
    public void WaitUntil(Func<bool> condition, string what, int milliseconds = 20)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (_process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(5))
                throw new AssertionException($"{what} did not come about. The program said:\n{All}");
            Thread.Sleep(milliseconds);
        }
    }

    /// <summary>Kills the program itself, and none of what it started.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: false);
        _process.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="AssertionException">It took five minutes.</exception>
    public int WaitForEnd()
    {
        if (!_process.WaitForExit(TimeSpan.FromMinutes(5)))
            throw new AssertionException($"The program did not end. It said:\n{All}");
        return _process.ExitCode;
    }

    /// <summary>What still runs of all that the program started; ended processes that nobody collected have no environment left and do not count.</summary>
    public IReadOnlyList<string> Alive() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _) && Read(folder, "environ").Contains($"{MarkVariable}={_mark}", StringComparison.Ordinal))
            .Select(folder => Path.GetFileName(folder) + " " + Read(folder, "comm").Trim()),
    ];

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
            _lines.Add(line);
    }

    private static string Read(string folder, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Gone between the listing and the reading, or of another user: not ours.
            return "";
        }
    }
}
