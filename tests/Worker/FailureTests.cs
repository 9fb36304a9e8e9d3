using Apache.Arrow;
using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;
using DataType = Microsoft.Spark.Sql.Types.DataType;
using StringType = Microsoft.Spark.Sql.Types.StringType;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Worker.Tests;

[TestFixture(SparkVersion.Spark35)]
[TestFixture(SparkVersion.Spark43)]
public class FailureTests(SparkVersion version)
{
    private static readonly DataType[] Text = [new StringType()];
    private static readonly StructType Words = new([new StructField("word", new StringType())]);

    [Test]
    public void Run_FunctionThrows_TellsNameRowValueTypeMessageAndStack()
    {
        var error = Error(Payloads.Scalar("parse", (string s) => int.Parse(s)), ArrowInput.Columns(Text, [["1"], ["x"]]));

        Assert.That(error, Does.StartWith(
            "The C# function 'parse' failed at row 2 of the batch on the value ('x'): System.FormatException: The input string 'x' was not in a correct format.\n"));
        Assert.That(error, Does.Contain("FailureTests.<>c.<Run_FunctionThrows_TellsNameRowValueTypeMessageAndStack>"));
    }

    [Test]
    public void Run_FunctionThrows_StackHasNoFramesOfTheWorker()
    {
        var error = Error(Payloads.Scalar("parse", (string s) => int.Parse(s)), ArrowInput.Columns(Text, [["x"]]));

        Assert.That(error, Does.Not.Contain("at LaborSpark.Spark.Worker.Execution"));
    }

    [Test]
    public void Run_LongValues_AreCutToTwoHundredCharacters()
    {
        var error = Error(Payloads.Scalar("fail", Functions.Fail), ArrowInput.Columns(Text, [[new string('x', 70_000)]]));

        Assert.That(error, Does.StartWith($"The C# function 'fail' failed at row 1 of the batch on the value ('{new string('x', 199)}…): "));
    }

    [Test]
    public void Run_InnerExceptions_AreToldToo()
    {
        var error = Error(Payloads.Scalar("fail", Functions.Fail), ArrowInput.Columns(Text, [["x"]]));

        Assert.That(error, Does.Contain("System.InvalidOperationException: outer").And.Contain("System.ArgumentException: inner"));
    }

    [Test]
    public void Run_MessageOfAnyScript_ArrivesWhole()
    {
        var error = Error(Payloads.Scalar("echo", (string s) => Functions.Throw(s)), ArrowInput.Columns(Text, [["añ😀\n第二行"]]));

        Assert.That(error, Does.Contain("System.InvalidOperationException: añ😀\n第二行"));
    }

    [Test]
    public void Run_FailureInTheSecondBatch_EndsTheStreamBeforeTheError()
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var answer = socket.Run(
            TaskRequest.Scalar(Payloads.Scalar("parse", (string s) => int.Parse(s)), 0), ArrowInput.Columns(Text, [["1"]], [["x"]]));

