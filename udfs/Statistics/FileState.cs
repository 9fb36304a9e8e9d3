namespace LaborSpark.Udfs;

/// <summary>Sizes and times of two files: while they are the same, the files are taken to be.</summary>
internal readonly record struct FileState(long FirstLength, DateTime FirstWritten, long SecondLength, DateTime SecondWritten)
{
    /// <summary>Takes the state of two files; one that is not there has a length of -1.</summary>
    public static FileState Of(string first, string second)
    {
        var (one, other) = (new FileInfo(first), new FileInfo(second));
        return new FileState(one.Exists ? one.Length : -1, one.LastWriteTimeUtc, other.Exists ? other.Length : -1, other.LastWriteTimeUtc);
    }
}
