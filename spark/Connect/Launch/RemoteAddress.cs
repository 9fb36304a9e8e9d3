using System.Globalization;
using System.Net;
using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Reads the address of a server that runs elsewhere, as every Spark Connect client writes it: <c>sc://host:port/;token=…;use_ssl=true</c>.</summary>
internal static class RemoteAddress
{
    private const int DefaultPort = 15002;
    private const string Scheme = "sc://";

    /// <summary>Reads an address.</summary>
    /// <remarks>
    /// A token goes over TLS, to loopback also in plain text: a token alone switches TLS on for every other host, and with
    /// <c>use_ssl=false</c> it is refused there. Values are URL-encoded. Parameters that are not Spark's travel as headers.
    /// </remarks>
    /// <exception cref="SparkLaunchException">The text is no such address.</exception>
    public static ServerAddress Parse(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
            throw Wrong(text, $"it does not begin with {Scheme}");
        var rest = text[Scheme.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var authority = slash < 0 ? rest : rest[..slash];
        var path = slash < 0 ? string.Empty : rest[(slash + 1)..];
        if (authority.Contains(';', StringComparison.Ordinal) || authority.Contains('@', StringComparison.Ordinal))
            throw Wrong(text, "parameters follow the host as '/;name=value'");
        if (path.Length > 0 && path[0] != ';')
            throw Wrong(text, "nothing but '/;name=value;…' may follow the host");
        var (host, port) = HostAndPort(text, authority);
        return With(text, new ServerAddress { Host = host, Port = port }, Parameters(text, path));
    }

    private static ServerAddress With(string text, ServerAddress address, Dictionary<string, string> parameters)
    {
        string? Take(string name) => parameters.Remove(name, out var value) ? value : null;
        var token = Take("token");
        var onLoopback = address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
        var useTls = Take("use_ssl") switch
        {
            null => token is not null && !onLoopback,
            var word when word.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            var word when word.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            _ => throw Wrong(text, "use_ssl is true or false"),
        };
        if (token is not null && !useTls && !onLoopback)
            throw Wrong(text, "a token may not cross the network in plain text: leave use_ssl=false out, or use a tunnel to loopback");
        var session = Take("session_id");
        if (session is not null && !Guid.TryParseExact(session, "D", out _))
            throw Wrong(text, "session_id is a UUID, as 12345678-1234-1234-1234-123456789abc");
        return address with
        {
            UseTls = useTls,
            Token = token,
            UserId = Take("user_id"),
            SessionId = session,
            UserAgent = Take("user_agent"),
            Headers = parameters,
        };
    }

    private static (string Host, int Port) HostAndPort(string text, string authority)
    {
        // The colons of an IPv6 address stand in brackets.
        var colon = authority.IndexOf(':', authority.LastIndexOf(']') + 1);
        var host = colon < 0 ? authority : authority[..colon];
        if (host.Length == 0 || Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw Wrong(text, "the host's name or address is missing, or is none");
        if (colon < 0)
            return (host, DefaultPort);
        return int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? (host, port)
            : throw Wrong(text, "a port is a number of 1 to 65535");
    }

    private static Dictionary<string, string> Parameters(string text, string path)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in path.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == part.Length - 1)
                throw Wrong(text, "parameters are written 'name=value' and separated by ';'");
            if (!parameters.TryAdd(Uri.UnescapeDataString(part[..equals]), Uri.UnescapeDataString(part[(equals + 1)..])))
                throw Wrong(text, $"the parameter '{part[..equals]}' is given twice");
        }

        return parameters;
    }

    /// <summary>The error for a wrong address; what follows the host is not repeated, as a token may be in it.</summary>
    private static SparkLaunchException Wrong(string text, string reason)
    {
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        var shown = semicolon < 0 ? text : text[..semicolon] + ";…";
        return new SparkLaunchException($"The address of a Spark Connect server is expected as sc://host:port/;token=…;use_ssl=true, and '{shown}' is not one: {reason}.");
    }
}
