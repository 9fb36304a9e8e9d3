using System.Diagnostics;

namespace LaborSpark.Tests;

/// <summary>The browser of tests that open a page: the machine's own, or Debian's where it can be installed. No test downloads one.</summary>
internal static class Chromium
{
    private const string Installer = "/usr/bin/apt-get";
    private static readonly string[] Names = ["chromium", "google-chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Lazy<string?> Program = new(() => OnPath() ?? (TryInstall() ? OnPath() : null));

    /// <summary>Gets the program's path. On a machine without it, where it cannot be installed either, the test is reported as skipped.</summary>
    public static string Find()
    {
        if (Program.Value is { } path)
            return path;

        var message = "This test opens a page in Chromium, which is not here: as root, apt-get install chromium.";
        // Skipped under CI too: what the page holds is tested without a browser, and a machine without Debian's packages cannot have one.
        Assert.Ignore(message);
        throw new FileNotFoundException(message);
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static bool TryInstall() => Environment.IsPrivilegedProcess && File.Exists(Installer)
        && Run("update", "-qq") && Run("install", "-y", "-qq", "--no-install-recommends", "chromium");

    // Another process may be installing at the same time, and a machine may have no network.
    private static bool Run(params string[] arguments)
    {
        string[] patience = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
        var start = new ProcessStartInfo(Installer, [.. patience, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var installer = Process.Start(start)!;
        installer.BeginOutputReadLine();
        installer.BeginErrorReadLine();
        if (installer.WaitForExit(Patience))
            return installer.ExitCode == 0;
        installer.Kill(entireProcessTree: true);
        return false;
    }
}
