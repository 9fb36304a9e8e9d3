using System.Security.Cryptography;

namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>Computes the SHA-512 of an archive.</summary>
internal static class ArchiveHash
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Hashes a file from its beginning and sets it back there.</summary>
    /// <returns>Hexadecimal, in lower case.</returns>
    public static string Compute(FileStream file, string origin, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var buffer = new byte[BufferBytes];
        var total = file.Length;
        progress?.Report(new(DistributionStage.Checking, origin, 0, total));
        file.Position = 0;
        for (int count; (count = file.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, count);
        }

        file.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether two hashes in hexadecimal are the same, whatever their case.</summary>
    public static bool Same(string expected, string got) => string.Equals(expected.Trim(), got, StringComparison.OrdinalIgnoreCase);

    /// <summary>The error for the user.</summary>
    public static SetupException Wrong(string origin, string expected, string got, string whatBecameOfIt) => new(
        $"The archive {origin} has the wrong SHA-512: expected {expected.Trim().ToLowerInvariant()}, got {got}. It was not unpacked. {whatBecameOfIt}");
}
