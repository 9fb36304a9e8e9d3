namespace LaborSpark.EndToEnd.Tests;

/// <summary>The published, self-contained folder of <c>laborspark</c>, made once for all tests that need it by the README's command.</summary>
internal static class PublishedProgram
{
    private static readonly Lazy<string> Made = new(Publish);

    /// <summary>The folder with <c>laborspark</c>, <c>laborspark-worker</c> and the runtime they share.</summary>
    public static string Folder => Made.Value;

    /// <summary>The published executable.</summary>
    public static string Program => Path.Combine(Folder, "laborspark");

    private static string Publish()
    {
        var folder = Path.Combine(Checkout.Root, "artifacts", "published-for-tests", "laborspark");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var ended = ChildProcess.Run("dotnet", ["publish", "jobs", "-c", "Release", "-o", folder, "-nodeReuse:false"], Checkout.Root, minutes: 20);
        Assert.That(ended.Code, Is.Zero, ended.All);
        return folder;
    }
}
