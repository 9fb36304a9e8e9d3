namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>A function of a task: its arguments and the payloads of the functions to run, innermost first.</summary>
internal sealed record UdfCall(IReadOnlyList<UdfArgument> Arguments, IReadOnlyList<byte[]> Chain);
