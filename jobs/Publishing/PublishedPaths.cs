using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Publishing;

/// <summary>What a run of the program has put in its place so far, of all its jobs: whatever fails later, this stands, and no message says otherwise.</summary>
internal sealed class PublishedPaths
{
    private readonly List<string> _paths = [];

    /// <summary>Nothing is in its place.</summary>
    public bool IsEmpty => _paths.Count == 0;

    /// <summary>The exit code of the work once all that was asked for is in its place; null before.</summary>
    public ExitCode? Verdict { get; private set; }

    /// <summary>What stands, as the end of a sentence.</summary>
    public string Standing => IsEmpty ? "nothing was published"
        : (Verdict is null ? "published before that, and whole: " : "all that was asked for is published, and whole: ") + string.Join(", ", _paths);

    /// <summary>A table, a folder or a file is in its place.</summary>
    public void Add(string path) => _paths.Add(path);

    /// <summary>All that was asked for is in its place.</summary>
    /// <param name="verdict">The exit code that this means. Default: success.</param>
    public void Complete(ExitCode verdict = ExitCode.Success) => Verdict = verdict;
}
