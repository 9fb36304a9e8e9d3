using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Compare;

/// <summary>What a comparison found.</summary>
internal sealed record CompareReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>True if every row has its one counterpart and no compared column differs.</summary>
    public bool Equal => Rows.AllPaired && DifferingRows == 0;

    /// <summary>The exit code that this means.</summary>
    [JsonIgnore]
    public ExitCode Verdict => Equal ? ExitCode.Success : ExitCode.Refused;

    /// <summary>Where the table held to be right lies.</summary>
    public required string Expected { get; init; }

    /// <summary>Where the table that was checked lies.</summary>
    public required string Actual { get; init; }

    /// <summary>The column by which rows were found.</summary>
    public required string Key { get; init; }

    /// <summary>By how much floating-point numbers were allowed to differ.</summary>
    public required double Tolerance { get; init; }

    /// <summary>How the rows met.</summary>
    public required CompareCounts Rows { get; init; }

    /// <summary>How many of the rows compared differ in any column.</summary>
    public required long DifferingRows { get; init; }

    /// <summary>Each compared column.</summary>
    public required IReadOnlyList<ColumnReport> Columns { get; init; }

    /// <summary>The first keys that only the expected table has.</summary>
    public required IReadOnlyList<string> MissingKeys { get; init; }

    /// <summary>The first keys that only the actual table has.</summary>
    public required IReadOnlyList<string> ExtraKeys { get; init; }

    /// <summary>The first keys that a table has more than once.</summary>
    public required IReadOnlyList<DuplicateKey> DuplicateKeys { get; init; }

    /// <summary>Columns that only the expected table has: not compared.</summary>
    public required IReadOnlyList<string> OnlyInExpected { get; init; }

    /// <summary>Columns that only the actual table has: not compared.</summary>
    public required IReadOnlyList<string> OnlyInActual { get; init; }

    /// <summary>Refuses a place in the tables compared, and a file that is there, unless it may be replaced; makes the folder.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static void Reserve(string path, IReadOnlyList<string> tables, bool overwrite)
    {
        foreach (var table in tables)
            TargetCheck.RefuseOverlap(path, table, "--json");
        if (Directory.Exists(path))
            throw JobException.BadInput($"{path} is a folder, and the report is to be a file. Choose another --json.");
        if (File.Exists(path) && !overwrite)
            throw JobException.BadInput($"{path} is there already. Give --overwrite to replace, or another --json.");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw JobException.BadInput($"{path}, where the report is to be written, lies in no folder that can be written to: {error.Message} Choose another --json.", error);
        }
    }

    /// <summary>Writes the report beside its place and puts it there whole.</summary>
    public void Write(string path)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllText(beside, JsonSerializer.Serialize(this, Json) + "\n");
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>What was found in a column.</summary>
    /// <param name="Name">The column.</param>
    /// <param name="Type">The type as which both were compared.</param>
    /// <param name="Compared">Rows compared.</param>
    /// <param name="Missing">Rows that only the expected table has.</param>
    /// <param name="Extra">Rows that only the actual table has.</param>
    /// <param name="Differing">Rows compared whose values differ.</param>
    /// <param name="Examples">The first of these, by key.</param>
    internal sealed record ColumnReport(string Name, string Type, long Compared, long Missing, long Extra, long Differing, IReadOnlyList<Difference> Examples);

    /// <summary>A key that a table has more than once.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="ExpectedRows">Its rows in the expected table.</param>
    /// <param name="ActualRows">Its rows in the actual table.</param>
    internal sealed record DuplicateKey(string Key, long ExpectedRows, long ActualRows);
}
