using System.Globalization;
using Apache.Arrow;

namespace LaborSpark.Jobs.Preprocess;

/// <summary>
/// How many rows reached the worker, told by the worker: each run of a task leaves a note in a folder that all nodes see. Spark's own observations leave out
/// what it computes a second time, a sample before a sort for one, and Spark 3.5 gives none of a write.
/// </summary>
internal static class WorkerRows
{
    /// <summary>The name of the count in a manifest.</summary>
    public const string Name = "rows_sent_to_worker";

    /// <summary>Passes batches on and leaves a note of their rows, also if the task does not come to its end.</summary>
    /// <param name="batches">The batches as the worker reads them.</param>
    /// <param name="folder">The folder of the notes.</param>
    public static IEnumerable<RecordBatch> Counted(IEnumerable<RecordBatch> batches, string folder)
    {
        var rows = 0L;
        try
        {
            foreach (var batch in batches)
            {
                rows += batch.Length;
                yield return batch;
            }
        }
        finally
        {
            File.WriteAllText(Path.Combine(folder, Path.GetRandomFileName()), rows.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The rows of all notes.</summary>
    public static long Sum(string folder) => Directory.EnumerateFiles(folder).Sum(note => long.Parse(File.ReadAllText(note), CultureInfo.InvariantCulture));
}
