namespace LaborSpark.Jobs.Inputs;

/// <summary>The parquet files of a folder, as Spark sees them.</summary>
internal static class ParquetFolder
{
    /// <summary>The files <c>*.parquet</c> in ordinal order; names that start with <c>.</c> or <c>_</c>, and folders, are passed over.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*.parquet").Where(f => Path.GetFileName(f)[0] is not ('.' or '_')).Order(StringComparer.Ordinal)];
}
