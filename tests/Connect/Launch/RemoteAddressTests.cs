using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class RemoteAddressTests
{
    [TestCase("sc://spark.example", "http://spark.example:15002/")]
    [TestCase("sc://spark.example/", "http://spark.example:15002/")]
    [TestCase("sc://spark.example:443/;use_ssl=true", "https://spark.example/")]
    [TestCase("sc://spark.example:9000/;token=a", "https://spark.example:9000/")]
    [TestCase("sc://127.0.0.1:9000/;token=a", "http://127.0.0.1:9000/")]
    [TestCase("sc://localhost:9000/;token=a", "http://localhost:9000/")]
    [TestCase("sc://localhost:9000/;token=a;use_ssl=TRUE", "https://localhost:9000/")]
    [TestCase("sc://[::1]:9000/;token=a", "http://[::1]:9000/")]
    [TestCase("sc://[2001:db8::7]", "http://[2001:db8::7]:15002/")]
    public void Parse_Address_LeadsThere(string text, string expected) =>
        Assert.That(RemoteAddress.Parse(text).Uri.AbsoluteUri, Is.EqualTo(expected));

    [Test]
    public void Parse_Parameters_AreDecodedAndTheRestBecomesHeaders()
    {
        var address = RemoteAddress.Parse("sc://h/;token=a%3Bb%2F;user_id=Zo%C3%AB;user_agent=me;session_id=12345678-1234-1234-1234-123456789abc;x-tenant=7;");
        Assert.That(
            (address.Token, address.UserId, address.UserAgent, address.SessionId, address.Headers.Single()),
            Is.EqualTo(("a;b/", "Zoë", "me", "12345678-1234-1234-1234-123456789abc", KeyValuePair.Create("x-tenant", "7"))));
    }

    [TestCase("http://h", "'http://h' is not one: it does not begin with sc://.")]
    [TestCase("", "'' is not one: it does not begin with sc://.")]
    [TestCase("sc://", "the host's name or address is missing, or is none")]
    [TestCase("sc://:15002", "the host's name or address is missing, or is none")]
    [TestCase("sc://a b", "the host's name or address is missing, or is none")]
    [TestCase("sc://h:0", "a port is a number of 1 to 65535")]
    [TestCase("sc://h:65536", "a port is a number of 1 to 65535")]
    [TestCase("sc://h:", "a port is a number of 1 to 65535")]
    [TestCase("sc://h/path", "nothing but '/;name=value;…' may follow the host")]
    [TestCase("sc://h;token=hidden", "'sc://h;…' is not one: parameters follow the host as '/;name=value'")]
    [TestCase("sc://h/;token", "parameters are written 'name=value'")]
    [TestCase("sc://h/;=hidden", "parameters are written 'name=value'")]
    [TestCase("sc://h/;token=hidden;token=hidden", "the parameter 'token' is given twice")]
    [TestCase("sc://h/;use_ssl=yes", "use_ssl is true or false")]
    [TestCase("sc://h/;token=hidden;use_ssl=false", "a token may not cross the network in plain text")]
    [TestCase("sc://h/;session_id=7;token=hidden", "session_id is a UUID")]
    public void Parse_WrongAddress_SaysWhyAndHidesTheToken(string text, string reason) =>
        Assert.That(
            () => RemoteAddress.Parse(text),
            Throws.InstanceOf<SparkLaunchException>().With.Message.Contains(reason).And.Message.Not.Contains("hidden"));

    [Test]
    public void Open_MasterAndRemote_IsRefused() =>
        Assert.That(
            () => SparkConnection.Open(new LaunchOptions { Master = "local[1]", Environment = name => name == "SPARK_REMOTE" ? "sc://h" : null }),
            Throws.InstanceOf<SparkLaunchException>().With.Message.EqualTo(
                "Either a master or the address of a running server is expected; the master is 'local[1]' and SPARK_REMOTE is set. Leave out one of them."));
}
