using System.Security.Cryptography.X509Certificates;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>Where a Connect server listens and what it asks of a client.</summary>
internal sealed record ServerAddress
{
    /// <summary>Host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>TCP port.</summary>
    public required int Port { get; init; }

    /// <summary>True for TLS.</summary>
    public bool UseTls { get; init; }

    /// <summary>The bearer token to show with every call; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>Our own certificate, for a server that asks for one.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>The only authority whose signature on the server's certificate counts; null for the host's own list.</summary>
    public X509Certificate2? Authority { get; init; }

    /// <summary>User id to send; null for the name of the user who runs the program.</summary>
    public string? UserId { get; init; }

    /// <summary>Session id to use for the first session; null for a fresh one.</summary>
    public string? SessionId { get; init; }

    /// <summary>The client type to announce; null for ours.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Further headers to send with every call.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The address as a URI for the channel.</summary>
    public Uri Uri => new UriBuilder(UseTls ? "https" : "http", Host, Port).Uri;

    /// <summary>Host and port only: a token must not reach a log by accident.</summary>
    public override string ToString() => FormattableString.Invariant($"{(UseTls ? "TLS " : string.Empty)}{Host}:{Port}");
}
