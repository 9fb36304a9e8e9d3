using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests;

[TestFixture(SparkVersion.Spark35)]
[TestFixture(SparkVersion.Spark43)]
public class ScalarTaskTests(SparkVersion version)
{
    private static readonly DataType[] Text = [new StringType()];
    private static readonly DataType[] Int = [new IntegerType()];
    private static readonly DataType[] TwoInts = [new IntegerType(), new IntegerType()];

    [Test]
    public void Run_SeveralBatches_AnswersABatchForEach()
    {
        var answer = Run(Payloads.Scalar("upper", (string s) => s.ToUpperInvariant()), ArrowInput.Columns(Text, [["a"], ["é"]], [["c"]]), 0);

        Assert.That(answer.Batches.Select(batch => batch.Length), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(answer.Values, Is.EqualTo(new[] { "A", "É", "C" }));
    }

    [Test]
    public void Run_Success_EndsSoThatTheSocketIsReused()
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var request = TaskRequest.Scalar(Payloads.Scalar("next", (int i) => i + 1), 0);
        var first = socket.Run(request, ArrowInput.Columns(Int, [[1]]));
        var second = socket.Run(request, ArrowInput.Columns(Int, [[2]]));

        Assert.That((first.Last, first.Values[0], second.Last, second.Values[0]), Is.EqualTo((-4, 2, -4, 3)));
    }

    [Test]
    public void Run_Success_TellsTimesInOrder()
    {
        var answer = Run(Payloads.Scalar("next", (int i) => i + 1), ArrowInput.Columns(Int, [[1]]), 0);

        Assert.That(answer.Times[..3], Is.Ordered);
        Assert.That(answer.Times, Has.Length.EqualTo(version == SparkVersion.Spark43 ? 4 : 3));
    }

    [Test]
    public void Run_EmptyPartition_AnswersWithoutAStream()
    {
        var answer = Run(Payloads.Scalar("next", (int i) => i + 1), ArrowInput.Columns(Int), 0);

        Assert.That((answer.HasStream, answer.Error, answer.Last), Is.EqualTo((false, (string?)null, -4)));
    }

