using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using ArrayType = Microsoft.Spark.Sql.Types.ArrayType;
using BinaryType = Microsoft.Spark.Sql.Types.BinaryType;
using BooleanType = Microsoft.Spark.Sql.Types.BooleanType;
using DateType = Microsoft.Spark.Sql.Types.DateType;
using DecimalType = Microsoft.Spark.Sql.Types.DecimalType;
using DoubleType = Microsoft.Spark.Sql.Types.DoubleType;
using FloatType = Microsoft.Spark.Sql.Types.FloatType;
using IntegerType = Microsoft.Spark.Sql.Types.IntegerType;
using MapType = Microsoft.Spark.Sql.Types.MapType;
using StringType = Microsoft.Spark.Sql.Types.StringType;
using StructType = Microsoft.Spark.Sql.Types.StructType;
using TimestampType = Microsoft.Spark.Sql.Types.TimestampType;

namespace LaborSpark.Spark.Worker.Tests;

public class ScalarTypeTests
{
    private static readonly StructType Nested = new(
        [new StructField("list", new ArrayType(new IntegerType())), new StructField("in", new StructType([new StructField("s", new StringType())]))]);

    private static IEnumerable<TestCaseData> Identities()
    {
        yield return Case(new BooleanType(), (bool? v) => v, true, null, false);
        yield return Case(new ByteType(), (sbyte? v) => v, sbyte.MinValue, null);
        yield return Case(new ShortType(), (short? v) => v, short.MinValue, null);
        yield return Case(new IntegerType(), (int? v) => v, int.MinValue, null);
        yield return Case(new LongType(), (long? v) => v, long.MinValue, null);
        yield return Case(new FloatType(), (float? v) => v, float.NaN, null, -0f);
        yield return Case(new DoubleType(), (double? v) => v, double.NegativeInfinity, null);
        yield return Case(new StringType(), (string? v) => v, "", null, "añ😀", new string('x', 100_000));
        yield return Case(new BinaryType(), (byte[]? v) => v, new byte[] { 0, 255 }, null, System.Array.Empty<byte>());
        yield return Case(new DecimalType(38, 18), (decimal? v) => v, 1.5m, null, -0.000000000000000001m);
        yield return Case(new DateType(), (Date? v) => v, new Date(1969, 12, 31), null);
        yield return Case(new DateType(), (DateOnly? v) => v, new Date(1969, 12, 31), null);
        yield return Case(new TimestampType(), (Timestamp? v) => v, new Timestamp(1969, 12, 31, 23, 59, 59, 999_999), null);
        yield return Case(new TimestampType(), (DateTimeOffset? v) => v, new Timestamp(2024, 2, 29, 0, 0, 0, 1), null);
        yield return Case(new TimestampNtzType(), (DateTime? v) => v, new DateTime(2024, 2, 29, 1, 2, 3), null);
        yield return Case(new ArrayType(new StringType()), (string?[]? v) => v, new[] { "a", null }, null, System.Array.Empty<string>());
        yield return Case(new ArrayType(new IntegerType()), (List<int?>? v) => v, new int?[] { 1, null }, null);
        yield return Case(new ArrayType(new IntegerType()), (IEnumerable<int?>? v) => v, new int?[] { 1, null }, null);
        yield return Case(
            new MapType(new StringType(), new ArrayType(new LongType())),
            (Dictionary<string, long?[]?>? v) => v,
            new Dictionary<string, long?[]?> { ["k"] = [1, null], ["n"] = null },
            null);
        yield return Case(Nested, (Row? v) => v, new Row([new int?[] { 1, null }, new Row([null], (StructType)Nested.Fields[1].DataType)], Nested), null);
        yield return Case(new StringType(), (object? v) => v, "boxed", null);
    }

    [TestCaseSource(nameof(Identities))]
    public void Run_Identity_GivesBackTheSameValues(DataType type, Delegate identity, object?[] values)
    {
        var answer = Run(Payloads.Scalar("same", identity, type), ArrowInput.Columns([type], [.. values.Select(value => new[] { value })]));

        Assert.That(answer.Values, Is.EqualTo(values));
    }

    [TestCase(4096)]
    [TestCase(10_000)]
    public void Run_LargeBatches_GiveEveryRow(int rows)
    {
        var numbers = Enumerable.Range(0, rows).Select(i => new object?[] { i }).ToArray();

        var answer = Run(Payloads.Scalar("text", (int i) => $"{i}!"), ArrowInput.Columns([new IntegerType()], numbers, numbers));

        Assert.That(answer.Values, Is.EqualTo(numbers.Concat(numbers).Select(row => $"{row[0]}!")));
    }

