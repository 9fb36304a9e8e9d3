using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class LaunchOptionsTests
{
    [TestCase("90", 90)]
    [TestCase("90s", 90)]
    [TestCase("1.5m", 90)]
    public void AnswerTimeout_Time_IsRead(string text, int seconds) =>
        Assert.That(With(text).AnswerTimeout, Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void AnswerTimeout_NotGiven_IsAMinute() =>
        Assert.That(new LaunchOptions().AnswerTimeout, Is.EqualTo(TimeSpan.FromMinutes(1)));

    [TestCase("")]
    [TestCase("0")]
    [TestCase("-5s")]
    [TestCase("soon")]
    [TestCase("99999999m")]
    public void AnswerTimeout_NoTime_IsRefused(string text) =>
        Assert.That(() => With(text).AnswerTimeout, Throws.InstanceOf<SparkSettingException>().With.Property("Key").EqualTo("spark.laborspark.answerTimeout"));

    private static LaunchOptions With(string text) => new() { Conf = new Dictionary<string, string> { [Silence.LimitKey] = text } };
}
