using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Tables;

/// <summary>Holds what was written to what it should be, by the footers of the files.</summary>
internal static class RankingCheck
{
    /// <summary>The most list items of a column of a file: half of what a reader with 32-bit offsets (Arrow, and with it pandas and Polars) can hold.</summary>
    public const long MostListItems = 1L << 30;

    /// <summary>Fails unless the files, in name order, hold the ranks 1 to N, each file all from its least to its greatest.</summary>
    /// <param name="files">The files of a ranking.</param>
    /// <exception cref="JobException">Refused.</exception>
    public static void RefuseGaps(IReadOnlyList<ParquetFile> files)
    {
        var next = 1L;
        foreach (var file in files.Where(f => f.Rows > 0))
        {
            var ranks = file.Columns.FirstOrDefault(c => c.Name == RankedTable.Rank)?.Range;
            if (ranks != (next, next + file.Rows - 1))
            {
                var found = ranks is null ? "its footer says nothing of them" : string.Create(CultureInfo.InvariantCulture, $"holds {ranks.Value.Least:N0} to {ranks.Value.Most:N0}");
                throw JobException.Refused(string.Create(CultureInfo.InvariantCulture,
                    $"the ranks written do not add up: {Path.GetFileName(file.Path)} should hold ranks {next:N0} to {next + file.Rows - 1:N0}, and {found}. Run again."));
            }
            next += file.Rows;
        }
    }

    /// <summary>Fails if a file has more list items than <see cref="MostListItems"/>.</summary>
    /// <param name="files">The files of a table with lists.</param>
    /// <param name="rowsPerFile">The rows of a file, for the message.</param>
    /// <exception cref="JobException">Refused.</exception>
    public static void RefuseLongLists(IReadOnlyList<ParquetFile> files, long rowsPerFile)
    {
        if (files.FirstOrDefault(f => f.ListItems > MostListItems) is { } large)
        {
            throw JobException.Refused(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(large.Path)} would hold {large.ListItems:N0} list items in one column, and readers over Arrow end at {int.MaxValue:N0}. Run again with --rows-per-file {rowsPerFile / 10} or less."));
        }
    }

    /// <summary>Refuses a number of rows that would bring a file over <see cref="MostListItems"/>, by the longest lists that a file of the operations has on average.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="rowsPerFile">The rows of a file.</param>
    /// <exception cref="JobException">Wrong usage.</exception>
    public static void ForetellLongLists(InputTable operations, long rowsPerFile)
    {
        var items = operations.Files.Where(f => f.Rows > 0).Select(f => (double)f.ListItems / f.Rows).DefaultIfEmpty().Max();
        if (items * rowsPerFile > MostListItems)
        {
            throw JobException.WrongUsage(string.Create(CultureInfo.InvariantCulture,
                $"--rows-per-file: with lists of {items:F0} items on average, {rowsPerFile:N0} rows would bring a file near the {int.MaxValue:N0} list items at which readers over Arrow end. At most {(long)(MostListItems / items):N0} rows are possible here."));
        }
    }
}
