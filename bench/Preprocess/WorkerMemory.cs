using System.Globalization;
using LaborSpark.Bench.Spark;

namespace LaborSpark.Bench.Preprocess;

/// <summary>The resident memory of the worker while something runs, looked at twice a second.</summary>
internal sealed class WorkerMemory : IDisposable
{
    private const int Thirds = 3;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly List<double> _megabytes = [];
    private readonly Timer _timer;

    public WorkerMemory() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, Interval);

    /// <summary>The most that was seen, in MB.</summary>
    public double Most => Seen().DefaultIfEmpty().Max();

    /// <summary>The most in each third of the time in which there was a worker, in MB.</summary>
    public IReadOnlyList<double> MostOfEachThird
    {
        get
        {
            var seen = Seen();
            return [.. Enumerable.Range(0, Thirds).Select(third => seen.Skip(seen.Count * third / Thirds).Take((seen.Count / Thirds) + 1).DefaultIfEmpty().Max())];
        }
    }

    public void Dispose() => _timer.Dispose();

    private List<double> Seen()
    {
        lock (_megabytes)
            return [.. _megabytes];
    }

    private void Look()
    {
        var resident = ProcessCpu.Descendants().Where(process => process.Value == PreprocessBench.Worker).Sum(process => Resident(process.Key));
        if (resident == 0)
            return;
        lock (_megabytes)
            _megabytes.Add(resident);
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
