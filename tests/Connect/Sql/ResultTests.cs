using Google.Protobuf;
using LaborSpark.Spark.Connect.Results;
using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class ResultTests : PlanFixture
{
    private static readonly StructType Schema = new([new StructField("a", new IntegerType()), new StructField("a", new StringType())]);

    [Test]
    public void Collect_SeveralBatches_GivesAllRows()
    {
        Client.Responses = [Batch(1, "x"), Batch(2, null)];
        Assert.That(Left.Collect().Select(row => row.ToString()), Is.EqualTo(new[] { "[1,x]", "[2,]" }));
    }

    [Test]
    public void Collect_OtherResponses_ArePassedOver()
    {
        Client.Responses = [new() { ExecutionProgress = new() }, Batch(1, "x"), new() { ResultComplete = new() }];
        Assert.That(Left.Collect().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Collect_ChunkedBatch_IsPutTogether()
    {
        var whole = Batch(1, "x").ArrowBatch.Data;
        Client.Responses = [Chunk(ByteString.CopyFrom(whole.Span[..10])), Chunk(ByteString.CopyFrom(whole.Span[10..]))];
        Assert.That(Left.Collect().Single().ToString(), Is.EqualTo("[1,x]"));
    }

    [Test]
    public void Collect_ChunkedBatches_AreCopiedOnce()
    {
        var text = new string('x', 4_000_000);
        var whole = Batch(1, text).ArrowBatch.Data;
        Client.Responses = [Chunk(ByteString.CopyFrom(whole.Span[..1_000_000])), Chunk(ByteString.CopyFrom(whole.Span[1_000_000..]))];
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var batches = Left.CollectBatches().GetEnumerator())
            _ = batches.MoveNext();

        // The batch itself, and no list that grows by doubling beside it.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(6_000_000));
    }

    [Test]
    public void Collect_EnumeratedTwice_RunsOnce()
    {
        Client.Responses = [Batch(1, "x")];
        var rows = Left.Collect();
        _ = (rows.Count(), rows.Count());
        Assert.That(Client.Plans, Has.Count.EqualTo(1));
    }

    [Test]
    public void ToLocalIterator_FirstRow_HoldsOneBatch()
    {
        Client.Responses = [Batch(1, "x"), Batch(2, "y"), Batch(3, "z")];
        _ = Left.ToLocalIterator().First();
        Assert.That(Client.Given, Is.EqualTo(1));
    }

    [Test]
    public void Collect_SchemaOfTheServer_IsTheRows()
    {
        var response = Batch(1, "x");
        response.Schema = new()
        {
            Struct = new()
            {
                Fields =
                {
                    new Proto.DataType.Types.StructField { Name = "n", DataType = new() { Integer = new() }, Nullable = true },
                    new Proto.DataType.Types.StructField { Name = "s", DataType = new() { VarChar = new() { Length = 9 } }, Nullable = true },
                },
            },
        };
        Client.Responses = [response];
        Assert.That(Left.Collect().Single().Schema.SimpleString, Is.EqualTo("struct<n:int,s:varchar(9)>"));
    }

    [Test]
    public void Show_Text_IsPrintedAsItCame()
    {
        var text = LocalData.Of([new GenericRow(["+-+\n|a|\n+-+\n"])], new StructType([new StructField("show_string", new StringType())]));
        Client.Responses = [new() { ArrowBatch = new() { Data = text.Data, RowCount = 1 } }];
        Assert.That(Printed(() => Left.Show(5, 7, true)), Is.EqualTo("+-+\n|a|\n+-+\n\n"));
    }

    [Test]
    public void Show_Arguments_AreSent()
    {
        var text = LocalData.Of([new GenericRow([""])], new StructType([new StructField("show_string", new StringType())]));
        Client.Responses = [new() { ArrowBatch = new() { Data = text.Data, RowCount = 1 } }];
        _ = Printed(() => Left.Show(5, 7, true));
        Assert.That(
            Client.Plans.Single().Root.ShowString,
            Is.EqualTo(new Proto.ShowString { Input = LeftPlan, NumRows = 5, Truncate = 7, Vertical = true }));
    }

    private static string Printed(Action action)
    {
        var before = Console.Out;
        using var text = new StringWriter { NewLine = "\n" };
        Console.SetOut(text);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(before);
        }

        return text.ToString();
    }

    private static Proto.ExecutePlanResponse Batch(int number, string? text) => new()
    {
        ArrowBatch = new() { Data = LocalData.Of([new GenericRow([number, text])], Schema).Data, RowCount = 1 },
    };

    private static Proto.ExecutePlanResponse Chunk(ByteString data) =>
        new() { ArrowBatch = new() { Data = data, NumChunksInBatch = 2 } };
}
