namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>DuckDB did not do what it was asked for.</summary>
/// <param name="step">What it was asked for.</param>
/// <param name="code">The exit code of its process.</param>
/// <param name="errors">What its process wrote to the error stream.</param>
internal sealed class DuckDbFailedException(DuckDbStep step, int code, string errors) : Exception($"DuckDB, asked for {step}, ended with {code}: {errors}")
{
    /// <summary>DuckDB's own words, in one line.</summary>
    public string Reason { get; } = errors.Split('\n')[0].Split("): ")[^1].Trim();
}
