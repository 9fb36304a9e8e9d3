using System.Buffers;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace LaborSpark.Arrow.Tests;

public class BinaryColumnBuilderTests
{
    private readonly BinaryColumnBuilder _builder = new();

    [Test]
    public void Build_NothingAppended_IsEmptyColumn() => Assert.That(Values(), Is.Empty);

    [Test]
    public void Build_AnyBytes_IsABinaryColumn()
    {
        _builder.Append([0xFF]);
        Assert.That(_builder.Build().Data.DataType, Is.SameAs(BinaryType.Default));
    }

    [Test]
    public void Append_BytesThatAreNoText_ReadBackInOrder()
    {
        _builder.Append([0xFF, 0x00, 0xC3]);
        _builder.AppendNull();
        _builder.Append([]);
        _builder.Append([0x80]);
        Assert.That(Values(), Is.EqualTo(new[] { "FF00C3", null, "", "80" }));
    }

    [Test]
    public void EndValue_AfterPieces_IsOneValue()
    {
        _builder.Value.Write<byte>([1, 2]);
        _builder.Value.Write<byte>([3]);
        _builder.EndValue();
        _builder.EndValue();
        Assert.That(Values(), Is.EqualTo(new[] { "010203", "" }));
    }

    [Test]
    public void Length_WithNulls_CountsThem()
    {
        _builder.Append([1]);
        _builder.AppendNull();
        Assert.That(_builder.Length, Is.EqualTo(2));
    }

    [Test]
    public void Clear_AfterNulls_NextColumnHasNone()
    {
        _builder.AppendNull();
        _builder.Append([9, 9, 9, 9]);
        _builder.Clear();
        _builder.Append([1]);
        Assert.That((_builder.Build().NullCount, Values()), Is.EqualTo((0, new[] { "01" })));
    }

    [Test]
    public void Build_ManyRandomValues_ReadsBackTheSame()
    {
        var random = new Random(5);
        var expected = new List<string?>();
        for (var i = 0; i < 5_000; i++)
        {
            var value = new byte[random.Next(40)];
            random.NextBytes(value);
            expected.Add(i % 10 == 0 ? null : Convert.ToHexString(value));
            if (i % 10 == 0)
                _builder.AppendNull();
            else
                _builder.Append(value);
        }
        Assert.That(Values(), Is.EqualTo(expected));
    }

    private string?[] Values()
    {
        BinaryArray column = _builder.Build();
        return [.. Enumerable.Range(0, column.Length).Select(row => column.IsNull(row) ? null : Convert.ToHexString(column.GetBytes(row)))];
    }
}
