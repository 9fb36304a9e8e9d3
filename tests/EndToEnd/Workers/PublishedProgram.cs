using System.Diagnostics;

namespace LaborSpark.EndToEnd.Tests.Workers;

/// <summary>The program as a user publishes it, once for all tests.</summary>
internal static class PublishedProgram
{
    private static readonly Lazy<(string Folder, string[] ChangedLocks)> Published = new(Publish);

    /// <summary>The folder with <c>laborspark</c>, the worker and the runtime.</summary>
    public static string Folder => Published.Value.Folder;

    /// <summary>The lock files that publishing changed.</summary>
    public static IReadOnlyList<string> ChangedLocks => Published.Value.ChangedLocks;

    /// <summary>The checkout that the tests were built from.</summary>
    public static string Checkout { get; } = FindCheckout();

    private static (string Folder, string[] ChangedLocks) Publish()
    {
        var before = Locks();
        var (code, output) = Run("dotnet", Checkout, "publish", "jobs", "-c", "Release", "-v", "quiet", "--nologo");
        if (code != 0)
            throw new InvalidOperationException($"dotnet publish ended with exit code {code}:\n{output}");
        var changed = Locks().Except(before).Select(file => file.Path).ToArray();
        return (Path.Combine(Checkout, "artifacts", "publish", "LaborSpark.Jobs", "release"), changed);
    }

    private static (string Path, string Text)[] Locks() =>
    [
        .. new[] { "spark", "udfs", "jobs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Checkout, folder), "packages.lock.json", SearchOption.AllDirectories))
            .Select(path => (path, File.ReadAllText(path))),
    ];

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // No build server may outlive the tests.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static string FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LaborSpark.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No LaborSpark.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
