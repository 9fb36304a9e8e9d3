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
            // The count is in the name: a file is there or not, while one that a killed worker was writing to could hold less than it should.
            File.Create(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{rows}-{Guid.NewGuid():N}"))).Dispose();
        }
    }

    /// <summary>The rows of all notes.</summary>
    public static long Sum(string folder) =>
        Directory.EnumerateFiles(folder).Sum(note => long.Parse(Path.GetFileName(note).Split('-')[0], CultureInfo.InvariantCulture));
}
