using System.Globalization;
using System.Text.RegularExpressions;
using LaborSpark.Jobs.Publishing;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A merge that is started and killed again and again, each time while it does one of its steps.</summary>
internal sealed class KilledMerge : IDisposable
{
    private readonly string _output;
    private readonly PublishedMerge _published;
    private readonly Random _random;
    private readonly List<JobProcess> _processes = [];

    // How long each step takes, until one was seen that came to its end.
    private readonly Dictionary<string, double> _seconds = new()
    {
        ["merge: join ids and scores"] = 4,
        [$"merge: rank {MergeCommand.ClassName}"] = 0.4,
        ["merge: top tweets"] = 0.6,
        ["merge: check and publish"] = 0.6,
    };

    /// <summary>Prepares.</summary>
    /// <param name="output">The output, which does not exist.</param>
    /// <param name="old">An older output, which is put there before each start.</param>
    /// <param name="seed">Chooses the moments.</param>
    public KilledMerge(string output, string old, int seed)
    {
        _output = output;
        _published = new PublishedMerge(output, old);
        _random = new Random(seed);
    }

    /// <summary>The steps in which it can be killed.</summary>
    public IReadOnlyList<string> Steps => [.. _seconds.Keys];

    /// <summary>The steps in which it was killed.</summary>
    public List<string> Hit { get; } = [];

    /// <summary>What was wrong with what was published after a kill.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>What still runs of all that was started.</summary>
    public IReadOnlyList<string> Alive => [.. _processes.SelectMany(p => p.Alive())];

    /// <summary>Starts the merge and kills it at a random moment of one of the slices of equal length that a step is cut into.</summary>
    public void Kill(string step, int slice, int slices) => Kill(job =>
    {
        job.WaitUntil(() => job.All.Contains($"{step} ...", StringComparison.Ordinal), step);
        Thread.Sleep(TimeSpan.FromSeconds((slice + _random.NextDouble()) / slices * _seconds[step]));
    });

    /// <summary>Starts the merge and kills it when it has finished a table, and put none in its place.</summary>
    public void KillWhenStaged() => Kill(job => job.WaitUntil(() => Directory.GetDirectories(_output, $".merge.staging-*-{job.Id}-*").Any(HasManifest), "A finished table", milliseconds: 1));

    /// <summary>Starts the merge and kills it when it has put the first table in its place.</summary>
    public void KillWhenReplaced()
    {
        var manifest = Path.Combine(MergeCommand.Ranking(_output), Manifest.FileName);
        Kill(job =>
        {
            var old = File.GetLastWriteTimeUtc(manifest);
            job.WaitUntil(() => File.GetLastWriteTimeUtc(manifest) != old, "A new table", milliseconds: 1);
        });
    }

    public void Dispose() => _processes.ForEach(p => p.Dispose());

    private void Kill(Action<JobProcess> waitForTheMoment)
    {
        if (!_published.IsOld)
            _published.PutOld();
        // The Spark of the one killed before may still be ending.
        var job = new JobProcess(MergeCommand.Arguments(_output));
        _processes.Add(job);
        waitForTheMoment(job);
        job.Kill();
        var said = job.All;
        Hit.Add(_seconds.Keys.LastOrDefault(s => said.Contains($"{s} ...", StringComparison.Ordinal) && !said.Contains($"{s}: ", StringComparison.Ordinal)) ?? "after all");
        foreach (var other in _seconds.Keys.ToList())
        {
            if (Regex.Match(said, $"{other}: ([0-9.]+) s") is { Success: true } seen)
                _seconds[other] = double.Parse(seen.Groups[1].Value, CultureInfo.InvariantCulture);
        }
        Problems.AddRange(_published.Problems().Select(problem => $"killed in {Hit[^1]}: {problem}\n{said}"));
    }

    // A job that died before may be deleted by its follower while this looks.
    private static bool HasManifest(string staging)
    {
        try
        {
            return Directory.EnumerateFiles(staging, Manifest.FileName, SearchOption.AllDirectories).Any();
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }
}
