using System.Text.RegularExpressions;
using LaborSpark.Spark;

namespace LaborSpark.Jobs.Cli;

/// <summary>What the user is told about a full disk: which one it is, as far as that is known, and what to do.</summary>
internal static partial class DiskFullText
{
    // The second where a user has room on a disk up to a quota, as in the home folders of a cluster.
    private static readonly string[] NoRoom = ["No space left on device", "Disk quota exceeded"];

    // Spark spills past Hadoop's file systems: what went through them was the output.
    private const string WritingThroughHadoop = "org.apache.hadoop.fs.FSError";

    /// <summary>The message; null if the failure is none of a full disk.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="standing">What is published, as the end of a sentence.</param>
    public static string? Of(Exception error, string standing)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (!IsOfTheDisk(cause))
                continue;
            return Folder(cause.Message, Trace(cause)) is { } folder
                ? $"the disk is full: there is no room left for what is written to {folder}; {standing}. Make room there or choose another --output, then run again."
                : $"the disk is full; {standing}. Make room where the output and Spark's temporary files (spark.local.dir, /tmp) lie, then run again.";
        }
        return null;
    }

    /// <summary>Whether a failure, or a cause of it, is a full disk.</summary>
    public static bool Says(Exception error) => IsOfTheDisk(error) || (error.InnerException is { } cause && Says(cause));

    private static bool IsOfTheDisk(Exception error) => Array.Exists(NoRoom, words => Says(error.Message, words) || Says(Trace(error), words));

    // Of a failed write Spark's own text names the folder only; the reason is in the causes.
    private static string? Trace(Exception error) => (error as SparkException)?.ServerStackTrace;

    private static string? Folder(string message, string? trace)
    {
        var path = SystemsPath().Match(message);
        if (!path.Success && Says(trace, WritingThroughHadoop))
            path = SparksPath().Match(message);
        // The user knows the output, and not the staging folder in it.
        return path.Success ? StagingFolder().Replace(path.Groups["path"].Value, "") : null;
    }

    private static bool Says(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("(?:No space left on device|Disk quota exceeded) : '(?<path>/.*)'", RegexOptions.CultureInvariant)]
    private static partial Regex SystemsPath();

    [GeneratedRegex(@"writing rows to file:/*(?<path>/.*?)\.?( SQLSTATE|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SparksPath();

    [GeneratedRegex(@"/\.[^/]*\.staging-.*", RegexOptions.CultureInvariant)]
    private static partial Regex StagingFolder();
}