    [Test]
    public void Run_ListResult_HasNullableItemsAsSparkDeclares()
    {
        var answer = Run(Payloads.Scalar("split", (string s) => s.Split(' ')), ArrowInput.Columns([new StringType()], [["a b"]]));

        Assert.That(((ListType)answer.Batches[0].Column(0).Data.DataType).ValueField.IsNullable, Is.True);
    }

    [Test]
    public void Run_TimestampResult_CarriesTheSessionsZone()
    {
        var request = TaskRequest.Scalar(Payloads.Scalar("same", (Timestamp t) => t), 0) with { TimeZone = "Europe/Berlin" };
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();

        var answer = socket.Run(request, ArrowInput.Columns([new TimestampType()], [[new Timestamp(2024, 1, 1, 0, 0, 0, 0)]]));

        Assert.That(((Apache.Arrow.Types.TimestampType)answer.Batches[0].Column(0).Data.DataType).Timezone, Is.EqualTo("Europe/Berlin"));
    }

    [Test]
    public void Run_LargeStrings_AreReadAsStrings()
    {
        var column = new LargeStringArray.Builder().Append("añ").AppendNull().Append("").Build();
        var schema = new Schema([new Field("_0", LargeStringType.Default, true)], null);
        var arrow = ArrowInput.Stream(schema, [new RecordBatch(schema, [column], 3)]);

        Assert.That(Run(Payloads.Scalar("same", (string? s) => s), arrow).Values, Is.EqualTo(new[] { "añ", null, "" }));
    }

    [TestCase(CompressionCodecType.Zstd)]
    [TestCase(CompressionCodecType.Lz4Frame)]
    public void Run_CompressedInput_IsRead(CompressionCodecType codec)
    {
        var schema = new StructType([new StructField("_0", new StringType())]);
        var batch = ArrowInput.Batch(schema, [[new string('a', 5000)], [null], ["b"]]);
        var arrow = ArrowInput.Stream(batch.Schema, [batch], codec);

        Assert.That(Run(Payloads.Scalar("length", (string? s) => s?.Length ?? -1), arrow).Values, Is.EqualTo(new[] { 5000, -1, 1 }));
    }

    [Test]
    public void Run_WiderParameter_TakesSmallerNumbers()
    {
        var answer = Run(Payloads.Scalar("half", (double d) => d / 2), ArrowInput.Columns([new IntegerType()], [[3], [null]]));

        Assert.That(answer.Values, Is.EqualTo(new double?[] { 1.5, null }));
    }

    [Test]
    public void Run_ParameterOfAnotherType_IsRefusedByName()
    {
        Assert.That(
            Error(Payloads.Scalar("half", (int number) => number / 2), ArrowInput.Columns([new StringType()], [["x"]])),
            Is.EqualTo("The parameter 'number' of the C# function 'half' does not fit its argument. A column of type string cannot be read as Int32: expected String."));
    }

    [Test]
    public void Run_ResultOfAnotherType_IsRefusedByName()
    {
        Assert.That(
            Error(Payloads.Scalar("half", (string s) => s, new IntegerType()), ArrowInput.Columns([new StringType()], [["x"]])),
            Is.EqualTo("The result of the C# function 'half' does not fit its declared type. Values of String cannot make a column of type int: expected Int32."));
    }

    [Test]
    public void Run_OtherNumberOfArguments_IsRefused()
    {
        Assert.That(
            Error(Payloads.Scalar("plus", (int a, int b) => a + b), ArrowInput.Columns([new IntegerType()], [[1]])),
            Does.StartWith("The C# function 'plus' has 2 parameters and was called with 1 arguments"));
    }

    private static WorkerAnswer Run(byte[] payload, byte[] arrow)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        var answer = socket.Run(TaskRequest.Scalar(payload, 0), arrow);
        Assert.That(answer.Error, Is.Null);
        return answer;
    }

    private static string? Error(byte[] payload, byte[] arrow)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        return socket.Run(TaskRequest.Scalar(payload, 0), arrow).Error;
    }

    private static TestCaseData Case<T>(DataType type, Func<T, T> identity, params object?[] values) =>
        new TestCaseData(type, identity, values).SetArgDisplayNames(type.SimpleString, typeof(T).ToString());
}
