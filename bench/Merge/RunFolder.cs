using System.Globalization;

namespace LaborSpark.Bench.Merge;

/// <summary>The folder of what a run writes beside the data, named by its process: runs on the same data do not meet.</summary>
/// <param name="data">The folder of the data.</param>
internal sealed class RunFolder(string data) : IDisposable
{
    private const string Prefix = "run-";

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.Combine(data, Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes it empty, and deletes those that killed runs have left.</summary>
    public void Clear()
    {
        Directory.CreateDirectory(data);
        foreach (var folder in Directory.GetDirectories(data, Prefix + "*").Where(folder => folder == Path || !IsAlive(folder)))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path);
    }

    /// <summary>Deletes it.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    private static bool IsAlive(string folder) => Directory.Exists("/proc/" + System.IO.Path.GetFileName(folder)[Prefix.Length..]);
}
