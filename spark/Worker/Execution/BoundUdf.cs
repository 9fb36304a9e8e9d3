using LaborSpark.Spark.Contracts;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>A function as the driver described it, and the delegate made of it.</summary>
internal sealed record BoundUdf(UdfPayload Payload, Delegate Function);
