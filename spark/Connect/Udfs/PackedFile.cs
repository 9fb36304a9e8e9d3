namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>A file of an archive: its place in it, with forward slashes, and where it lies on this host.</summary>
internal sealed record PackedFile(string Name, string Path);
