using LaborSpark.Spark.Connect.Launch;
using LaborSpark.Spark.Connect.Tests.Sql.Fakes;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class RemoteSettingsTests
{
    private static readonly LaunchOptions Options = new() { Conf = new Dictionary<string, string> { ["spark.some.setting"] = "many" } };

    [Test]
    public void Apply_RefusedSettingOfASession_IsToldToTheCaller()
    {
        using var session = Refusing(modifiable: "true");
        Assert.That(() => RemoteSettings.Apply(session, Options), Throws.InstanceOf<SparkSettingException>().With.Message.Contains("the setting spark.some.setting, 'many': refused"));
    }

    [Test]
    public void Apply_RefusedSettingOfTheApplication_IsLeft()
    {
        using var session = Refusing(modifiable: "false");
        Assert.That(() => RemoteSettings.Apply(session, Options), Throws.Nothing);
    }

    private static FakeSparkClient Refusing(string modifiable) => new()
    {
        OnConfig = operation => operation.Set is null
            ? new() { Pairs = { new Proto.KeyValue { Key = "spark.some.setting", Value = modifiable } } }
            : throw new AnalysisException("refused"),
    };
}
