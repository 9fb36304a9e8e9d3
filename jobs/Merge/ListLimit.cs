using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Merge;

/// <summary>Keeps the lists of a file within what readers can hold, by the footers of files.</summary>
internal static class ListLimit
{
    /// <summary>The most list items of a column of a file: half of what a reader with 32-bit offsets (Arrow, and with it pandas and Polars) can hold.</summary>
    public const long Most = 1L << 30;

    /// <summary>Fails if a file has more list items than <see cref="Most"/>.</summary>
    /// <param name="files">The files of a table with lists.</param>
    /// <param name="rowsPerFile">The rows of a file, for the message.</param>
    /// <exception cref="JobException">Refused.</exception>
    public static void Refuse(IReadOnlyList<ParquetFile> files, long rowsPerFile)
    {
        if (files.FirstOrDefault(f => f.ListItems > Most) is { } large)
        {
            throw JobException.Refused(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(large.Path)} would hold {large.ListItems:N0} list items in one column, and readers over Arrow end at {int.MaxValue:N0}. Run again with --rows-per-file {rowsPerFile / 10} or less."));
        }
    }

    /// <summary>Refuses a number of rows that would bring a file over <see cref="Most"/>, by the longest lists that a file of the operations has on average.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="rowsPerFile">The rows of a file.</param>
    /// <exception cref="JobException">Wrong usage.</exception>
    public static void Foretell(InputTable operations, long rowsPerFile)
    {
        var items = operations.Files.Where(f => f.Rows > 0).Select(f => (double)f.ListItems / f.Rows).DefaultIfEmpty().Max();
        if (items * rowsPerFile > Most)
        {
            throw JobException.WrongUsage(string.Create(CultureInfo.InvariantCulture,
                $"--rows-per-file: with lists of {items:F0} items on average, {rowsPerFile:N0} rows would bring a file near the {int.MaxValue:N0} list items at which readers over Arrow end. At most {(long)(Most / items):N0} rows are possible here."));
        }
    }
}
