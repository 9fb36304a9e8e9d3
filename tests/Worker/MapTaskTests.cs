using System.Collections;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;
using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;
using IntegerType = Microsoft.Spark.Sql.Types.IntegerType;
using StringType = Microsoft.Spark.Sql.Types.StringType;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Worker.Tests;

[TestFixture(SparkVersion.Spark35)]
[TestFixture(SparkVersion.Spark43)]
public class MapTaskTests(SparkVersion version)
{
    private static readonly StructType Tweet = new([new StructField("id", new LongType()), new StructField("text", new StringType())]);

    private static readonly Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> Identity = batches => batches;

    [Test]
    public void Run_Identity_PassesEveryBatch()
    {
        var answer = Run(Identity, Tweet, [[1L, "a"], [2L, null]], [], [[3L, "c"]]);

        Assert.That(answer.StructRows, Is.EqualTo(new object?[][] { [1L, "a"], [2L, null], [3L, "c"] }));
        Assert.That(answer.Batches, Has.Count.EqualTo(3));
    }

    [Test]
    public void Run_Result_IsASingleStructColumn()
    {
        var answer = Run(Identity, Tweet, [[[1L, "a"]]]);

        var type = (Apache.Arrow.Types.StructType)answer.Batches[0].Schema.GetFieldByIndex(0).DataType;
        Assert.That(type.Fields.Select(field => field.Name), Is.EqualTo(new[] { "id", "text" }));
    }

    [Test]
    public void Run_FunctionThatGivesNothing_AnswersWithoutAStream()
    {
        var answer = Run(batches => batches.Where(_ => false), Tweet, [[1L, "a"]], [[2L, "b"]]);

        Assert.That((answer.HasStream, answer.Last), Is.EqualTo((false, -4)));
    }

    [Test]
    public void Run_EmptyPartition_StillCallsTheFunction()
    {
        var answer = Run(batches => batches.DefaultIfEmpty(Batches.Of(9, "made")), Tweet);

        Assert.That(answer.StructRows, Is.EqualTo(new object?[][] { [9L, "made"] }));
    }

    [Test]
    public void Run_FunctionThatStopsEarly_LeavesTheSocketReusable()
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var request = TaskRequest.Map(Payloads.Map("first", (IEnumerable<RecordBatch> batches) => batches.Take(1), Tweet));
        var arrow = ArrowInput.Struct(Tweet, [.. Enumerable.Range(0, 200).Select(i => Enumerable.Range(0, 1000).Select(j => new object?[] { (long)i, "text" }).ToArray())]);

        var first = socket.Run(request, arrow);
        var second = socket.Run(request, arrow);