        Assert.That(answer.Values, Is.EqualTo(new[] { 1 }));
        Assert.That(answer.Error, Does.Contain("System.FormatException"));
    }

    [Test]
    public void Run_FailureOfOneOfTwoFunctions_NamesTheOne()
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var request = new TaskRequest
        {
            Udfs =
            [
                TaskRequest.Call([Payloads.Scalar("fine", (string s) => s)], 0),
                TaskRequest.Call([Payloads.Scalar("broken", (string s) => Functions.Throw(s))], 0),
            ],
        };

        Assert.That(socket.Run(request, ArrowInput.Columns(Text, [["x"]])).Error, Does.StartWith("The C# function 'broken' failed"));
    }

    [Test]
    public void Run_FailureBeforeALargeInput_ArrivesAndTheRestIsReadAway()
    {
        var rows = Enumerable.Repeat(new object?[] { new string('y', 2000) }, 1000).ToArray();
        var batches = Enumerable.Repeat(rows, 20).Prepend([["x"]]).ToArray();
        var arrow = ArrowInput.Columns(Text, batches);
        using var socket = SharedWorkers.Of(version).Connect();
        var request = TaskRequest.Scalar(Payloads.Scalar("parse", (string s) => int.Parse(s)), 0);

        // Spark 3.5 writes everything before it reads: the worker must go on reading behind its failure.
        socket.SendTask(request, arrow);

        Assert.That(socket.ReadAnswer().Error, Does.Contain("System.FormatException"));
    }

    [Test]
    public void Run_DecimalOfTooManyDigits_NamesTheValueInTheMessage()
    {
        var column = new Decimal128Array.Builder(new Apache.Arrow.Types.Decimal128Type(38, 0));
        column.Append("12345678901234567890123456789012345678");
        var schema = new Schema([new Field("_0", new Apache.Arrow.Types.Decimal128Type(38, 0), true)], null);
        var arrow = ArrowInput.Stream(schema, [new RecordBatch(schema, [column.Build()], 1)]);

        Assert.That(
            Error(Payloads.Scalar("same", (decimal d) => d), arrow),
            Does.Contain("The decimal 12345678901234567890123456789012345678E-0 has more than the 28 digits that decimal holds."));
    }

    [Test]
    public void Run_MapFails_TellsHowFarItRead()
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var request = TaskRequest.Map(Payloads.Map("third", Functions.FailAfterTwo, Words));

        var answer = socket.Run(request, ArrowInput.Struct(Words, [["a"], ["b"]], [["c"]], [["d"]]));

        Assert.That(answer.StructRows, Is.EqualTo(new object?[][] { ["a"], ["b"], ["c"] }));
        Assert.That(answer.Error, Does.StartWith(
            "The C# function 'third' failed after it read batch 3 of the partition (up to row 4): System.InvalidOperationException: two are enough"));
    }

    [Test]
    public void Run_MapFailsAtOnce_TellsThatItReadNothing()
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var request = TaskRequest.Map(Payloads.Map("eager", Functions.FailAtOnce, Words));

        var answer = socket.Run(request, ArrowInput.Struct(Words, [["a"]]));

        Assert.That((answer.HasStream, answer.Error![..60]), Is.EqualTo((false, "The C# function 'eager' failed before it read a batch: Syste")));
    }

    [Test]
    public void Run_AfterAFailure_TheSocketIsClosedAndOthersGoOn()
    {
        using var other = SharedWorkers.Of(version).Connect();
        using (var socket = SharedWorkers.Of(version).Connect())
            socket.Run(TaskRequest.Scalar(Payloads.Scalar("fail", Functions.Fail), 0), ArrowInput.Columns(Text, [["x"]]));

        var answer = other.Run(TaskRequest.Scalar(Payloads.Scalar("same", (string s) => s), 0), ArrowInput.Columns(Text, [["x"]]));

        Assert.That((answer.Last, answer.Values[0]), Is.EqualTo((-4, "x")));
    }

    [Test]
    public void Run_PythonsOwnFunction_IsRefusedNamingBothVersions()
    {
        var request = TaskRequest.Scalar([0x80, 0x05, 0x95], 0) with { PythonVersion = "3.11" };
        using var socket = SharedWorkers.Of(version).Connect();

        Assert.That(
            socket.Run(request, ArrowInput.Columns(Text, [["x"]])).Error,
            Does.StartWith("This C# worker runs functions of version 'dotnet-1', got a function of version '3.11'."));
    }

    [TestCase(100, "SQL_BATCHED_UDF")]
    [TestCase(201, "SQL_GROUPED_MAP_PANDAS_UDF")]
    [TestCase(999, "unknown")]
    public void Run_OtherEvalTypes_AreRefusedByName(int evalType, string name)
    {
        var request = TaskRequest.Scalar(Payloads.Scalar("same", (string s) => s), 0) with { EvalType = evalType };
        using var socket = SharedWorkers.Of(version).Connect();

        Assert.That(
            socket.Run(request, ArrowInput.Columns(Text, [["x"]])).Error,
            Is.EqualTo($"This C# worker runs functions of the evaluation types 200 (scalar) and 207 (map in Arrow), got {evalType} ({name})."));
    }

    [Test]
    public void Run_BytesThatAreNoPayload_AreRefused()
    {
        Assert.That(Error("{\"op\": \"split\"}"u8.ToArray(), ArrowInput.Columns(Text, [["x"]])), Does.StartWith("Expected a LaborSpark function payload"));
    }

    [Test]
    public void Run_ScalarFunctionSentAsMap_IsRefused()
    {
        var request = TaskRequest.Map(Payloads.Scalar("same", (string s) => s));
        using var socket = SharedWorkers.Of(version).Connect();

        Assert.That(
            socket.Run(request, ArrowInput.Struct(Words, [["x"]])).Error,
            Is.EqualTo("The C# function 'same' was made to run as Scalar, and Spark runs it as 207 (SQL_MAP_ARROW_ITER_UDF)."));
    }

    private string Error(byte[] payload, byte[] arrow)
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var answer = socket.Run(TaskRequest.Scalar(payload, 0), arrow);
        Assert.That(answer.Error, Is.Not.Null);
        return answer.Error!;
    }

    private static class Functions
    {
        public static string Fail(string text)
        {
            try
            {
                throw new ArgumentException("inner");
            }
            catch (ArgumentException e)
            {
                throw new InvalidOperationException($"outer {text.Length}", e);
            }
        }

        public static string Throw(string message) => throw new InvalidOperationException(message);

        public static IEnumerable<RecordBatch> FailAfterTwo(IEnumerable<RecordBatch> batches)
        {
            var count = 0;
            foreach (var batch in batches)
            {
                if (++count == 3)
                    throw new InvalidOperationException("two are enough");
                yield return batch;
            }
        }

        public static IEnumerable<RecordBatch> FailAtOnce(IEnumerable<RecordBatch> batches) => throw new InvalidOperationException($"no {batches.GetType().IsPublic}");
    }
}
