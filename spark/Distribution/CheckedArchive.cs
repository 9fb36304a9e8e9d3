namespace LaborSpark.Spark.Distribution;

/// <summary>An archive whose bytes have the hash they should have; the open file is the one that was hashed.</summary>
internal sealed class CheckedArchive : IDisposable
{
    /// <summary>The compressed bytes, from their beginning.</summary>
    public required FileStream Content { get; init; }

    /// <summary>File name, whose ending tells the format.</summary>
    public required string FileName { get; init; }

    /// <summary>The path or address it came from, for messages.</summary>
    public required string Origin { get; init; }

    /// <summary>Bytes of its files once unpacked, or null when unknown.</summary>
    public long? UnpackedBytes { get; init; }

    /// <summary>Whether the file is a download that is of no use once unpacked.</summary>
    public bool DeleteAfterUse { get; init; }

    public void Dispose()
    {
        Content.Dispose();
        if (DeleteAfterUse)
            File.Delete(Content.Name);
    }
}