    [Test]
    public void Run_BatchWithoutRows_AnswersABatchWithoutRows()
    {
        var answer = Run(Payloads.Scalar("next", (int i) => i + 1), ArrowInput.Columns(Int, [], [[4]]), 0);

        Assert.That(answer.Batches.Select(batch => batch.Length), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Run_NoArguments_IsCalledOncePerRow()
    {
        var answer = Run(Payloads.Scalar("seven", () => 7L), ArrowInput.Columns([], [[], [], []], [[]]));

        Assert.That(answer.Values, Is.EqualTo(new[] { 7L, 7L, 7L, 7L }));
    }

    [Test]
    public void Run_TenArguments_ArriveInOrder()
    {
        var ten = (string a, string b, string c, string d, string e, string f, string g, string h, string i, string j) =>
            string.Concat(a, b, c, d) + string.Concat(e, f, g, h) + i + j;
        var types = Enumerable.Repeat((DataType)new StringType(), 10).ToArray();

        var answer = Run(
            Payloads.Scalar("ten", ten), ArrowInput.Columns(types, [[.. "0123456789".Select(c => c.ToString())]]), 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);

        Assert.That(answer.Values, Is.EqualTo(new[] { "9876543210" }));
    }

    [Test]
    public void Run_SeveralFunctionsWithSharedArguments_GiveAColumnEach()
    {
        var request = new TaskRequest
        {
            Udfs =
            [
                TaskRequest.Call([Payloads.Scalar("plus", (int a, int b) => a + b)], 0, 1),
                TaskRequest.Call([Payloads.Scalar("minus", (int a, int b) => a - b)], 1, 0),
                TaskRequest.Call([Payloads.Scalar("twice", (int a) => $"{a}{a}")], 1),
            ],
        };

        var answer = Run(request, ArrowInput.Columns(TwoInts, [[1, 10], [2, 20]]));

        Assert.That(answer.Rows, Is.EqualTo(new object[][] { [11, 9, "1010"], [22, 18, "2020"] }));
    }

    [Test]
    public void Run_Chain_RunsTheInnermostFirst()
    {
        var request = new TaskRequest
        {
            Udfs = [TaskRequest.Call([Payloads.Scalar("g", (int i) => i * 2), Payloads.Scalar("f", (long i) => $"<{i + 1}>")], 0)],
        };

        var answer = Run(request, ArrowInput.Columns(Int, [[5], [null]]));

        Assert.That(answer.Values, Is.EqualTo(new[] { "<11>", null }));
    }

    [Test]
    public void Run_NullForAStringParameter_ArrivesAsNull()
    {
        var answer = Run(Payloads.Scalar("isNull", (string? s) => s is null), ArrowInput.Columns(Text, [["x"], [null]]), 0);

        Assert.That(answer.Values, Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void Run_NullForANullableParameter_ArrivesAsNull()
    {
        var answer = Run(Payloads.Scalar("orMinusOne", (int? i) => i ?? -1), ArrowInput.Columns(Int, [[3], [null]]), 0);

        Assert.That(answer.Values, Is.EqualTo(new[] { 3, -1 }));
    }

    [Test]
    public void Run_NullForAParameterWithoutNull_GivesNullWithoutACall()
    {
        var answer = Run(Payloads.Scalar("divide", (int a, int b) => a / b), ArrowInput.Columns(TwoInts, [[6, 3], [null, 0], [6, null]]), 0, 1);

        Assert.That(answer.Values, Is.EqualTo(new int?[] { 2, null, null }));
    }

    [Test]
    public void Run_NullResults_AreNulls()
    {
        var answer = Run(
            Payloads.Scalar("evenOnly", (int i) => i % 2 == 0 ? i : (int?)null), ArrowInput.Columns(Int, [[1], [2], [3]]), 0);

        Assert.That(answer.Values, Is.EqualTo(new int?[] { null, 2, null }));
    }

    [Test]
    public void Run_ColumnOfNullsOnly_GivesNullsOnly()
    {
        var answer = Run(Payloads.Scalar("same", (string? s) => s), ArrowInput.Columns(Text, [.. Enumerable.Repeat(new object?[] { null }, 9)]), 0);

        Assert.That(answer.Values, Is.EqualTo(new string?[9]));
    }

    [Test]
    public void Run_CapturedValues_ArriveWithTheFunction()
    {
        var words = new[] { "zero", "one" };
        var answer = Run(Payloads.Scalar("word", (int i) => words[i]), ArrowInput.Columns(Int, [[1], [0]]), 0);

        Assert.That(answer.Values, Is.EqualTo(new[] { "one", "zero" }));
    }

    [Test]
    public void Run_ScalarArrowEvalType_IsTheSame()
    {
        var request = TaskRequest.Scalar(Payloads.Scalar("next", (int i) => i + 1), 0) with { EvalType = 250 };

        Assert.That(Run(request, ArrowInput.Columns(Int, [[1]])).Values, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Run_StructArgumentAndResult_AreRows()
    {
        var type = new StructType([new StructField("a", new IntegerType()), new StructField("b", new StringType())]);
        var swap = Payloads.Scalar(
            "next", (Row? row) => row is null ? null : new GenericRow([row.GetAs<int>("a") + 1, row.Get("b")]), type);

        var answer = Run(swap, ArrowInput.Columns([type], [[new Row([1, "x"], type)], [null], [new Row([2, null], type)]]), 0);

        Assert.That(answer.Values, Is.EqualTo(new[] { new Row([2, "x"], type), null, new Row([3, null], type) }));
    }

    [Test]
    public void Run_TaskContext_IsThatOfTheTask()
    {
        var where = () =>
        {
            var task = Contracts.TaskContext.Current!;
            return FormattableString.Invariant(
                $"{task.StageId} {task.PartitionId} {task.AttemptNumber} {task.TaskAttemptId} {task.LocalProperties["spark.labor.test"]}");
        };
        var answer = Run(Payloads.Scalar("where", where), ArrowInput.Columns([], new object?[][] { [] }));

        Assert.That(answer.Values, Is.EqualTo(new[] { "7 3 1 5000000000 yes" }));
    }

    private WorkerAnswer Run(byte[] payload, byte[] arrow, params int[] columns) => Run(TaskRequest.Scalar(payload, columns), arrow);

    private WorkerAnswer Run(TaskRequest request, byte[] arrow)
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var answer = socket.Run(request, arrow);
        Assert.That(answer.Error, Is.Null);
        return answer;
    }
}
