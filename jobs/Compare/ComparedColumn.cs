using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Compare;

/// <summary>A column that both tables have, and the one type as which both are read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="ReadAs">The type, in Spark's SQL words: wide enough for the values of all files.</param>
internal sealed record ComparedColumn(string Name, ParquetKind Kind, string ReadAs)
{
    private const string Boolean = "boolean";

    /// <summary>The column as a need of either table.</summary>
    public ColumnNeed Need => Any(Name) with { ReadAs = ReadAs };

    /// <summary>The need for a column of whatever kind.</summary>
    public static ColumnNeed Any(string name) => new(name, Enum.GetValues<ParquetKind>(), "any type", "", "");

    /// <summary>Finds the type as which a column of both tables is read.</summary>
    /// <param name="name">The column, which every file has.</param>
    /// <param name="files">The files of both tables, those of the expected one first.</param>
    /// <returns>The column, or what is wrong with it.</returns>
    public static (ComparedColumn? Column, string? Problem) Of(string name, IReadOnlyList<ParquetFile> files)
    {
        var stored = files.Select(f => (f.Path, Column: f.Columns.First(c => c.Name == name))).ToList();
        if (stored.Find(s => Family(s.Column) is null) is { Path: not null } unread)
        {
            return (null, $"{unread.Path}: column '{name}' holds {unread.Column.SparkType}, which compare does not read: it reads text, numbers, true and false, and lists of texts. "
                + "Name the columns to compare with --columns.");
        }
        var first = stored[0];
        if (stored.Find(s => Family(s.Column) != Family(first.Column)) is { Path: not null } other)
        {
            return (null, $"column '{name}' holds {first.Column.SparkType} in {first.Path}, but {other.Column.SparkType} in {other.Path}: these do not compare. "
                + "Write both as one type, or name the columns to compare with --columns.");
        }
        return (new ComparedColumn(name, first.Column.Kind, Widest(first.Column.Kind, [.. stored.Select(s => s.Column.SparkType).Distinct(StringComparer.Ordinal)])), null);
    }

    // Columns of one family compare exactly; a whole number beside a float does not, nor do decimals of different scales.
    private static string? Family(ParquetColumn column) => column.Kind switch
    {
        ParquetKind.Other => column.SparkType == Boolean ? Boolean : null,
        ParquetKind.Fraction => column.SparkType,
        _ => column.Kind.ToString(),
    };

    private static string Widest(ParquetKind kind, IReadOnlyList<string> types) => kind switch
    {
        ParquetKind.Text => "string",
        _ when types.Count == 1 => types[0],
        ParquetKind.Whole => "decimal(38,0)",
        _ => "double",
    };
}
