using LaborSpark.Tests;
using PuppeteerSharp;

namespace LaborSpark.Jobs.Tests.Select.Report;

/// <summary>A browser without a window and with a profile of its own, both gone at the end.</summary>
internal sealed class HeadlessBrowser : IAsyncDisposable
{
    // Without them it asks the network for updates and the like at every start.
    private static readonly string[] Quiet =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly TemporaryFolder _profile;
    private readonly IBrowser _browser;

    private HeadlessBrowser(TemporaryFolder profile, IBrowser browser) => (_profile, _browser) = (profile, browser);

    /// <summary>Starts it; on a machine without the browser the test is reported as skipped.</summary>
    public static async Task<HeadlessBrowser> StartAsync()
    {
        var program = Chromium.Find();
        var profile = new TemporaryFolder();
        // As root it refuses to start with its sandbox.
        string[] sandbox = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        var options = new LaunchOptions { ExecutablePath = program, UserDataDir = profile.Path, Args = [.. Quiet, .. sandbox], Headless = true, Pipe = true };
        // Some of its files lie outside the profile, unless it is told otherwise.
        foreach (var home in new[] { "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
            options.Env[home] = profile.Path;
        return new HeadlessBrowser(profile, await Puppeteer.LaunchAsync(options));
    }

    /// <summary>Opens a file and watches what it does until it is quiet.</summary>
    public async Task<WatchedPage> OpenAsync(string path) => await WatchedPage.OpenAsync(await _browser.NewPageAsync(), path);

    public async ValueTask DisposeAsync()
    {
        var process = _browser.Process;
        await _browser.CloseAsync();
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        _profile.Dispose();
    }
}
