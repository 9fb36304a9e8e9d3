using System.Globalization;

namespace LaborSpark.Spark.Distribution;

/// <summary>Recognises a full disk and says what would be needed.</summary>
internal static class DiskSpace
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether an error means that no more bytes fit.</summary>
    public static bool IsFull(IOException error) => error.HResult is NoSpaceLeft or QuotaExceeded or WindowsDiskFull;

    /// <summary>The error for the user.</summary>
    /// <param name="folder">Where the bytes were to go.</param>
    /// <param name="what">What was being done, as the beginning of a sentence.</param>
    /// <param name="needed">Bytes it takes, or null when unknown.</param>
    /// <param name="kept">What was left on the disk, as a sentence.</param>
    /// <param name="error">The system's error.</param>
    public static SetupException Error(string folder, string what, long? needed, string kept, IOException error)
    {
        var needs = needed is { } bytes ? $" It needs {Megabytes(bytes)} MB" + Free(folder) + "." : "";
        return new SetupException(
            $"The disk is full: {what} into {folder} failed ({error.Message}).{needs} {kept} Make room there, or set XDG_CACHE_HOME to a folder on a larger disk.", error)
        { IsTransient = true };
    }

    private static string Free(string folder)
    {
        try
        {
            return $", {Megabytes(new DriveInfo(folder).AvailableFreeSpace)} MB are free";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture);
}
