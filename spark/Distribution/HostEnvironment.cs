using System.Runtime.InteropServices;

namespace LaborSpark.Spark.Distribution;

/// <summary>What the search for Spark and Java takes from the process it runs in; given as data, so that a test needs no real environment.</summary>
public sealed record HostEnvironment
{
    /// <summary>Reads an environment variable; null when it is not set. Default: none is set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The user's home folder, or null when there is none.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>The folder the running program was loaded from: the checkout around it, if any, is found by walking up from here.</summary>
    public string? ProgramFolder { get; init; }

    /// <summary>Operating system and processor as .NET names them, for example <c>linux-x64</c>: a repacked Spark holds natives of one platform only.</summary>
    public string Platform { get; init; } = CurrentPlatform();

    /// <summary>The environment of this process.</summary>
    public static HostEnvironment Current { get; } = new()
    {
        Variable = Environment.GetEnvironmentVariable,
        HomeFolder = NullIfEmpty(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify)),
        ProgramFolder = AppContext.BaseDirectory,
    };

    /// <summary>The value of a variable, with an empty or blank value taken as not set.</summary>
    internal string? Value(string name) => NullIfEmpty(Variable(name)?.Trim());

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string CurrentPlatform()
    {
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "osx" : OperatingSystem.IsWindows() ? "win" : "other";
        return system + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
    }
}
