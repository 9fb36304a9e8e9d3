using System.Diagnostics;
using System.Globalization;

namespace LaborSpark.Bench.Spark;

/// <summary>The resident memory of processes while something runs, looked at twice a second.</summary>
internal sealed class ProcessMemory : IDisposable
{
    private const int Thirds = 3;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly List<MemorySample> _samples = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Timer _timer;

    /// <summary>Looks out from now on.</summary>
    /// <param name="kinds">The processes to look at.</param>
    public ProcessMemory(params IReadOnlyList<ProcessKind> kinds)
    {
        Kinds = kinds;
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, Interval);
    }

    /// <summary>The processes looked at, in the order of the samples' numbers.</summary>
    public IReadOnlyList<ProcessKind> Kinds { get; }

    /// <summary>What was seen so far.</summary>
    public IReadOnlyList<MemorySample> Samples
    {
        get
        {
            lock (_samples)
                return [.. _samples];
        }
    }

    /// <summary>The most that was seen of a kind, in MB.</summary>
    public double Most(ProcessKind kind) => Seen(kind).DefaultIfEmpty().Max();

    /// <summary>The most in each third of the time in which there was such a process, in MB.</summary>
    public IReadOnlyList<double> MostOfEachThird(ProcessKind kind)
    {
        var seen = Seen(kind);
        return [.. Enumerable.Range(0, Thirds).Select(third => seen.Skip(seen.Count * third / Thirds).Take((seen.Count / Thirds) + 1).DefaultIfEmpty().Max())];
    }

    /// <summary>Ends the look-out; what was seen stays.</summary>
    public void Dispose() => _timer.Dispose();

    private List<double> Seen(ProcessKind kind)
    {
        var place = Kinds.ToList().IndexOf(kind);
        return [.. Samples.Select(sample => sample.Megabytes[place]).Where(megabytes => megabytes > 0)];
    }

    private void Look()
    {
        var processes = ProcessCpu.Descendants();
        var sample = new MemorySample(_clock.Elapsed.TotalSeconds, [.. Kinds.Select(kind => Ids(kind).Sum(Resident))]);
        lock (_samples)
            _samples.Add(sample);

        IEnumerable<int> Ids(ProcessKind kind) =>
            kind.Command is null ? [Environment.ProcessId] : processes.Where(process => process.Value == kind.Command).Select(process => process.Key);
    }

    private static double Resident(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            return 0; // It ended between the listing and the reading.
        }
    }
}
