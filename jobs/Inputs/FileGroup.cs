namespace LaborSpark.Jobs.Inputs;

/// <summary>Files whose needed columns are stored alike.</summary>
/// <param name="Schema">The needed columns with the types as stored, in Spark's SQL words.</param>
/// <param name="Columns">The needed columns as they are stored, in the order of the needs.</param>
/// <param name="Paths">The files' absolute paths.</param>
internal sealed record FileGroup(string Schema, IReadOnlyList<ParquetColumn> Columns, IReadOnlyList<string> Paths);
