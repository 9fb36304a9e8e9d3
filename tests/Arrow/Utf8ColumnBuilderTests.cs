using System.Buffers;
using System.Text;

namespace LaborSpark.Arrow.Tests;

public class Utf8ColumnBuilderTests
{
    private readonly Utf8ColumnBuilder _builder = new();

    [Test]
    public void Build_NothingAppended_IsEmptyColumn()
    {
        Assert.That(Values(), Is.Empty);
    }

    [Test]
    public void Append_StringsBytesAndNulls_ReadBackInOrder()
    {
        _builder.Append("añ😀");
        _builder.AppendNull();
        _builder.Append(""u8);
        _builder.Append((string?)null);
        _builder.Append("b"u8);

        Assert.That(Values(), Is.EqualTo(new[] { "añ😀", null, "", null, "b" }));
    }

    [Test]
    public void Append_LoneSurrogate_BecomesReplacementCharacter()
    {
        _builder.Append("x\ud83d");

        Assert.That(Values(), Is.EqualTo(new[] { "x\ufffd" }));
    }

    [Test]
    public void Append_StringLongerThanSixtyFourKilobytes_IsWhole()
    {
        var text = string.Concat(Enumerable.Repeat("é", 100_000));
        _builder.Append("before");
        _builder.Append(text);

        Assert.That(Values(), Is.EqualTo(new[] { "before", text }));
    }

    [Test]
    public void EndValue_AfterPieces_IsOneValue()
    {
        _builder.Value.Write("ab"u8);
        _builder.Value.Write("c"u8);
        _builder.EndValue();
        _builder.EndValue();

        Assert.That(Values(), Is.EqualTo(new[] { "abc", "" }));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(64)]
    public void AppendNull_AfterManyValues_MarksOnlyItself(int valuesBefore)
    {
        for (var i = 0; i < valuesBefore; i++)
        {
            _builder.Append("v");
        }
        _builder.AppendNull();
        _builder.Append("w");

        Assert.That(Values(), Is.EqualTo(Enumerable.Repeat("v", valuesBefore).Append(null).Append("w")));
    }

    [Test]
    public void Clear_AfterNulls_NextColumnHasNone()
    {
        _builder.AppendNull();
        _builder.Append("long enough to leave traces");
        _builder.Clear();
        _builder.Append("x");

        var column = _builder.Build();
        Assert.That((column.NullCount, column.GetString(0), column.Length), Is.EqualTo((0, "x", 1)));
    }

    [Test]
    public void Append_WhileColumnIsBorrowed_LeavesItAlone()
    {
        _builder.Append("one");
        _builder.AppendNull();
        var column = _builder.Build();
        for (var i = 0; i < 1000; i++)
        {
            _builder.Append("more");
        }

        Assert.That((column.Length, column.GetString(0), column.GetString(1)), Is.EqualTo((2, "one", (string?)null)));
    }

    [Test]
    public void Build_ManyRandomRows_ReadsBackTheSame()
    {
        var random = new Random(5);
        var expected = new List<string?>();
        for (var i = 0; i < 10_000; i++)
        {
            var value = random.Next(10) == 0 ? null : new string((char)random.Next(32, 0x3000), random.Next(40));
            expected.Add(value);
            _builder.Append(value);
        }

        Assert.That(Values(), Is.EqualTo(expected));
    }

    private List<string?> Values()
    {
        var column = _builder.Build();
        return [.. Enumerable.Range(0, column.Length).Select(row => column.GetString(row, Encoding.UTF8))];
    }
}
