using System.Collections.Concurrent;
using PuppeteerSharp;

namespace LaborSpark.Jobs.Tests.Select.Report;

/// <summary>A page in a browser, and all it did.</summary>
internal sealed class WatchedPage
{
    private WatchedPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>What it asked for: first the page itself.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What it wrote to the console, and errors that nothing caught.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    /// <summary>The dialogs that it opened.</summary>
    public ConcurrentQueue<string> Dialogs { get; } = [];

    /// <summary>Opens a file and waits until it is quiet.</summary>
    public static async Task<WatchedPage> OpenAsync(IPage page, string path)
    {
        var watched = new WatchedPage(page);
        page.Request += (_, e) => watched.Requests.Enqueue(e.Request.Url);
        page.Console += (_, e) => watched.Messages.Enqueue(e.Message.Text);
        page.PageError += (_, e) => watched.Messages.Enqueue(e.Message);
        page.Dialog += async (_, e) => await watched.DismissAsync(e.Dialog);
        await page.GoToAsync(new Uri(path).AbsoluteUri, waitUntil: [WaitUntilNavigation.Load, WaitUntilNavigation.Networkidle0]);
        return watched;
    }

    private async Task DismissAsync(Dialog dialog)
    {
        Dialogs.Enqueue(dialog.Message);
        try
        {
            await dialog.Dismiss();
        }
        // Another dialog of the same moment has taken its place; thrown from here it would end the test run.
        catch (PuppeteerException)
        {
        }
    }
}
