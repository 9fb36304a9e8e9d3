using System.Text.RegularExpressions;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Publishing;

/// <summary>Decides whether a job may put a table at a path.</summary>
internal static partial class TargetCheck
{
    /// <summary>Refuses targets that are there, unless they may be replaced, and always those that are no table.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static void Refuse(IReadOnlyList<string> targets, bool overwrite)
    {
        var there = targets.Where(Path.Exists).ToList();
        foreach (var path in there)
        {
            if (Foreign(path) is { } foreign)
                throw JobException.BadInput($"{path} is there and is no table ({foreign} is no part of one), so it is never replaced. Choose another --output.");
        }
        if (there.Count > 0 && !overwrite)
            throw JobException.BadInput($"{string.Join(", ", there)} {(there.Count == 1 ? "is" : "are")} there already. Give --overwrite to replace, or another --output.");
    }

    /// <summary>Refuses files beside a table that are there, unless they may be replaced, and always folders.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static void RefuseFiles(IReadOnlyList<string> files, bool overwrite)
    {
        if (files.FirstOrDefault(Directory.Exists) is { } folder)
            throw JobException.BadInput($"{folder} is a folder, and a file beside the table is to be there. Move it, or choose another --output.");
        var there = files.Where(File.Exists).ToList();
        if (there.Count > 0 && !overwrite)
            throw JobException.BadInput($"{string.Join(", ", there)} {(there.Count == 1 ? "is" : "are")} there already. Give --overwrite to replace, or another --output.");
    }

    /// <summary>Refuses targets that are links: what they point at may lie on another file system than the staging folder, or be another target.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static void RefuseLinks(IReadOnlyList<string> targets)
    {
        if (targets.FirstOrDefault(t => new FileInfo(t).LinkTarget is not null) is { } link)
            throw JobException.BadInput($"{link} is a link to {new FileInfo(link).LinkTarget}, where a table is to be put beside others of the same folder. Take the link away, or choose another --output.");
    }

    /// <summary>Refuses a target that lies in an input, or an input that lies in a target: replacing one would destroy the other.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static void RefuseOverlap(string target, string input, string option = "--output")
    {
        var (to, from) = (WithoutLinks(target), WithoutLinks(input));
        if (IsWithin(to, from) || IsWithin(from, to))
            throw JobException.BadInput($"the output {target} and the input {input} overlap. Choose another {option}.");
    }

    // A link is another name for the same table: every part of the path may be one.
    private static string WithoutLinks(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var here = Path.Combine(WithoutLinks(parent), Path.GetFileName(path));
        return new FileInfo(here).LinkTarget is null ? here : WithoutLinks(Directory.ResolveLinkTarget(here, returnFinalTarget: true)!.FullName);
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // A table of ours, of Spark's or of the old system: a parquet file, or a folder of nothing but parquet files, marks and checksums.
    private static string? Foreign(string path) => File.Exists(path)
        ? path.EndsWith(".parquet", StringComparison.Ordinal) ? null : "it"
        : Directory.EnumerateFileSystemEntries(path).Where(e => !File.Exists(e) || !IsPartOfTable(Path.GetFileName(e))).Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault();

    private static bool IsPartOfTable(string name) => IsDataOrMark(name) || (Checksum().Match(name) is { Success: true } checksum && IsDataOrMark(checksum.Groups["of"].Value));

    private static bool IsDataOrMark(string name) =>
        name is Manifest.FileName or "_SUCCESS" or "_metadata" or "_common_metadata" || MarkOfATransaction().IsMatch(name)
        || (name[0] is not ('.' or '_') && name.EndsWith(".parquet", StringComparison.Ordinal));

    // Hadoop's, beside each file it writes.
    [GeneratedRegex(@"^\.(?<of>.+)\.crc$", RegexOptions.CultureInvariant)]
    private static partial Regex Checksum();

    // What Databricks leaves in a table: the number is that of its transaction.
    [GeneratedRegex("^_(started|committed)_[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MarkOfATransaction();
}
