namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>What a server said of a file when its download began.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Validator">Its strong entity tag, or else the date of its last change; null when the server gave neither.</param>
/// <param name="Length">Bytes in all, or null when the server did not say.</param>
internal sealed record RemoteFile(string Address, string? Validator, long? Length);
