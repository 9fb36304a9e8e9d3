namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>An argument of a function: a column of the input, and the parameter's name if the caller gave one.</summary>
internal sealed record UdfArgument(int Column, string? Name);
