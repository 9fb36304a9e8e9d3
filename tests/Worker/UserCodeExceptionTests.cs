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

    [Test]
    public void Show_ValueWhoseTextFails_IsItsTypeAndThatOfTheFailure()
    {
        Assert.That(
            UserCodeException.Show(new Mute()),
            Is.EqualTo($"{typeof(Mute)} (its text cannot be had: System.InvalidOperationException)"));
    }

    private static IEnumerable<int> Endless()
    {
        while (true)
            yield return 1;
    }

    private sealed class Mute
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
