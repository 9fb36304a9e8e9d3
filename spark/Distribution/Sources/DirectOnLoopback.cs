using System.Net;

namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>The proxy of the environment, except for this machine's own servers: no proxy elsewhere could reach those.</summary>
internal sealed class DirectOnLoopback(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
