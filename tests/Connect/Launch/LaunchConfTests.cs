using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class LaunchConfTests
{
    [TestCase("spark.hadoop.fs.s3a.secret.key", true)]
    [TestCase("spark.hadoop.fs.s3a.access.key", true)]
    [TestCase("spark.ssl.keyPassword", true)]
    [TestCase("spark.connect.authenticate.token", true)]
    [TestCase("spark.executorEnv.API_KEY", false)]
    [TestCase("spark.executorEnv.APIKEY", true)]
    [TestCase("spark.driver.memory", false)]
    public void IsSecret_ByItsName(string key, bool expected) => Assert.That(LaunchConf.IsSecret(key), Is.EqualTo(expected));

    [Test]
    public void SubmitArguments_HoldSettingsButNoSecretAndNothingOfOurs()
    {
        var options = new LaunchOptions { Master = "local[2]", Conf = Conf(("spark.driver.memory", "2g"), ("spark.my.password", "x"), ("spark.laborspark.quickStart", "false")) };
        Assert.That(
            LaunchConf.SubmitArguments(options, "my app"),
            Is.EqualTo(new[] { "--master", "local[2]", "--name", "my app", "--conf", "spark.driver.memory=2g", "pyspark-shell" }));
    }

    [TestCase(true, null, true)]
    [TestCase(false, "true", true)]
    [TestCase(true, "false", false)]
    [TestCase(false, null, false)]
    public void IsQuick_SettingGoesBeforeOption(bool option, string? setting, bool expected)
    {
        var options = new LaunchOptions { QuickStart = option, Conf = setting is null ? Conf() : Conf((LaunchOptions.QuickStartKey, setting)) };
        Assert.That(LaunchConf.IsQuick(options), Is.EqualTo(expected));
    }

    [TestCase(null, true)]
    [TestCase("true", true)]
    [TestCase("False", false)]
    public void WantsArchive_UnlessToldNotTo(string? setting, bool expected) =>
        Assert.That(LaunchConf.WantsArchive(new LaunchOptions { Conf = setting is null ? Conf() : Conf((LaunchOptions.ClassArchiveKey, setting)) }), Is.EqualTo(expected));

    [Test]
    public void SubmitArguments_QuickStart_LeavesTheUsersJavaOptions()
    {
        var options = new LaunchOptions { QuickStart = true, Conf = Conf(("spark.driver.extraJavaOptions", "-Da=b")) };
        Assert.That(LaunchConf.SubmitArguments(options, "a"), Is.EqualTo(new[] { "--name", "a", "--conf", "spark.driver.extraJavaOptions=-Da=b", "pyspark-shell" }));
    }

    [Test]
    public void ForGateway_OnItsOwn_MakesSecretsAndDefaultsOnly()
    {
        var conf = LaunchConf.ForGateway(new LaunchOptions { Conf = Conf(("spark.driver.memory", "2g"), ("spark.my.password", "x")) }, joined: false, _ => null);
        Assert.That(conf, Is.EquivalentTo(Conf(
            ("spark.my.password", "x"),
            ("spark.ui.enabled", "false"),
            ("spark.ui.showConsoleProgress", "false"),
            ("spark.connect.session.manager.defaultSessionTimeout", "30d"),
            ("spark.connect.progress.reportInterval", "500ms"),
            ("spark.driver.bindAddress", "127.0.0.1"),
            ("spark.driver.host", "127.0.0.1"))));
    }

    [Test]
    public void ForGateway_Joined_MakesTheProgramsSettingsToo()
    {
        var options = new LaunchOptions { AppName = "mine", Conf = Conf(("spark.ui.enabled", "true"), ("spark.laborspark.quickStart", "true")) };
        var conf = LaunchConf.ForGateway(options, joined: true, key => key == "spark.master" ? "yarn" : null);
        Assert.That(conf, Is.EquivalentTo(Conf(
            ("spark.ui.enabled", "true"),
            ("spark.app.name", "mine"),
            ("spark.ui.showConsoleProgress", "false"),
            ("spark.connect.session.manager.defaultSessionTimeout", "30d"),
            ("spark.connect.progress.reportInterval", "500ms"))));
    }

    [TestCase("spark.a", "spark.b")]
    [TestCase("", "spark.a spark.b")]
    public void ForGateway_Joined_ShippedDefaultsYieldToWhatSparkSubmitWasTold(string yielding, string made)
    {
        var options = new LaunchOptions { Conf = Conf(("spark.a", "1"), ("spark.b", "2"), (LaunchOptions.YieldingKey, yielding)) };
        var conf = LaunchConf.ForGateway(options, joined: true, key => key is "spark.a" or "spark.b" ? "theirs" : "x");
        Assert.That(string.Join(' ', conf.Keys.Order()), Is.EqualTo(made));
    }

    [Test]
    public void ForGateway_Joined_ShippedDefaultsThatSparkSubmitDoesNotHave_AreMade()
    {
        var options = new LaunchOptions { Conf = Conf(("spark.a", "1"), ("spark.b", "2"), (LaunchOptions.YieldingKey, "spark.a,spark.b")) };
        var conf = LaunchConf.ForGateway(options, joined: true, key => key == "spark.b" ? "theirs" : null);
        Assert.That((conf.GetValueOrDefault("spark.a"), conf.ContainsKey("spark.b")), Is.EqualTo(("1", false)));
    }

    [Test]
    public void ForGateway_ValueThatSparkHas_IsLeft()
    {
        var conf = LaunchConf.ForGateway(new LaunchOptions(), joined: false, key => key is "spark.ui.enabled" or "spark.driver.host" ? "theirs" : null);
        Assert.That(conf.Keys, Has.None.EqualTo("spark.ui.enabled").And.None.EqualTo("spark.driver.host"));
    }

    [Test]
    public void ForGateway_LocalCluster_AuthenticatesByAFreshSecret()
    {
        var conf = LaunchConf.ForGateway(new LaunchOptions(), joined: false, key => key == "spark.master" ? "local-cluster[2,1,1024]" : null);
        Assert.That((conf["spark.authenticate"], conf["spark.authenticate.secret"].Length), Is.EqualTo(("true", 64)));
    }

    [Test]
    public void ForGateway_SecretOfACluster_SwitchesAuthenticationOn()
    {
        var options = new LaunchOptions { Conf = Conf(("spark.authenticate.secret", "theirs")) };
        var conf = LaunchConf.ForGateway(options, joined: false, key => key == "spark.master" ? "spark://127.0.0.1:7077" : null);
        Assert.That((conf["spark.authenticate"], conf["spark.authenticate.secret"], conf["spark.driver.host"]), Is.EqualTo(("true", "theirs", "127.0.0.1")));
    }

    [Test]
    public void ForGateway_ClusterElsewhere_LeavesTheDriversAddress()
    {
        var conf = LaunchConf.ForGateway(new LaunchOptions(), joined: false, key => key == "spark.master" ? "spark://10.0.0.7:7077" : null);
        Assert.That(conf.Keys, Has.None.EqualTo("spark.driver.host").And.None.EqualTo("spark.authenticate"));
    }

    private static Dictionary<string, string> Conf(params (string Key, string Value)[] settings) => settings.ToDictionary(setting => setting.Key, setting => setting.Value);
}
