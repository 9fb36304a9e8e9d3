using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests;

[TestFixture(SparkVersion.Spark35)]
[TestFixture(SparkVersion.Spark43)]
public class ScalarTaskTests(SparkVersion version)
{
    private static readonly DataType[] Text = [new StringType()];

    [Test]
    public void Run_OneFunction_AnswersABatchForEachBatch()
    {
        using var worker = WorkerProcess.Daemon(version);
        using var socket = worker.Connect();
        var request = TaskRequest.Scalar(Payloads.Scalar("upper", (string s) => s.ToUpperInvariant()), 0);

        var answer = socket.Run(request, ArrowInput.Columns(Text, [["a"], ["é"]], [["c"]]));

        Assert.That(answer.Error, Is.Null);
        Assert.That(answer.Values, Is.EqualTo(new[] { "A", "É", "C" }));
    }
}
