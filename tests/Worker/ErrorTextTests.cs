using LaborSpark.Spark.Worker.Execution;
using LaborSpark.Spark.Worker.Protocol;

namespace LaborSpark.Spark.Worker.Tests;

public class ErrorTextTests
{
    [Test]
    public void Of_UserCodeWithHiddenStack_IsOneLine()
    {
        var error = UserCodeException.InRow("f", 0, ["v"], new FormatException("bad"));

        Assert.That(
            ErrorText.Of(error, hideStack: true),
            Is.EqualTo("The C# function 'f' failed at row 1 of the batch on the value ('v'): System.FormatException: bad"));
    }

    [Test]
    public void Of_RefusedTask_IsItsMessageOnly()
    {
        Assert.That(ErrorText.Of(new TaskRefusedException("no"), hideStack: false), Is.EqualTo("no"));
    }

    [Test]
    public void Of_GiantMessage_IsCut()
    {
        Assert.That(ErrorText.Of(new TaskRefusedException(new string('x', 10_000_000)), hideStack: false), Has.Length.EqualTo(100_001));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Of_ExceptionWhoseTextFails_NamesItsTypeAndThatOfTheFailure(bool hideStack)
    {
        var error = UserCodeException.InRow("f", 0, ["v"], new MuteException());

        Assert.That(
            ErrorText.Of(error, hideStack),
            Is.EqualTo(
                $"The C# function 'f' failed at row 1 of the batch on the value ('v'): {typeof(MuteException)} (its text cannot be had: System.NotSupportedException)"));
    }

    private sealed class MuteException : Exception
    {
        public override string Message => throw new NotSupportedException("no text");
    }
}
