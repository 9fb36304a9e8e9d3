using System.Text.RegularExpressions;
using LaborSpark.Spark;

namespace LaborSpark.Jobs.Cli;

/// <summary>What the user is told about a full disk: which one it is, as far as that is known, and what to do.</summary>
internal static partial class DiskFullText
{
    private const string NoSpace = "No space left on device";

    // Spark spills past Hadoop's file systems: what went through them was the output.
    private const string WritingThroughHadoop = "org.apache.hadoop.fs.FSError";

    /// <summary>The message; null if the failure is none of a full disk.</summary>
    public static string? Of(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            // Of a failed write Spark's own text names the folder only; the reason is in the causes.
            var trace = (cause as SparkException)?.ServerStackTrace;
            if (!Says(cause.Message, NoSpace) && !Says(trace, NoSpace))
                continue;
            return Folder(cause.Message, trace) is { } folder
                ? $"the disk is full: there is no room left for what is written to {folder}; nothing was published. Make room there or choose another --output, then run again."
                : "the disk is full; nothing was published. Make room where the output and Spark's temporary files (spark.local.dir, /tmp) lie, then run again.";
        }
        return null;
    }

    private static string? Folder(string message, string? trace)
    {
        var path = SystemsPath().Match(message);
        if (!path.Success && Says(trace, WritingThroughHadoop))
            path = SparksPath().Match(message);
        // The user knows the output, and not the staging folder in it.
        return path.Success ? StagingFolder().Replace(path.Groups["path"].Value, "") : null;
    }

    private static bool Says(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("No space left on device : '(?<path>/.*)'", RegexOptions.CultureInvariant)]
    private static partial Regex SystemsPath();

    [GeneratedRegex(@"writing rows to file:/*(?<path>/.*?)\.?( SQLSTATE|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SparksPath();

    [GeneratedRegex(@"/\.[^/]*\.staging-.*", RegexOptions.CultureInvariant)]
    private static partial Regex StagingFolder();
}
