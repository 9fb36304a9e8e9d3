namespace LaborSpark.Jobs.Inputs;

/// <summary>What the footer of a parquet file says, and the file system.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Modified">When it was last written, UTC.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Columns">The top-level columns in file order.</param>
internal sealed record ParquetFile(string Path, long Bytes, DateTime Modified, long Rows, IReadOnlyList<ParquetColumn> Columns)
{
    /// <summary>The least and the greatest value of each column of 64-bit whole numbers of which the footer says it for all rows.</summary>
    public IReadOnlyDictionary<string, (long Least, long Most)> Ranges { get; init; } = new Dictionary<string, (long, long)>();

    /// <summary>The items of the nested column that has most: of lists, with one for each that is empty or null.</summary>
    public long ListItems { get; init; }
}
