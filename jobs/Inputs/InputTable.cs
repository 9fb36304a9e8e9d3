using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Inputs;

/// <summary>The parquet files of one table, checked by their footers: Spark can read them all, exactly.</summary>
internal sealed class InputTable
{
    private InputTable(string path, IReadOnlyList<ColumnNeed> needs, IReadOnlyList<ParquetFile> files) => (Location, Needs, Files) = (path, needs, files);

    /// <summary>The table's folder, or its only file.</summary>
    public string Location { get; }

    /// <summary>The columns to read.</summary>
    public IReadOnlyList<ColumnNeed> Needs { get; }

    /// <summary>The files, by name.</summary>
    public IReadOnlyList<ParquetFile> Files { get; }

    /// <summary>The rows of all files.</summary>
    public long Rows => Files.Sum(f => f.Rows);

    /// <summary>
    /// Tells data apart, in hexadecimal digits: the SHA-256 over each file's name, length, rows and footer's hash, in the order of the names. The footer says where the values
    /// lie, how many they are, and the least and the greatest of them; the values themselves are not read. Neither the folder nor any time is in it, so that a copy has the same.
    /// </summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Files
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(f.Path)}\0{f.Bytes}\0{f.Rows}\0{f.FooterHash}\0"))
        .Order(StringComparer.Ordinal)))));

    /// <summary>The files by the types of the needed columns: one group is read with one schema, so that whole numbers become text exactly and nothing becomes null.</summary>
    public IReadOnlyList<FileGroup> Groups => [.. Files
        .GroupBy(f => string.Join(", ", Needs.Select(n => $"{n.Quoted} {f.Columns.First(c => c.Name == n.Name).SparkType}")), StringComparer.Ordinal)
        .Select(g => new FileGroup(g.Key, [.. Needs.Select(n => g.First().Columns.First(c => c.Name == n.Name))], [.. g.Select(f => f.Path)]))];

    /// <summary>Lists the files of a table and checks each.</summary>
    /// <param name="what">What the table is, for messages: <c>the chunks of tweets</c>.</param>
    /// <param name="option">The option that names it, for messages: <c>--input</c>.</param>
    /// <param name="path">A folder of parquet files, or one file. Names that start with <c>.</c> or <c>_</c> are passed over, and so are folders, unless they are named like chunks: those are refused.</param>
    /// <param name="needs">The columns to read.</param>
    /// <param name="isOther">True for a file name that is no part of the table. Default: none is.</param>
    /// <exception cref="JobException">Bad input: folder missing, no files, damaged files, columns missing or of the wrong type.</exception>
    public static InputTable Open(string what, string option, string path, IReadOnlyList<ColumnNeed> needs, Func<string, bool>? isOther = null)
    {
        var files = ParquetFooters.Read(FilesOf(what, option, path, isOther ?? (_ => false)));
        return new InputTable(path, [], files).Reading(needs);
    }

    /// <summary>The same files with other columns to read.</summary>
    /// <param name="needs">The columns to read.</param>
    /// <exception cref="JobException">Bad input: columns missing or of the wrong type.</exception>
    public InputTable Reading(IReadOnlyList<ColumnNeed> needs)
    {
        ProblemList.ThrowIfAny([.. Files.SelectMany(f => needs.Select(n => n.ProblemIn(f)).OfType<string>())]);
        return new InputTable(Location, needs, Files);
    }

    private static IReadOnlyList<string> FilesOf(string what, string option, string path, Func<string, bool> isOther)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
        {
            throw JobException.BadInput(
                $"bad input: {what} are expected in {path}, which does not exist. Say with {option} where they are, or with --data-root (LABORSPARK_DATA) where all data is.");
        }
        try
        {
            var folders = Directory.GetDirectories(path, "*.parquet").Where(f => !isOther(Path.GetFileName(f))).Order(StringComparer.Ordinal);
            ProblemList.ThrowIfAny([.. folders.Select(f => $"{f}: expected a parquet file, found a folder, whose rows would be missing. Move its files to {path}, or take it out of the folder.")]);
            var files = ParquetFolder.Files(path).Where(f => !isOther(Path.GetFileName(f))).ToList();
            return files.Count > 0
                ? files
                : throw JobException.BadInput($"bad input: {what} are expected in {path}, which holds no file *.parquet. Say with {option} where they are.");
        }
        catch (UnauthorizedAccessException error)
        {
            throw JobException.BadInput($"bad input: {what} are expected in {path}, which may not be read: {error.Message}", error);
        }
    }
}
