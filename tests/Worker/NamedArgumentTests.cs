using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>Spark 4 alone can name arguments.</summary>
public class NamedArgumentTests
{
    private static readonly DataType[] TwoInts = [new IntegerType(), new IntegerType()];

    [Test]
    public void Run_NamedArguments_GoToTheirParameters()
    {
        Assert.That(Run((0, "right"), (1, "left")).Values, Is.EqualTo(new[] { 9 }));
    }

    [Test]
    public void Run_NamedAfterPositional_GoToTheirParameters()
    {
        Assert.That(Run((1, null), (0, "right")).Values, Is.EqualTo(new[] { 9 }));
    }

    [Test]
    public void Run_UnknownName_IsRefusedByName()
    {
        Assert.That(
            Run((0, "right"), (1, "middle")).Error,
            Is.EqualTo("The C# function 'minus' was called with the named argument 'middle': expected each of left, right once."));
    }

    [Test]
    public void Run_CapturingFunction_KnowsItsNamesToo()
    {
        var factor = 3;
        var function = Payloads.Scalar("scale", (int value, int offset) => (value * factor) + offset);
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        var request = new TaskRequest { Udfs = [([(0, "offset"), (1, "value")], [function])] };

        Assert.That(socket.Run(request, ArrowInput.Columns(TwoInts, [[1, 10]])).Values, Is.EqualTo(new[] { 31 }));
    }

    private static WorkerAnswer Run(params (int, string?)[] arguments)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        var request = new TaskRequest { Udfs = [(arguments, [Payloads.Scalar("minus", (int left, int right) => left - right)])] };
        return socket.Run(request, ArrowInput.Columns(TwoInts, [[1, 10]]));
    }
}
