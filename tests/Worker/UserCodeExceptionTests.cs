using LaborSpark.Spark.Worker.Execution;

namespace LaborSpark.Spark.Worker.Tests;

public class UserCodeExceptionTests
{
    private static IEnumerable<TestCaseData> Values()
    {
        yield return new TestCaseData(null, "null");
        yield return new TestCaseData("a", "'a'");
        yield return new TestCaseData(1.5, "1.5");
        yield return new TestCaseData(new[] { "a", null }, "['a', null]");
        yield return new TestCaseData(new Dictionary<string, int?> { ["k"] = 1, ["n"] = null }, "['k': 1, 'n': null]");
        yield return new TestCaseData(new string('x', 198), $"'{new string('x', 198)}'");
        yield return new TestCaseData(new string('x', 199), $"'{new string('x', 199)}…");
        yield return new TestCaseData(new string('x', 198) + "😀", $"'{new string('x', 198)}…");
    }

    [TestCaseSource(nameof(Values))]
    public void Show_AnyValue_IsAtMostTwoHundredCharacters(object? value, string expected)
    {
        Assert.That(UserCodeException.Show(value), Is.EqualTo(expected));
    }

    [Test]
    public void Show_EndlessSequence_Ends()
    {
        Assert.That(UserCodeException.Show(Endless()), Has.Length.EqualTo(201));
    }

    private static IEnumerable<int> Endless()
    {
        while (true)
            yield return 1;
    }
}
