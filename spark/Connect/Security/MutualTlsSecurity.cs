using System.Globalization;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Files;
using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Security;

/// <summary>Mutual TLS by keys made for this run (Spark 3.5, whose own server listens everywhere and asks for nothing).</summary>
internal sealed class MutualTlsSecurity(PrivateFolder folder) : ServerSecurity
{
    private const string Loopback = "127.0.0.1";
    private const string Grpc = "org.sparkproject.connect.grpc.netty.";
    private const int MessageLimit = 128 * 1024 * 1024;

    private readonly MutualTlsKeys _keys = MutualTlsKeys.Create();
    private JavaObject? _server;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override ServerAddress StartServer(GatewayClient gateway, JavaObject context)
    {
        var tls = TlsContext(gateway);
        var session = gateway.New("org.apache.spark.sql.SparkSession", context);
        gateway.CallStatic("org.apache.spark.sql.SparkSession", "setDefaultSession", session);
        var builder = (JavaObject)gateway.CallStatic(Grpc + "NettyServerBuilder", "forAddress", gateway.New("java.net.InetSocketAddress", Loopback, 0))!;
        gateway.Call(builder, "addService", gateway.New("org.apache.spark.sql.connect.service.SparkConnectService", false));
        gateway.Call(builder, "sslContext", tls);
        gateway.Call(builder, "maxInboundMessageSize", MessageLimit);
        _server = gateway.Get(gateway.Get(builder, "build"), "start");
        return new ServerAddress
        {
            Host = Loopback,
            Port = Convert.ToInt32(gateway.Call(_server, "getPort"), CultureInfo.InvariantCulture),
            UseTls = true,
            ClientCertificate = _keys.Client,
            Authority = _keys.Authority,
        };
    }

    /// <inheritdoc/>
    public override void StopServer(GatewayClient gateway)
    {
        if (_server is not null)
            gateway.Call(_server, "shutdownNow");
    }

    private JavaObject TlsContext(GatewayClient gateway)
    {
        JavaObject File(string name, string content)
        {
            var path = folder.File(name);
            System.IO.File.WriteAllText(path, content);
            return gateway.New("java.io.File", path);
        }

        var builder = (JavaObject)gateway.CallStatic(Grpc + "GrpcSslContexts", "forServer",
            File("server.crt", _keys.ServerCertificatePem), File("server.key", _keys.ServerKeyPem))!;
        gateway.Call(builder, "trustManager", File("authority.crt", _keys.AuthorityPem));
        gateway.Call(builder, "clientAuth", gateway.Field("io.netty.handler.ssl.ClientAuth", "REQUIRE"));
        var tls = gateway.Get(builder, "build");

        // Netty has read it: no reason to keep a key on a disk.
        System.IO.File.Delete(folder.File("server.key"));
        return tls;
    }
}
