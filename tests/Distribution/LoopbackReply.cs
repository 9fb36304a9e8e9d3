using System.Text;

namespace LaborSpark.Spark.Distribution.Tests;

/// <summary>The bytes of an answer.</summary>
internal sealed record LoopbackReply(byte[] Bytes, bool ThenSilent = false)
{
    /// <summary>An answer whose header announces the whole body, of which only <paramref name="sent"/> bytes come when that is given.</summary>
    public static LoopbackReply Of(string status, byte[] body, int? sent = null, params string[] headers)
    {
        string[] lines = [$"HTTP/1.1 {status}", $"Content-Length: {body.Length}", "Connection: close", .. headers, "", ""];
        return new([.. Encoding.ASCII.GetBytes(string.Join("\r\n", lines)), .. body.AsSpan(0, sent ?? body.Length)]);
    }

    public static LoopbackReply Ok(byte[] body, int? sent = null, params string[] headers) => Of("200 OK", body, sent, headers);

    /// <summary>The rest of a file from a byte on, as a server that knows Range answers.</summary>
    public static LoopbackReply Rest(byte[] whole, int from, params string[] headers) =>
        Of("206 Partial Content", whole[from..], null, [$"Content-Range: bytes {from}-{whole.Length - 1}/{whole.Length}", .. headers]);

    /// <summary>A piece of a file, as a server answers that sends less than was asked for, in an answer which is whole by itself.</summary>
    public static LoopbackReply Piece(byte[] whole, int from, int end, params string[] headers) =>
        Of("206 Partial Content", whole[from..end], null, [$"Content-Range: bytes {from}-{end - 1}/{whole.Length}", .. headers]);

    public static LoopbackReply NotFound { get; } = Of("404 Not Found", []);
}
