using System.Security.Cryptography;
using CsvHelper;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>Reads what a selection wrote.</summary>
internal static class SelectedFiles
{
    /// <summary>The files of a selection but its manifest, which holds times: a hash of each file's bytes and its name.</summary>
    public static IReadOnlyList<string> Contents(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != Manifest.FileName)
            .Select(f => $"{Path.GetRelativePath(folder, f)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The records of a table of tweets to label, as a spreadsheet's user would read them: cells by column name, without the apostrophes of cells of text.</summary>
    public static List<Dictionary<string, string>> Records(string file)
    {
        using var stream = File.OpenRead(file);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        var columns = csv.Headers.ToList();
        var records = new List<Dictionary<string, string>>();
        while (csv.Read())
            records.Add(columns.Select((column, index) => (column, index)).ToDictionary(c => c.column, c => SpreadsheetCell.Unguard(csv.GetString(c.index))));
        return records;
    }
}
