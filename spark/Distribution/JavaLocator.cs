using LaborSpark.Spark.Distribution.Java;

namespace LaborSpark.Spark.Distribution;

/// <summary>Finds the Java to run Spark on: <c>JAVA_HOME</c> if it is new enough, else the first <c>java</c> on <c>PATH</c> that is.</summary>
public static class JavaLocator
{
    /// <summary>The oldest Java that Spark 4 runs on.</summary>
    public const int OldestSupported = 17;

    private const string Advice = "Install a JDK 17 or later (Debian and Ubuntu: apt-get install openjdk-17-jre-headless; others: https://adoptium.net) and set JAVA_HOME to its folder, or put its bin folder on PATH.";

    private static readonly string Executable = OperatingSystem.IsWindows() ? "java.exe" : "java";

    /// <summary>Finds it.</summary>
    /// <param name="host">Variables; null for those of this process.</param>
    /// <exception cref="SetupException">There is no Java, or only older ones; the message names each.</exception>
    public static JavaInstallation Locate(HostEnvironment? host = null)
    {
        host ??= HostEnvironment.Current;
        var seen = new List<string>();
        var tooOld = false;
        foreach (var (source, executable) in Candidates(host, seen))
        {
            if (Describe(executable, source) is not { } java)
            {
                seen.Add($"{source}: {executable} does not run");
                continue;
            }

            if (JavaVersion.Major(java.Version) >= OldestSupported)
                return java;
            tooOld = true;
            seen.Add($"{source}: {executable} is Java {java.Version}");
        }

        var found = tooOld ? $"Java is too old: Spark needs {OldestSupported} or later." : "No Java was found.";
        throw new SetupException($"{found} Looked at {string.Join("; ", seen)}. {Advice}");
    }

    private static IEnumerable<(string Source, string Executable)> Candidates(HostEnvironment host, List<string> seen)
    {
        if (host.Value("JAVA_HOME") is not { } home)
            seen.Add("JAVA_HOME: not set");
        else if (Path.GetFullPath(Path.Combine(home, "bin", Executable)) is var executable && File.Exists(executable))
            yield return ("JAVA_HOME", executable);
        else
            seen.Add($"JAVA_HOME: {home} holds no bin/{Executable}");

        var onPath = (host.Value("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, Executable))
            .Where(File.Exists)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (onPath.Count == 0)
            seen.Add($"PATH: no {Executable} on it");
        foreach (var executable in onPath)
            yield return ("PATH", executable);
    }

    private static JavaInstallation? Describe(string executable, string source)
    {
        // A JDK's own release file answers at once; what has none (a wrapper script, a version switcher) is asked by running it.
        if (HomeAround(executable) is { } home && File.Exists(Path.Combine(home, "release"))
            && JavaVersion.InReleaseFile(File.ReadAllText(Path.Combine(home, "release"))) is { } version)
            return new JavaInstallation(home, version, source);

        if (JavaProcess.Describe(executable) is not { } text || JavaVersion.InOutput(text) is not { } said)
            return null;
        return (JavaVersion.HomeInOutput(text) ?? HomeAround(executable)) is { } own ? new JavaInstallation(own, said, source) : null;
    }

    private static string? HomeAround(string executable)
    {
        var real = File.ResolveLinkTarget(executable, returnFinalTarget: true)?.FullName ?? executable;
        var folder = Path.GetDirectoryName(real);
        return Path.GetFileName(folder) == "bin" ? Path.GetDirectoryName(folder) : null;
    }
}
