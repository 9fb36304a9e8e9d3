using Apache.Arrow;

namespace LaborSpark.Arrow.Tests;

public class NumberColumnBuilderTests
{
    [Test]
    public void Append_Integers_ReadBackInOrder()
    {
        var builder = new NumberColumnBuilder<int>();
        builder.Append(int.MinValue);
        builder.AppendNull();
        builder.Append(int.MaxValue);
        Assert.That((Int32Array)builder.Build(), Is.EqualTo(new int?[] { int.MinValue, null, int.MaxValue }));
    }

    [Test]
    public void Append_LongIntegers_ReadBackInOrder()
    {
        var builder = new NumberColumnBuilder<long>();
        builder.AppendNull();
        builder.Append(long.MinValue);
        builder.Append(long.MaxValue);
        Assert.That((Int64Array)builder.Build(), Is.EqualTo(new long?[] { null, long.MinValue, long.MaxValue }));
    }

    [Test]
    public void Append_FloatingPointNumbers_KeepTheirBits()
    {
        double[] numbers = [0.0, -0.0, double.Epsilon, 1.0, BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001)];
        var builder = new NumberColumnBuilder<double>();
        foreach (var number in numbers)
            builder.Append(number);
        Assert.That(
            ((DoubleArray)builder.Build()).Values.ToArray().Select(BitConverter.DoubleToInt64Bits),
            Is.EqualTo(numbers.Select(BitConverter.DoubleToInt64Bits)));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(10_000)]
    public void AppendNull_AfterManyValues_MarksOnlyItself(int valuesBefore)
    {
        var builder = new NumberColumnBuilder<long>();
        for (var i = 0; i < valuesBefore; i++)
            builder.Append(i);
        builder.AppendNull();
        builder.Append(-1);
        Assert.That((Int64Array)builder.Build(), Is.EqualTo(Enumerable.Range(0, valuesBefore).Select(i => (long?)i).Append(null).Append(-1)));
    }

    [Test]
    public void Clear_AfterNulls_NextColumnHasNone()
    {
        var builder = new NumberColumnBuilder<int>();
        builder.AppendNull();
        builder.Append(5);
        builder.Clear();
        builder.Append(6);
        Assert.That((Int32Array)builder.Build(), Is.EqualTo(new int?[] { 6 }));
    }

    [Test]
    public void Build_NothingAppended_IsEmptyColumn() => Assert.That(new NumberColumnBuilder<double>().Build().Length, Is.Zero);

    [Test]
    public void Type_OfNumbersWithoutAColumn_IsRefused() =>
        Assert.That(() => NumberColumnBuilder<short>.Type, Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("There is no column of Int16."));
}
