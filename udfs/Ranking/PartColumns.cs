using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The columns in which packed rows travel from tasks to parts.</summary>
public static class PartColumns
{
    /// <summary>The number of the part that the rows belong to, from 0; a 32-bit integer.</summary>
    public const string Part = "part";

    /// <summary>What the rows are: see who sends them; a 32-bit integer.</summary>
    public const string Source = "source";

    /// <summary>Rows that are only counted: see who sends them; a 64-bit integer.</summary>
    public const string Aside = "aside";

    /// <summary>Packed rows, binary; null where there is only a count.</summary>
    public const string Rows = "rows";

    /// <summary>Where Spark's answer has a column.</summary>
    internal static IArrowArray Of(RecordBatch batch, string name) => batch.Column(name)
        ?? throw new InvalidOperationException($"A column '{name}' is expected, but the columns are: {string.Join(", ", batch.Schema.FieldsList.Select(field => field.Name))}.");

    /// <summary>The bytes of a row that is not null of a binary column.</summary>
    internal static ReadOnlySpan<byte> Bytes(IArrowArray column, int row) => column switch
    {
        BinaryArray bytes => bytes.GetBytes(row),
        LargeBinaryArray bytes => bytes.GetBytes(row),
        _ => throw new InvalidOperationException($"A binary column is expected, but it is {column.Data.DataType.Name}."),
    };
}
