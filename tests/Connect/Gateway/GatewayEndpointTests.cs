using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Tests.Gateway;

[TestFixture]
internal sealed class GatewayEndpointTests
{
    [Test]
    public void FromEnvironment_OutsideSparkSubmit_IsNull() => Assert.That(GatewayEndpoint.FromEnvironment(_ => null), Is.Null);

    [Test]
    public void FromEnvironment_UnderSparkSubmit_TakesPortAndSecret() =>
        Assert.That(GatewayEndpoint.FromEnvironment(Environment("4711", "x")), Is.EqualTo(new GatewayEndpoint(4711, "x")));

    [TestCase("4711", null, "PYSPARK_GATEWAY_PORT is '4711' and PYSPARK_GATEWAY_SECRET is missing")]
    [TestCase(null, "hidden", "PYSPARK_GATEWAY_PORT is missing and PYSPARK_GATEWAY_SECRET is set")]
    [TestCase("0", "hidden", "PYSPARK_GATEWAY_PORT is '0' and PYSPARK_GATEWAY_SECRET is set")]
    [TestCase("65536", "hidden", "PYSPARK_GATEWAY_PORT is '65536' and PYSPARK_GATEWAY_SECRET is set")]
    [TestCase("port", "hidden", "PYSPARK_GATEWAY_PORT is 'port' and PYSPARK_GATEWAY_SECRET is set")]
    public void FromEnvironment_HalfOrWrong_SaysWhatCame(string? port, string? secret, string expected) =>
        Assert.That(
            () => GatewayEndpoint.FromEnvironment(Environment(port, secret)),
            Throws.InstanceOf<SparkLaunchException>().With.Message.Contains(expected).And.Message.Not.Contains("hidden"));

    [Test]
    public void Parse_WholeFile_GivesPortAndSecret() =>
        Assert.That(GatewayEndpoint.Parse([0, 0, 0x12, 0x67, 0, 0, 0, 2, (byte)'h', (byte)'i']), Is.EqualTo(new GatewayEndpoint(4711, "hi")));

    [TestCase(new byte[0])]
    [TestCase(new byte[] { 0, 0, 0x12, 0x67, 0, 0, 0 })]
    [TestCase(new byte[] { 0, 0, 0x12, 0x67, 0, 0, 0, 2, (byte)'h' })]
    [TestCase(new byte[] { 0, 0, 0x12, 0x67, 0x7F, 0xFF, 0xFF, 0xFF, (byte)'h' })]
    [TestCase(new byte[] { 0, 0, 0x12, 0x67, 0xFF, 0xFF, 0xFF, 0xFF, (byte)'h' })]
    public void Parse_FileThatIsNotWhole_IsNull(byte[] file) => Assert.That(GatewayEndpoint.Parse(file), Is.Null);

    [Test]
    public void ToString_HoldsNoSecret() => Assert.That(new GatewayEndpoint(4711, "hidden").ToString(), Is.EqualTo("127.0.0.1:4711"));

    private static Func<string, string?> Environment(string? port, string? secret) =>
        name => name switch { "PYSPARK_GATEWAY_PORT" => port, "PYSPARK_GATEWAY_SECRET" => secret, _ => null };
}
