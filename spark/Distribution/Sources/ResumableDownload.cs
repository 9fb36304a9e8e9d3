using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>Downloads a file, taking up at the byte where the last attempt, or the last process, stopped.</summary>
internal sealed class ResumableDownload(HttpClient client, SparkSearch search, IProgress<DistributionProgress>? progress)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Opens a file to write at its end, or makes it; tests put a full disk here.</summary>
    public Func<string, Stream> OpenToAppend { get; init; } = static path => new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    /// <summary>Whether something could not be had for the network's or the server's sake: what it was refused, or is not there, does not count.</summary>
    public bool NetworkFailed { get; private set; }

    /// <summary>Downloads into a file.</summary>
    /// <returns>
    /// The problem, as a clause, or null when the whole file is there (of a file that is not, a part is kept for the next time); and whether the file was put
    /// together from parts.
    /// </returns>
    public (string? Problem, bool Resumed) Fetch(Uri address, string file, CancellationToken cancellation)
    {
        var partial = new PartialDownload(file);
        var problem = Attempt(() => FetchOnceAsync(address, partial, cancellation), partial, cancellation);
        return (problem, partial.Resumed);
    }

    /// <summary>Downloads a short text.</summary>
    /// <returns>The text, or why it cannot be had.</returns>
    public (string? Text, string? Problem) FetchText(Uri address, int longest, CancellationToken cancellation)
    {
        string? text = null;
        var problem = Attempt(async () => text = await ReadTextAsync(address, longest, cancellation).ConfigureAwait(false), null, cancellation);
        return (problem is null ? text : null, problem);
    }

    private string? Attempt(Func<Task> once, PartialDownload? partial, CancellationToken cancellation)
    {
        var pause = search.RetryDelay;
        for (var left = search.DownloadAttempts; ; left--, pause *= 2)
        {
            try
            {
                // Task.Run: a caller with a synchronisation context must not wait for itself.
                Task.Run(once, cancellation).GetAwaiter().GetResult();
                return null;
            }
            catch (IOException e) when (DiskSpace.IsFull(e) && partial is not null)
            {
                var kept = $"{partial.Length.ToString(CultureInfo.InvariantCulture)} bytes of it are kept in {partial.Path}; the next run takes them up, or delete them.";
                throw DiskSpace.Error(Path.GetDirectoryName(partial.Path)!, "downloading", partial.WholeLength, kept, e);
            }
            catch (Exception e) when (e is IOException or HttpRequestException or TimeoutException)
            {
                if (left <= 1 || !MayPass(e))
                {
                    NetworkFailed |= e is not HttpRequestException { StatusCode: not null } || MayPass(e);
                    return Explain(e, partial);
                }
            }

            cancellation.WaitHandle.WaitOne(pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static bool MayPass(Exception error) => error switch
    {
        HttpRequestException { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestedRangeNotSatisfiable } => true,
        HttpRequestException { StatusCode: { } status } => (int)status >= 500,
        // No network at all, most likely: the user need not wait to be told so.
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => false,
        _ => true,
    };

    private static string Explain(Exception error, PartialDownload? partial)
    {
        if (error is HttpRequestException { StatusCode: { } status })
            return status == HttpStatusCode.NotFound
                ? "the server has no such file (404)"
                : string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)status} {status}");
        var kept = partial is { Length: > 0 and var bytes }
            ? string.Create(CultureInfo.InvariantCulture, $" ({bytes} bytes are kept; the next run takes up there)")
            : "";
        return error.Message.TrimEnd('.') + kept;
    }

    private async Task<string> ReadTextAsync(Uri address, int longest, CancellationToken cancellation)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await SendAsync(request, idle, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var open = body.ConfigureAwait(false);
        var buffer = new byte[longest];
        var length = 0;
        for (int count; length < longest && (count = await ReadAsync(body, buffer.AsMemory(length), idle, cancellation).ConfigureAwait(false)) > 0;)
            length += count;
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private async Task FetchOnceAsync(Uri address, PartialDownload partial, CancellationToken cancellation)
    {
        var known = partial.Known(address);
        var have = known is null ? 0 : partial.Length;
        if (known?.Length is { } whole && have == whole)
        {
            partial.Resumed = true;
            partial.Complete();
            return;
        }

        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0)
            AskForRest(request, have, known!);
        using var response = await SendAsync(request, idle, cancellation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            partial.Discard();
        response.EnsureSuccessStatusCode();

        var total = Begin(response, address, partial, have, known);
        partial.WholeLength = total;
        await CopyAsync(response, address, partial.Path, total, idle, cancellation).ConfigureAwait(false);
        if (total is { } expected && partial.Length != expected)
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"the connection ended after {partial.Length} of {expected} bytes"));
        partial.Complete();
    }

    // If-Range: a file that has changed since comes whole, so that halves of two files are never joined.
    private static void AskForRest(HttpRequestMessage request, long have, RemoteFile known)
    {
        request.Headers.Range = new RangeHeaderValue(have, null);
        if (known.Validator is { } validator)
            request.Headers.TryAddWithoutValidation("If-Range", validator);
    }

    // Returns the length of the whole file when the server tells it.
    private static long? Begin(HttpResponseMessage response, Uri address, PartialDownload partial, long have, RemoteFile? known)
    {
        if (response.StatusCode == HttpStatusCode.PartialContent)
        {
            partial.Resumed = true;
            var range = response.Content.Headers.ContentRange;
            if (have > 0 && range?.From == have && (known?.Length is null || range.Length is null || range.Length == known.Length))
                return range.Length ?? known?.Length;
            partial.Discard();
            throw new IOException($"the server sent another part of the file than the one asked for ({range})");
        }

        var total = response.Content.Headers.ContentLength;
        partial.Begin(new RemoteFile(address.AbsoluteUri, ValidatorOf(response), total));
        return total;
    }

    private static string? ValidatorOf(HttpResponseMessage response) => response.Headers.ETag is { IsWeak: false } tag
        ? tag.Tag
        : response.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture);

    private async Task CopyAsync(
        HttpResponseMessage response, Uri address, string path, long? total, CancellationTokenSource idle, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var open = body.ConfigureAwait(false);
        var file = OpenToAppend(path);
        await using var openFile = file.ConfigureAwait(false);
        var buffer = new byte[BufferBytes];
        var done = new FileInfo(path).Length;
        progress?.Report(new(DistributionStage.Downloading, address.AbsoluteUri, done, total));
        for (int count; (count = await ReadAsync(body, buffer, idle, cancellation).ConfigureAwait(false)) > 0;)
        {
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            progress?.Report(new(DistributionStage.Downloading, address.AbsoluteUri, done += count, total));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationTokenSource idle, CancellationToken cancellation)
    {
        idle.CancelAfter(search.IdleTimeout);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, idle.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Silent(request.RequestUri!);
        }
    }

    private async Task<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationTokenSource idle, CancellationToken cancellation)
    {
        idle.CancelAfter(search.IdleTimeout);
        try
        {
            return await body.ReadAsync(buffer, idle.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Silent(null);
        }
    }

    private TimeoutException Silent(Uri? address) => new(string.Create(
        CultureInfo.InvariantCulture, $"{(address is null ? "the server" : address.Host)} sent nothing for {search.IdleTimeout.TotalSeconds:0.#} seconds"));
}
