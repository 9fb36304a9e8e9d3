using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class RefusedSettingTests
{
    private static readonly Exception Cause = new SparkLaunchException("text");

    private static readonly LaunchOptions Options = new()
    {
        Master = "foo",
        Conf = new Dictionary<string, string>
        {
            ["spark.executor.memory"] = "10m",
            ["spark.driver.memory"] = "abc",
            ["spark.serializer"] = "no.such.Thing",
            ["spark.local.dir"] = "/proc/nope",
            ["spark.sql.shuffle.partitions"] = "200",
            ["spark.sql.my.secret"] = "hunter2",
        },
    };

    // Texts of Spark 4.3.0 and 3.5.7 and of Java 17.
    [TestCase("Please increase executor memory using the --executor-memory option or \"spark.executor.memory\" in Spark configuration.", "spark.executor.memory")]
    [TestCase("Exception in thread \"main\" org.apache.spark.SparkException: Executor memory must be a positive number", "spark.executor.memory")]
    [TestCase("Invalid maximum heap size: -Xmxabc", "spark.driver.memory")]
    [TestCase("java.lang.ClassNotFoundException: no.such.Thing", "spark.serializer")]
    [TestCase("java.nio.file.NoSuchFileException: /proc/nope", "spark.local.dir")]
    [TestCase("Exception in thread \"main\" org.apache.spark.SparkException: Master must either be yarn or start with spark, k8s, or local", "spark.master")]
    public void In_TextOfSparks_FindsTheSetting(string text, string expected) =>
        Assert.That(RefusedSetting.InLog(Options, "WARNING: Using incubator modules\n" + text, Cause)!.Key, Is.EqualTo(expected));

    [TestCase("26/12/01 WARN SparkConf: Note that spark.local.dir will be overridden")]
    [TestCase("java.net.BindException: Address already in use")]
    [TestCase("java.nio.file.NoSuchFileException: /proc/nope2")]
    [TestCase("spark.executor.memoryOverhead must be positive")]
    [TestCase("There are 200 reasons")]
    public void In_TextOfSomethingElse_FindsNone(string text) =>
        Assert.That(RefusedSetting.InLog(Options, text, Cause), Is.Null);

    [Test]
    public void In_TextOfSeveralLines_GivesAllAsReason() =>
        Assert.That(
            RefusedSetting.In(Options, "org.apache.spark.SparkIllegalArgumentException: [X] Executor memory 1 must be at least 2.\nPlease increase \"spark.executor.memory\"", Cause)!.Message,
            Does.Contain("'10m': [X] Executor memory 1 must be at least 2.\nPlease increase"));

    [Test]
    public void In_ClassThatIsNotThere_KeepsTheFailuresName() =>
        Assert.That(RefusedSetting.In(Options, "java.lang.ClassNotFoundException: no.such.Thing", Cause)!.Message, Does.Contain(": java.lang.ClassNotFoundException: no.such.Thing. It"));

    [Test]
    public void Error_SettingOfTheProgram_TellsSettingValueReasonAndPlace() =>
        Assert.That(
            RefusedSetting.Error(Options, "spark.sql.shuffle.partitions", "abc", "java.lang.IllegalArgumentException: spark.sql.shuffle.partitions should be int, but was abc").Message,
            Is.EqualTo("Spark refuses the setting spark.sql.shuffle.partitions, 'abc': spark.sql.shuffle.partitions should be int, but was abc. "
                + "It was set by this program or on its command line: give another value there, or leave it out."));

    [Test]
    public void Error_SettingOfSparkSubmit_TellsWhereItMayComeFrom() =>
        Assert.That(RefusedSetting.Error(Options, "spark.sql.ansi.enabled", "maybe", "should be boolean").Message, Does.Contain("from spark-submit's command line or from spark-defaults.conf"));

    [Test]
    public void Error_Secret_IsShownNowhere() =>
        Assert.That(RefusedSetting.Error(Options, "spark.sql.my.secret", "hunter2", "'hunter2' is too short", new SparkException("hunter2")).ToString(), Does.Not.Contain("hunter2"));

    [Test]
    public void Error_Secret_HasNoValue() =>
        Assert.That(RefusedSetting.Error(Options, "spark.sql.my.secret", "hunter2", "too short").Value, Is.Null);
}
