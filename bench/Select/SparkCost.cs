using LaborSpark.Bench.Spark;

namespace LaborSpark.Bench.Select;

/// <summary>Seconds of the clock, and CPU seconds of each kind of process.</summary>
/// <param name="Wall">Seconds of the clock.</param>
/// <param name="Jvm">CPU seconds of Spark's JVM.</param>
/// <param name="Worker">CPU seconds of the workers.</param>
/// <param name="Driver">CPU seconds of this process.</param>
internal readonly record struct SparkCost(double Wall, double Jvm, double Worker, double Driver)
{
    /// <summary>All CPU seconds.</summary>
    public double Cpu => Jvm + Worker + Driver;

    /// <summary>Since some moment.</summary>
    /// <param name="clock">The clock.</param>
    public static SparkCost SoFar(TimeProvider clock) => new(
        (double)clock.GetTimestamp() / clock.TimestampFrequency, ProcessCpu.Seconds(ProcessKind.Jvm), ProcessCpu.Seconds(ProcessKind.Worker), ProcessCpu.Seconds(ProcessKind.Driver));

    /// <summary>One and the other.</summary>
    public static SparkCost operator +(SparkCost one, SparkCost other) => new(one.Wall + other.Wall, one.Jvm + other.Jvm, one.Worker + other.Worker, one.Driver + other.Driver);

    /// <summary>One without the other.</summary>
    public static SparkCost operator -(SparkCost one, SparkCost other) => new(one.Wall - other.Wall, one.Jvm - other.Jvm, one.Worker - other.Worker, one.Driver - other.Driver);
}
