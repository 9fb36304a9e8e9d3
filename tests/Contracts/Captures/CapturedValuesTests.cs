using CsCheck;
using LaborSpark.Spark.Contracts.Captures;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Captures;

[TestFixture]
public sealed class CapturedValuesTests
{
    private static readonly object[] Values =
    [
        true, (sbyte)-128, (byte)255, short.MinValue, ushort.MaxValue, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue,
        'x', '\ud800', "", "naïve 字 \"quoted\" \\ \u0000 \u2028 😀", "half \ud83d pair", "\udc00",
        float.NaN, float.NegativeInfinity, float.Epsilon, 0.1f, double.NaN, double.PositiveInfinity, double.MaxValue, 0.1 + 0.2,
        decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m,
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc).AddTicks(1), DateTime.MaxValue, new DateTime(2024, 10, 27, 2, 30, 0, DateTimeKind.Local),
        new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(-570)), DateOnly.MinValue, TimeOnly.MaxValue, TimeSpan.MinValue,
        new Date(2020, 2, 29), new Timestamp(1969, 12, 31, 23, 59, 59, 999_999),
        DayOfWeek.Friday, Big.Value, Small.Value, (DayOfWeek)99,
        new[] { 1, 2, 3 }, Array.Empty<string>(), new[] { "a", null }, new int?[] { 1, null }, new[] { new[] { 1 }, null, [] }, new byte[] { 0, 255 },
        new List<string> { "b", "a" }, new HashSet<int> { 3, 1 }, new Dictionary<string, double[]> { ["é"] = [1.5], [""] = [] },
        (1, "a"), Tuple.Create(1, "x", 2.5), (1, 2, 3, 4, 5, 6, 7, "eight", 9), KeyValuePair.Create("k", 1),
        new Settings("é", 3) { Rate = 0.5, Tags = ["x"] }, new Derived("n", 1, 'c'), new Point(1, 2), new Chain("a", new Chain("b", null)),
    ];

    [TestCaseSource(nameof(Values))]
    public void Read_OfWhatWasWritten_GivesAnEqualValue(object value) =>
        Assert.That(Copy(value), Is.EqualTo(value).UsingPropertiesComparer());

    [Test]
    public void Read_OfADecimal_KeepsItsScale() => Assert.That(decimal.GetBits(Copy(1.00m)), Is.EqualTo(decimal.GetBits(1.00m)));

    [Test]
    public void Read_OfMinusZero_KeepsItsSign() => Assert.That(double.IsNegative(Copy(-0.0)), Is.True);

    [Test]
    public void Read_OfADateTime_KeepsItsKind() =>
        Assert.That(Copy(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local)).Kind, Is.EqualTo(DateTimeKind.Local));

    [Test]
    public void Read_OfARecord_GivesAnotherObject()
    {
        var value = new Settings("a", 1);
        Assert.That(Copy(value), Is.EqualTo(value).And.Not.SameAs(value));
    }

    [Test]
    public void Read_OfDoubles_GivesTheSameBits() =>
        Gen.Double.Array.Sample(values => Copy(values).Select(BitConverter.DoubleToInt64Bits).SequenceEqual(values.Select(BitConverter.DoubleToInt64Bits)));

    [Test]
    public void Read_OfFloats_GivesTheSameValues() => Gen.Float.Array.Sample(values => Copy(values).SequenceEqual(values));

    [Test]
    public void Read_OfDecimals_GivesTheSameBits() => Gen.Decimal.Sample(value => decimal.GetBits(Copy(value)).SequenceEqual(decimal.GetBits(value)));

    [Test]
    public void Read_OfAnyUtf16_GivesTheSameUnits() =>
        Gen.Char.Array.Select(units => new string(units)).Sample(text => string.Equals(Copy(text), text, StringComparison.Ordinal));

    [Test]
    public void Read_OfDictionaries_GivesTheSameEntries() =>
        Gen.Dictionary(Gen.String, Gen.Long.Nullable()).Sample(values => Copy(values).OrderBy(e => e.Key, StringComparer.Ordinal).SequenceEqual(values.OrderBy(e => e.Key, StringComparer.Ordinal)));

    [Test]
    public void Read_OfASetThatIgnoresCase_StillDoes() =>
        Assert.That(Copy(new HashSet<string>(["Yes"], StringComparer.OrdinalIgnoreCase)).Contains("YES"), Is.True);

    [Test]
    public void Read_OfADictionaryThatIgnoresCase_StillDoes() =>
        Assert.That(Copy(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Yes"] = 1 })["YES"], Is.EqualTo(1));

    [Test]
    public void Read_OfASetOfOrdinalStrings_TellsCases() =>
        Assert.That(Copy(new HashSet<string>(["Yes"], StringComparer.Ordinal)).Contains("YES"), Is.False);

    [Test]
    public void Read_OfAReadOnlyList_GivesAnArray() =>
        Assert.That(CapturedValues.Read(CapturedValues.Write(new List<int> { 1, 2 }, typeof(IReadOnlyList<int>)), typeof(IReadOnlyList<int>)), Is.EqualTo(new[] { 1, 2 }).And.InstanceOf<int[]>());

    [Test]
    public void Read_OfAnIList_GivesAListThatGrows() =>
        Assert.That(CapturedValues.Read(CapturedValues.Write(new[] { 1 }, typeof(IList<int>)), typeof(IList<int>)), Is.EqualTo(new List<int> { 1 }).And.InstanceOf<List<int>>());

    [Test]
    public void Read_OfACollectionExpression_GivesItsItems()
    {
        IReadOnlyList<string> value = ["a", "b"];
        Assert.That(CapturedValues.Read(CapturedValues.Write(value, typeof(IReadOnlyList<string>)), typeof(IReadOnlyList<string>)), Is.EqualTo(value));
    }

    [Test]
    public void Write_OfASetWithAnotherComparer_IsRefused() =>
        Assert.That(
            () => Copy(new HashSet<string>(StringComparer.InvariantCultureIgnoreCase)),
            Throws.InstanceOf<CapturedValueException>().With.Message.Contains("comparer"));

    [Test]
    public void Write_OfALazySequence_IsRefused() =>
        Assert.That(
            () => CapturedValues.Write(Enumerable.Range(0, 3).Where(i => i > 1), typeof(IEnumerable<int>)),
            Throws.InstanceOf<CapturedValueException>().With.Property(nameof(CapturedValueException.Reason)).Contains("call ToArray() first"));

    [Test]
    public void Write_OfADerivedRecordInABaseVariable_IsRefused() =>
        Assert.That(
            () => CapturedValues.Write(new Derived("n", 1, 'c'), typeof(Settings)),
            Throws.InstanceOf<CapturedValueException>().With.Property(nameof(CapturedValueException.ValueType)).EqualTo(typeof(Derived)));

    [Test]
    public void Write_OfARecordThatHoldsAStream_NamesThePath() =>
        Assert.That(
            () => CapturedValues.Write(new[] { new Holder(1, Stream.Null) }, typeof(Holder[])),
            Throws.InstanceOf<CapturedValueException>().With.Property(nameof(CapturedValueException.Path)).EqualTo("[0].Content"));

    [Test]
    public void Write_OfACycle_IsRefused()
    {
        var first = new Ring();
        first.Next = first;
        Assert.That(() => Copy(first), Throws.InstanceOf<CapturedValueException>().With.Property(nameof(CapturedValueException.Reason)).Contains("contains itself"));
    }

    [Test]
    public void Write_OfDataLargerThanTheLimit_IsRefused() =>
        Assert.That(() => Copy(new int[1_000_000]), Throws.InstanceOf<CapturedValueException>().With.Property(nameof(CapturedValueException.IsTooLarge)).True);

    [Test]
    public void Write_OfAStringLargerThanTheLimit_IsRefused() =>
        Assert.That(() => Copy(new string('x', 2_000_000)), Throws.InstanceOf<CapturedValueException>().With.Property(nameof(CapturedValueException.IsTooLarge)).True);

    [TestCase("[1]", typeof(int))]
    [TestCase("null", typeof(int[]))]
    [TestCase("[null]", typeof(int[]))]
    [TestCase("300", typeof(byte))]
    [TestCase("{", typeof(int))]
    [TestCase("[1]", typeof((int, int)))]
    [TestCase("1", typeof(Stream))]
    [TestCase("[[1,2]]", typeof(Dictionary<int, int>))]
    [TestCase("""{"items":[[1]]}""", typeof(Dictionary<int, int>))]
    [TestCase("""{"items":[[null,1]]}""", typeof(Dictionary<string, int>))]
    [TestCase("""{"items":[[1,2],[1,2]]}""", typeof(Dictionary<int, int>))]
    [TestCase("[99999999999999,9]", typeof(DateTime))]
    public void Read_OfDataThatDoesNotFit_IsAnError(string json, Type type) =>
        Assert.That(() => CapturedValues.Read(json, type), Throws.InstanceOf<InvalidDataException>());

    private static T Copy<T>(T value)
        where T : notnull =>
        (T)CapturedValues.Read(CapturedValues.Write(value, value.GetType()), value.GetType());

    internal enum Big : ulong
    {
        Value = ulong.MaxValue,
    }

    internal enum Small : sbyte
    {
        Value = -5,
    }

    internal record Settings(string Name, int Count)
    {
        public double? Rate { get; init; }

        public string[]? Tags { get; init; }
    }

    internal sealed record Derived(string Name, int Count, char Mark) : Settings(Name, Count);

    internal readonly record struct Point(int X, int Y);

    internal sealed record Chain(string Value, Chain? Next);

    internal sealed record Holder(int Number, Stream Content);

    internal sealed record Ring
    {
        public Ring? Next { get; set; }
    }
}
