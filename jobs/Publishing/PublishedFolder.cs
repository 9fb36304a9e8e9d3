using System.Globalization;
using System.Security.Cryptography;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Publishing;

/// <summary>A folder of files that are no tables, published with a manifest that tells each file's length and hash. People change such files, so it is replaced only unchanged.</summary>
internal static class PublishedFolder
{
    private const int Shown = 10;

    // File browsers put these into any folder that is looked at.
    private static readonly string[] OfBrowsers = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>The files of the folder and the folders in it, without the manifest, in the order of their names.</summary>
    public static IReadOnlyList<FileInfo> Files(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => IsContent(Name(folder, f))).OrderBy(f => Name(folder, f), StringComparer.Ordinal)];

    /// <summary>Waits until a file is on the disk.</summary>
    /// <returns>Its record, with its name within the folder.</returns>
    public static Manifest.FileRecord Stored(string folder, FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
        return new Manifest.FileRecord(Name(folder, file), stream.Length, null, null, hash);
    }

    /// <summary>Refuses a target that is there, unless it may be replaced; always one that was not published as a folder of files, and one that was changed since.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static void Refuse(string target, bool overwrite)
    {
        if (!Path.Exists(target))
            return;
        if (!overwrite)
            throw JobException.BadInput($"{target} is there already. Give --overwrite to replace, or another --output.");
        RefuseChanged(target);
    }

    /// <summary>Refuses a published folder in which a file was changed, added or taken away since: replacing it would destroy what people did.</summary>
    /// <exception cref="JobException">Bad input: such files, or no readable manifest that would tell; the message names the files.</exception>
    public static void RefuseChanged(string target)
    {
        if (Manifest.TryRead(target) is not { } manifest || manifest.Output.Any(f => f.Sha256 is null))
            throw JobException.BadInput($"{target} is there, and no {Manifest.FileName} in it tells what was published, so it is never replaced. Move it away, or choose another --output.");
        var changes = ChangesOrRefusal(target, manifest.Output);
        if (changes.Count == 0)
            return;
        var more = changes.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $", and {changes.Count - Shown:N0} more") : "";
        throw JobException.BadInput(
            $"{target} is not as it was published: {string.Join(", ", changes.Take(Shown))}{more}. Labels filled in there would be lost, so it is not replaced. Move it away, or choose another --output.");
    }

    private static List<string> ChangesOrRefusal(string folder, IReadOnlyList<Manifest.FileRecord> published)
    {
        try
        {
            return Changes(folder, published);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw JobException.BadInput(
                $"{folder} is there, and whether it was changed since it was published cannot be told: {error.Message} Make it readable, move it away, or choose another --output.", error);
        }
    }

    private static List<string> Changes(string folder, IReadOnlyList<Manifest.FileRecord> published)
    {
        var names = published.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var there = Files(folder).ToDictionary(f => Name(folder, f), StringComparer.Ordinal);
        return
        [
            .. published.Where(f => there.TryGetValue(f.Name, out var file) && !IsSame(file, f)).Select(f => $"{f.Name} was changed"),
            .. there.Keys.Where(name => !names.Contains(name)).Select(name => $"{name} was added"),
            .. published.Where(f => !there.ContainsKey(f.Name)).Select(f => $"{f.Name} is missing"),
        ];
    }

    private static bool IsSame(FileInfo file, Manifest.FileRecord published)
    {
        if (file.Length != published.Bytes)
            return false;
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == published.Sha256;
    }

    private static bool IsContent(string name) => name != Manifest.FileName && !OfBrowsers.Contains(Path.GetFileName(name));

    private static string Name(string folder, FileInfo file) => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
