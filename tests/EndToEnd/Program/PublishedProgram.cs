namespace LaborSpark.EndToEnd.Tests;

/// <summary>The published, self-contained folder of <c>laborspark</c>, made once for all tests that need it by the README's command.</summary>
internal static class PublishedProgram
{
    private static readonly Lazy<(string Folder, string[] ChangedLocks)> Made = new(Publish);

    /// <summary>The folder with <c>laborspark</c>, <c>laborspark-worker</c> and the runtime they share.</summary>
    public static string Folder => Made.Value.Folder;

    /// <summary>The published executable.</summary>
    public static string Program => Path.Combine(Folder, "laborspark");

    /// <summary>The lock files that publishing changed.</summary>
    public static IReadOnlyList<string> ChangedLocks => Made.Value.ChangedLocks;

    private static (string Folder, string[] ChangedLocks) Publish()
    {
        var folder = Path.Combine(Checkout.Root, "artifacts", "published-for-tests", "laborspark");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var before = Locks();
        // No build server may outlive the tests.
        var environment = new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false" };
        var ended = ChildProcess.Run("dotnet", ["publish", "jobs", "-c", "Release", "-o", folder], Checkout.Root, environment, minutes: 20);
        Assert.That(ended.Code, Is.Zero, ended.All);
        return (folder, [.. Locks().Except(before).Select(file => file.Path)]);
    }

    private static (string Path, string Text)[] Locks() =>
    [
        .. new[] { "spark", "udfs", "jobs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "packages.lock.json", SearchOption.AllDirectories))
            .Select(path => (path, File.ReadAllText(path))),
    ];
}
