namespace LaborSpark.Jobs.Inputs;

/// <summary>A column that a job reads: its name, and how it may be stored.</summary>
/// <param name="Name">The exact name, case included.</param>
/// <param name="Kinds">The kinds that are read exactly.</param>
/// <param name="Expected">What is expected, to follow the word "expected".</param>
/// <param name="ReadAs">The type it is read as, in Spark's SQL words.</param>
/// <param name="Advice">What to do about a column of another kind.</param>
internal sealed record ColumnNeed(string Name, IReadOnlyList<ParquetKind> Kinds, string Expected, string ReadAs, string Advice)
{
    /// <summary>The name as Spark's SQL wants it, whatever characters it holds.</summary>
    public string Quoted => $"`{Name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>A column of tweet ids: text or whole numbers, never floats.</summary>
    public static ColumnNeed Id(string name) => new(
        name, [ParquetKind.Text, ParquetKind.Whole], "text or whole numbers", "string",
        "Ids of 18 digits do not survive a float: write the ids as text.");

    /// <summary>A column of text.</summary>
    public static ColumnNeed Text(string name) => new(name, [ParquetKind.Text], "text", "string", "Write the column as text.");

    /// <summary>A column of scores: any number, never text.</summary>
    public static ColumnNeed Score(string name) => new(
        name, [ParquetKind.Floating, ParquetKind.Whole, ParquetKind.Fraction], "numbers (float or double)", "double", "Write the scores as double.");

    /// <summary>A column of whole numbers.</summary>
    public static ColumnNeed Count(string name) => new(name, [ParquetKind.Whole], "whole numbers", "bigint", "Run the job that made the table again.");

    /// <summary>A column of lists of texts.</summary>
    public static ColumnNeed TextList(string name) => new(name, [ParquetKind.TextList], "lists of texts", "array<string>", "Run preprocess again.");

    /// <summary>What is wrong with the column in a file; null if nothing is.</summary>
    public string? ProblemIn(ParquetFile file)
    {
        var found = file.Columns.Where(c => c.Name == Name).ToList();
        if (found.Count == 0)
        {
            return $"{file.Path}: column '{Name}' is missing (expected {Expected}). The file has {string.Join(", ", file.Columns.Select(c => $"'{c.Name}'"))}: "
                + "rename the column, or take the file out of the folder.";
        }
        if (found.Count > 1)
            return $"{file.Path}: there are {found.Count} columns '{Name}', expected one.";
        return Kinds.Contains(found[0].Kind)
            ? null
            : $"{file.Path}: column '{Name}' holds {found[0].SparkType}, expected {Expected}. {Advice}";
    }
}
