using System.Text.Json;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Demo;

/// <summary>The demo's data folder, known by a mark, so that no other folder is ever written into.</summary>
internal sealed class DemoFolder : IDisposable
{
    private const string MarkName = "laborspark-demo.json";
    private const string LockName = ".demo.lock";
    private static readonly string[] Made = ["random_chunks", "vocab", "stats", "inference", "labels"];
    private readonly PublicationLock _lock;

    private DemoFolder(string path, PublicationLock held) => (Path, _lock) = (path, held);

    /// <summary>The folder.</summary>
    public string Path { get; }

    private string MarkPath => System.IO.Path.Combine(Path, MarkName);

    /// <summary>Opens a demo folder of an earlier run, or makes an empty one.</summary>
    /// <exception cref="JobException">Bad input: the path is something else. Not now: another demo runs there.</exception>
    public static DemoFolder Open(string path)
    {
        var isOther = File.Exists(path)
            || (Directory.Exists(path) && !File.Exists(System.IO.Path.Combine(path, MarkName)) && HoldsMoreThanALock(path));
        if (isOther)
            throw JobException.BadInput($"{path} is there and was not made by the demo, so nothing is written into it. Choose another --output.");
        Directory.CreateDirectory(path);
        var folder = new DemoFolder(path, PublicationLock.Take(System.IO.Path.Combine(path, LockName), () => $"another demo runs in {path}. Wait until it has ended, or choose another --output."));
        if (!File.Exists(folder.MarkPath))
            folder.Mark(null);
        return folder;
    }

    /// <summary>Fills the folder, unless it holds the same data already.</summary>
    /// <param name="recipe">What the data is made from: the same text means the same data.</param>
    /// <param name="make">Makes the data.</param>
    /// <returns>False if the data was there.</returns>
    public bool Fill(string recipe, Action make)
    {
        if (RecipeOf(MarkPath) == recipe)
            return false;
        Mark(null);
        foreach (var name in Made.Select(m => System.IO.Path.Combine(Path, m)).Where(Directory.Exists))
            Directory.Delete(name, recursive: true);
        make();
        Mark(recipe);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    // A demo killed before it made its mark leaves its lock file alone.
    private static bool HoldsMoreThanALock(string path) =>
        Directory.EnumerateFileSystemEntries(path).Any(e => System.IO.Path.GetFileName(e) != LockName);

    private void Mark(string? recipe) => File.WriteAllText(MarkPath, JsonSerializer.Serialize(new DemoMark(recipe)));

    private static string? RecipeOf(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoMark>(File.ReadAllText(path))?.Recipe;
        }
        catch (JsonException)
        {
            // A mark cut off by a kill says nothing about the data.
            return null;
        }
    }

    private sealed record DemoMark(string? Recipe);
}
