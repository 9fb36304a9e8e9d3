using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace LaborSpark.Arrow.Tests;

public class Utf8ListColumnBuilderTests
{
    private readonly Utf8ListColumnBuilder _builder = new();

    [Test]
    public void Build_NothingAppended_IsEmptyColumn()
    {
        Assert.That(_builder.Build().Length, Is.Zero);
    }

    [Test]
    public void EndList_ListsEmptyListsAndNulls_ReadBackInOrder()
    {
        _builder.AppendItem("a");
        _builder.AppendItem("ß"u8);
        _builder.EndList();
        _builder.EndList();
        _builder.AppendNull();
        _builder.AppendNullItem();
        _builder.AppendItem("c");
        _builder.EndList();

        Assert.That(Values(_builder.Build()), Is.EqualTo(new string?[]?[] { ["a", "ß"], [], null, [null, "c"] }));
    }

    [Test]
    public void Build_NoNullItems_ItemFieldIsNullableAsSparkDeclaresIt()
    {
        _builder.AppendItem("a");
        _builder.EndList();

        Assert.That(((Apache.Arrow.Types.ListType)_builder.Build().Data.DataType).ValueField.IsNullable, Is.True);
    }

    [Test]
    public void Build_ListNotEnded_IsRefused()
    {
        _builder.AppendItem("a");

        Assert.That(_builder.Build, Throws.InvalidOperationException.With.Message.Contains("EndList"));
    }

    [Test]
    public void AppendNull_ListBegun_IsRefused()
    {
        _builder.AppendItem("a");

        Assert.That(_builder.AppendNull, Throws.InvalidOperationException.With.Message.Contains("EndList"));
    }

    [Test]
    public void Clear_AfterUnendedList_StartsAfresh()
    {
        _builder.AppendItem("a");
        _builder.Clear();
        _builder.EndList();

        Assert.That(Values(_builder.Build()), Is.EqualTo(new string?[]?[] { [] }));
    }

    [Test]
    public void Build_WrittenAsArrowStream_ReadsBackTheSame()
    {
        string?[]?[] expected = [["x", null], null, [], ["y"]];
        foreach (var list in expected)
        {
            Append(list);
        }
        var column = _builder.Build();
        var schema = new Schema([new Field("l", column.Data.DataType, true)], null);
        var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(new RecordBatch(schema, [column], column.Length));
            writer.WriteEnd();
        }
        stream.Position = 0;
        using var reader = new ArrowStreamReader(stream, leaveOpen: true);
        using var batch = reader.ReadNextRecordBatch();

        Assert.That(Values((ListArray)batch.Column(0)), Is.EqualTo(expected));
    }

    private void Append(string?[]? list)
    {
        if (list is null)
        {
            _builder.AppendNull();
            return;
        }
        foreach (var item in list)
        {
            _builder.AppendItem(item);
        }
        _builder.EndList();
    }

    private static List<string?[]?> Values(ListArray column) =>
        [.. Enumerable.Range(0, column.Length).Select(row => column.IsNull(row) ? null : Items((StringArray)column.GetSlicedValues(row)))];

    private static string?[] Items(StringArray items) =>
        [.. Enumerable.Range(0, items.Length).Select(item => items.GetString(item))];
}
