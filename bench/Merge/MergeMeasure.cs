using LaborSpark.Bench.Spark;

namespace LaborSpark.Bench.Merge;

/// <summary>What a case took.</summary>
/// <param name="Rows">The tweets it was run on.</param>
/// <param name="Name">The case.</param>
/// <param name="Wall">Seconds, with the start of Spark or of DuckDB's process.</param>
/// <param name="Start">Of these, the seconds of the start.</param>
/// <param name="Cpu">CPU seconds by kind of process, with the start.</param>
/// <param name="Memory">The resident memory over time.</param>
internal sealed record MergeMeasure(long Rows, string Name, double Wall, double Start, IReadOnlyList<(ProcessKind Kind, double Seconds)> Cpu, ProcessMemory Memory)
{
    /// <summary>Seconds without the start.</summary>
    public double Work => Wall - Start;

    /// <summary>Whether the tables were those of DuckDB, row for row; null if they were not compared.</summary>
    public bool? Equal { get; init; }

    /// <summary>Why there is no table; null if there is one.</summary>
    public string? Failure { get; init; }
}
