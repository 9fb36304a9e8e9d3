namespace LaborSpark.Spark.Connect.Launch;

/// <summary>A fresh token, known to the JVM over the gateway only (Spark 4.3 and later).</summary>
internal sealed class TokenSecurity : ServerSecurity
{
    private const string Loopback = "127.0.0.1";

    private readonly string _token = Secrets.NewToken();

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        [LaunchConf.TokenKey] = _token,
        ["spark.connect.grpc.binding.address"] = Loopback,
        ["spark.connect.grpc.binding.port"] = "0",
    };

    /// <inheritdoc/>
    public override ServerAddress StartServer(GatewayClient gateway, JavaObject context) =>
        new() { Host = Loopback, Port = ConnectServer.StartWithToken(gateway, context), Token = _token };
}
