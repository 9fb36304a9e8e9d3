using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Tables;

/// <summary>Holds a ranking to what it should be, by the footers of its files.</summary>
internal static class RankingCheck
{
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
}
