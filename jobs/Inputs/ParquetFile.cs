namespace LaborSpark.Jobs.Inputs;

/// <summary>What the footer of a parquet file says, and the file system.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Modified">When it was last written, UTC.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="FooterHash">The SHA-256 of the footer's bytes, in hexadecimal digits.</param>
/// <param name="Columns">The top-level columns in file order.</param>
internal sealed record ParquetFile(string Path, long Bytes, DateTime Modified, long Rows, string FooterHash, IReadOnlyList<ParquetColumn> Columns)
{
    /// <summary>The items of the column of lists that has most, with one for each list that is empty or null; 0 where there is none.</summary>
    public long ListItems => Columns.Where(c => c.Kind == ParquetKind.TextList).Select(c => c.Values ?? 0).DefaultIfEmpty().Max();
}
