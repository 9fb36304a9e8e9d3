namespace LaborSpark.Spark.Distribution;

/// <summary>An archive of Spark, known by its file name.</summary>
internal sealed record ArchiveName
{
    /// <summary>File name, without a folder.</summary>
    public required string File { get; init; }

    /// <summary>The one platform whose native libraries it holds; null when it holds all.</summary>
    public string? Platform { get; init; }

    /// <summary>SHA-512 in hexadecimal; null when the hash published beside the archive decides.</summary>
    public string? Sha512 { get; init; }

    /// <summary>Size of its files on disk in bytes; null when unknown.</summary>
    public long? UnpackedBytes { get; init; }

    /// <summary>Whether the Connect server is missing from it.</summary>
    public bool LacksConnect { get; init; }
}
