using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>The gRPC channel to a Connect server, shared by its sessions.</summary>
internal sealed class ServerChannel : IDisposable
{
    /// <summary>Both ways; gRPC's own default of 4 MB is less than one Arrow batch of a result.</summary>
    private const int MessageLimit = 128 * 1024 * 1024;

    private readonly GrpcChannel _channel;

    /// <summary>Makes the channel; nothing is sent yet.</summary>
    public ServerChannel(ServerAddress address)
    {
        Address = address;

        // A proxy in the environment speaks no HTTP/2 to loopback.
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            EnableMultipleHttp2Connections = true,

            // For a connection that stands on this side only. Sent after a silence, one at a time: gRPC's server closes on a client that pings often.
            KeepAlivePingDelay = TimeSpan.FromSeconds(10),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        };
        if (address.UseTls)
            handler.SslOptions = Tls(address);
        _channel = GrpcChannel.ForAddress(address.Uri, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MessageLimit,
            MaxSendMessageSize = MessageLimit,

            // Spark's operations must not be sent twice by a layer that does not know them.
            ServiceConfig = null,
        });
        Service = new SparkConnectService.SparkConnectServiceClient(_channel.Intercept(metadata => Identify(metadata, address)));
    }

    /// <summary>Where the channel leads.</summary>
    public ServerAddress Address { get; }

    /// <summary>The server's calls.</summary>
    public SparkConnectService.SparkConnectServiceClient Service { get; }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();

    private static Metadata Identify(Metadata metadata, ServerAddress address)
    {
        if (address.Token is not null)
            metadata.Add("authorization", "Bearer " + address.Token);
        foreach (var (name, value) in address.Headers)
            metadata.Add(name, value);
        return metadata;
    }

    private static SslClientAuthenticationOptions Tls(ServerAddress address)
    {
        var options = new SslClientAuthenticationOptions();
        if (address.ClientCertificate is not null)
            options.ClientCertificates = [address.ClientCertificate];
        if (address.Authority is null)
            return options;
        options.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { address.Authority },

            // An authority that lives for one run publishes no list of revoked keys.
            RevocationMode = X509RevocationMode.NoCheck,
        };
        return options;
    }
}
