namespace LaborSpark.Bench.Spark;

/// <summary>Processes that are measured together.</summary>
/// <param name="Name">What they are called in tables and plots.</param>
/// <param name="Command">The command name of the descendants meant, as /proc has it: at most 15 characters; null for this process itself.</param>
internal sealed record ProcessKind(string Name, string? Command)
{
    /// <summary>This process: the driver of a job.</summary>
    public static ProcessKind Driver { get; } = new("driver", null);

    /// <summary>Spark's JVM.</summary>
    public static ProcessKind Jvm { get; } = new("jvm", "java");

    /// <summary>The .NET worker.</summary>
    public static ProcessKind Worker { get; } = new("worker", "laborspark-work");

    /// <summary>DuckDB in a process of its own: this program again.</summary>
    public static ProcessKind DuckDb { get; } = new("duckdb", "LaborSpark.Benc");

    /// <summary>The processes of a job on Spark.</summary>
    public static IReadOnlyList<ProcessKind> OfSpark { get; } = [Driver, Jvm, Worker];
}
