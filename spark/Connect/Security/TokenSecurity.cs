using System.Globalization;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Security;

/// <summary>A fresh token, known to the JVM over the gateway only (Spark 4.3 and later).</summary>
internal sealed class TokenSecurity : ServerSecurity
{
    private const string TokenKey = "spark.connect.authenticate.token";
    private const string Loopback = "127.0.0.1";
    private const string Service = "org.apache.spark.sql.connect.service.SparkConnectService";

    private readonly string _token = Secrets.NewToken();

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        [TokenKey] = _token,
        ["spark.connect.grpc.binding.address"] = Loopback,
        ["spark.connect.grpc.binding.port"] = "0",
    };

    /// <inheritdoc/>
    public override ServerAddress StartServer(GatewayClient gateway, JavaObject context)
    {
        gateway.CallStatic(Service, "start", context);
        var service = (JavaObject)gateway.Field(Service + "$", "MODULE$")!;
        var port = Convert.ToInt32(gateway.Call(service, "localPort"), CultureInfo.InvariantCulture);
        return new ServerAddress { Host = Loopback, Port = port, Token = _token };
    }

    /// <inheritdoc/>
    public override void StopServer(GatewayClient gateway)
    {
        var none = gateway.CallStatic("scala.Option", "empty");
        gateway.CallStatic(Service, "stop", none, none);
    }
}
