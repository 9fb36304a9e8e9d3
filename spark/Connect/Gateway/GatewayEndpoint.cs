using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace LaborSpark.Spark.Connect.Gateway;

/// <summary>Where a Py4J gateway listens on loopback, and the secret it asks for.</summary>
internal sealed record GatewayEndpoint(int Port, string Secret)
{
    private const string PortVariable = "PYSPARK_GATEWAY_PORT";
    private const string SecretVariable = "PYSPARK_GATEWAY_SECRET";

    /// <summary>The gateway that spark-submit gave to this program, or null if the program runs on its own.</summary>
    public static GatewayEndpoint? FromEnvironment(Func<string, string?> environment)
    {
        var port = environment(PortVariable);
        var secret = environment(SecretVariable);
        if (port is null && secret is null)
            return null;
        if (string.IsNullOrEmpty(secret) || !int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            throw new SparkLaunchException(
                $"{PortVariable} and {SecretVariable} are expected together, a port of 1 to 65535 and a secret, as spark-submit sets them; {PortVariable} is "
                + $"{(port is null ? "missing" : $"'{port}'")} and {SecretVariable} is {(string.IsNullOrEmpty(secret) ? "missing" : "set")}. "
                + "Unset both to run on your own, or start the program by spark-submit.");
        }

        return new GatewayEndpoint(number, secret);
    }

    /// <summary>Reads the file in which Spark writes its gateway: port, length of the secret, secret; big-endian.</summary>
    /// <returns>Null while the file is not whole.</returns>
    public static GatewayEndpoint? Parse(ReadOnlySpan<byte> file)
    {
        if (file.Length < 8)
            return null;
        var port = BinaryPrimitives.ReadInt32BigEndian(file);
        var length = BinaryPrimitives.ReadInt32BigEndian(file[4..]);
        return length < 0 || length > file.Length - 8 ? null : new GatewayEndpoint(port, Encoding.UTF8.GetString(file.Slice(8, length)));
    }

    /// <summary>The port only: a secret must not reach a log by accident.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");
}
