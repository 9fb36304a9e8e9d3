namespace LaborSpark.EndToEnd.Tests;

/// <summary>A folder of its own for one test, deleted at the end.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("laborspark-e2e-").FullName;

    /// <summary>A path in the folder.</summary>
    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