        Assert.That((first.Rows.Count, first.Last, second.Rows.Count, second.Last), Is.EqualTo((1000, -4, 1000, -4)));
    }

    [Test]
    public void Run_AddedColumnFromReusedBuffers_StandsBesideUntouchedOnes()
    {
        var schema = new StructType([.. Tweet.Fields, new StructField("words", new ArrayType(new StringType()))]);

        var answer = Run(Batches.AddWords, schema, [[1L, "a b"], [2L, null]], [[3L, "c"]]);

        Assert.That(answer.StructRows, Is.EqualTo(new object?[][] { [1L, "a b", new[] { "a", "b" }], [2L, null, null], [3L, "c", new[] { "c" }] }));
    }

    [Test]
    public void Run_SlicesOfTheInput_AreWrittenAsTheirRows()
    {
        var answer = Run(batches => batches.Select(batch => batch.Slice(1, 2)), Tweet, [[1L, "a"], [2L, "b"], [3L, null], [4L, "d"]]);

        Assert.That(answer.StructRows, Is.EqualTo(new object?[][] { [2L, "b"], [3L, null] }));
    }

    [Test]
    public void Run_LargeStringsPassedThrough_AreAccepted()
    {
        var column = new LargeStringArray.Builder().Append("x").Build();
        var fields = new Schema([new Field("text", LargeStringType.Default, true)], null);
        var type = new Apache.Arrow.Types.StructType([.. fields.FieldsList]);
        var schema = new Schema([new Field("struct", type, false)], null);
        var wrapped = new StructArray(new ArrayData(type, 1, 0, 0, [ArrowBuffer.Empty], [column.Data]));
        var declared = new StructType([new StructField("text", new StringType())]);
        using var socket = SharedWorkers.Of(version).Connect();

        var answer = socket.Run(
            TaskRequest.Map(Payloads.Map("same", Identity, declared)), ArrowInput.Stream(schema, [new RecordBatch(schema, [wrapped], 1)]));

        Assert.That(answer.StructRows, Is.EqualTo(new object?[][] { ["x"] }));
    }

    [Test]
    public void Run_OtherNumberOfColumns_IsAnErrorThatNamesThem()
    {
        var declared = new StructType([new StructField("id", new LongType())]);

        Assert.That(Error(Identity, declared), Is.EqualTo("The C# function 'map' gave 2 columns (id, text). Its declared schema is struct<id:bigint>."));
    }

    [Test]
    public void Run_OtherColumnName_IsAnErrorThatNamesBoth()
    {
        var declared = new StructType([new StructField("id", new LongType()), new StructField("tweet", new StringType())]);

        Assert.That(
            Error(Identity, declared),
            Is.EqualTo("The C# function 'map' gave column 2 with the name 'text': expected 'tweet'. Its declared schema is struct<id:bigint,tweet:string>."));
    }

    [Test]
    public void Run_OtherColumnType_IsAnErrorThatNamesBoth()
    {
        var declared = new StructType([new StructField("id", new IntegerType()), new StructField("text", new StringType())]);

        Assert.That(
            Error(Identity, declared),
            Is.EqualTo("The C# function 'map' gave column 'id' with the type bigint: expected int. Its declared schema is struct<id:int,text:string>."));
    }

    [Test]
    public void Run_NullsInAColumnDeclaredWithout_AreAnError()
    {
        var declared = new StructType([new StructField("id", new LongType()), new StructField("text", new StringType(), isNullable: false)]);

        Assert.That(Error(Identity, declared), Does.StartWith("The C# function 'map' gave column 'text' with 1 nulls: it was declared not nullable."));
    }

    [Test]
    public void Run_ColumnsOfUnequalLength_AreAnError()
    {
        Assert.That(
            Error(batches => batches.Select(Batches.Shorten), Tweet),
            Does.StartWith("The C# function 'map' gave column 'text' with 1 rows in a batch of 2."));
    }

    [Test]
    public void Run_NullBatch_IsAnError()
    {
        Assert.That(Error(batches => batches.Select(_ => (RecordBatch)null!), Tweet), Does.StartWith("The C# function 'map' gave null for a batch"));
    }

    [Test]
    public void Run_DisposalOfTheResultsFails_IsToldAsTheFunctionsFailure()
    {
        Assert.That(
            Error(batches => new Unclean(batches), Tweet),
            Does.StartWith(
                "The C# function 'map' failed after it read batch 1 of the partition (up to row 2): System.InvalidOperationException: not clean\n"));
    }

    [Test]
    public void Run_DisposalFailsAfterAnotherFailure_TellsTheFirst()
    {
        var declared = new StructType([new StructField("id", new LongType())]);

        Assert.That(Error(batches => new Unclean(batches), declared), Does.StartWith("The C# function 'map' gave 2 columns (id, text)."));
    }

    [Test]
    public void Run_FunctionThatKeepsAllBatchesFirst_ReadsEachOfThemWhole()
    {
        var answer = Run(batches => batches.ToList(), Tweet, [[1L, "first"]], [[2L, "other"]], [[3L, "third"]]);

        Assert.That(answer.StructRows, Is.EqualTo(new object?[][] { [1L, "first"], [2L, "other"], [3L, "third"] }));
    }

    private WorkerAnswer Run(Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema, params object?[][][] batches)
    {
        using var socket = SharedWorkers.Of(version).Connect();
        var answer = socket.Run(TaskRequest.Map(Payloads.Map("map", function, schema)), ArrowInput.Struct(Tweet, batches));
        Assert.That(answer.Error, Is.Null);
        return answer;
    }

    private string? Error(Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema)
    {
        using var socket = SharedWorkers.Of(version).Connect();
        return socket.Run(TaskRequest.Map(Payloads.Map("map", function, schema)), ArrowInput.Struct(Tweet, [[1L, "a"], [2L, null]])).Error;
    }

    /// <summary>Gives all batches and fails when it is disposed, as a <c>finally</c> of the user's can.</summary>
    private sealed class Unclean(IEnumerable<RecordBatch> batches) : IEnumerable<RecordBatch>, IEnumerator<RecordBatch>
    {
        private readonly IEnumerator<RecordBatch> _batches = batches.GetEnumerator();

        public RecordBatch Current => _batches.Current;

        object IEnumerator.Current => Current;

        public IEnumerator<RecordBatch> GetEnumerator() => this;

        IEnumerator IEnumerable.GetEnumerator() => this;

        public bool MoveNext() => _batches.MoveNext();

        public void Reset() => throw new NotSupportedException();

        public void Dispose()
        {
            _batches.Dispose();
            throw new InvalidOperationException("not clean");
        }
    }

    private static class Batches
    {
        public static RecordBatch Of(long id, string text)
        {
            var schema = new Schema([new Field("id", Int64Type.Default, true), new Field("text", Apache.Arrow.Types.StringType.Default, true)], null);
            return new RecordBatch(schema, [new Int64Array.Builder().Append(id).Build(), new StringArray.Builder().Append(text).Build()], 1);
        }

        public static RecordBatch Shorten(RecordBatch batch) =>
            new(batch.Schema, [batch.Column(0), ArrowArrayFactory.Slice(batch.Column(1), 0, 1)], batch.Length);

        public static IEnumerable<RecordBatch> AddWords(IEnumerable<RecordBatch> batches)
        {
            var words = new Utf8ListColumnBuilder();
            foreach (var batch in batches)
            {
                words.Clear();
                var text = (StringArray)batch.Column("text");
                for (var row = 0; row < text.Length; row++)
                    Append(words, text.GetString(row));
                var schema = new Schema([.. batch.Schema.FieldsList, new Field("words", Utf8ListColumnBuilder.Type, true)], null);
                yield return new RecordBatch(schema, [.. batch.Arrays, words.Build()], batch.Length);
            }
        }

        private static void Append(Utf8ListColumnBuilder words, string? text)
        {
            if (text is null)
            {
                words.AppendNull();
                return;
            }
            foreach (var word in text.Split(' '))
                words.AppendItem(word);
            words.EndList();
        }
    }
}
