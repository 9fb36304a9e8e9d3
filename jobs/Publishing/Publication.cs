using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Publishing;

/// <summary>The one way by which a job's tables, and folders of files, reach their places: staged beside them, checked, renamed.</summary>
/// <remarks>
/// At any instant a target is its whole old table or its whole new one. A folder of files, which people may change, is looked at for changes right before it is replaced. Tables are staged in one hidden folder on the targets' file system
/// (<c>.NAME.staging-HOST-PID-RANDOM</c>, for the owner alone): <c>new</c> holds finished tables, <c>old</c> what they replaced, <c>scratch</c> the rest,
/// the first two under the paths of the targets. Whoever holds the lock may judge what earlier, dead jobs left: a replacement cut in the middle is finished, all else is deleted.
/// </remarks>
internal sealed class Publication : IDisposable
{
    private readonly string _folder;
    private readonly string _name;
    private readonly FolderSwap _swap;
    private readonly PublicationLock _lock;
    private readonly List<string> _staged = [];
    private readonly List<string> _beside = [];
    private readonly List<string> _folders = [];

    private Publication(string folder, string name, IReadOnlyList<string> targets, FolderSwap swap)
    {
        (_folder, _name, _swap) = (folder, name, swap);
        try
        {
            Directory.CreateDirectory(folder);
            _lock = PublicationLock.Take(Path.Combine(folder, $".{name}.lock"), () => Busy(targets));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw JobException.BadInput($"{folder}, where {name} is to be written, is no folder that can be written to: {error.Message} Make it one, or choose another --output.", error);
        }
        Staging = Path.Combine(folder, $"{StagingPrefix}{Environment.MachineName}-{Environment.ProcessId}-{Path.GetRandomFileName()}");
    }

    /// <summary>The hidden folder everything is written to first.</summary>
    public string Staging { get; }

    /// <summary>Where Spark writes what is not a finished table yet.</summary>
    public string Scratch => Path.Combine(Staging, "scratch");

    private string StagingPrefix => $".{_name}.staging-";

    // What is being deleted is half there: by its name it is never taken for something to put back.
    private string DoomedPrefix => $".{_name}.deleted-";

    /// <summary>Opens the publication of one table.</summary>
    /// <inheritdoc cref="Open(string, string, IReadOnlyList{string}, bool, FolderSwap?)"/>
    /// <param name="target">The absolute path of the table's folder.</param>
    /// <param name="overwrite">May it, and files beside it, be there already?</param>
    /// <param name="swap">How a table is replaced. Default: <see cref="FolderSwap.Best"/>.</param>
    /// <param name="beside">The endings of files that are to lie beside the table under its name, as <c>.png</c>. Default: none.</param>
    public static Publication Open(string target, bool overwrite, FolderSwap? swap = null, IReadOnlyList<string>? beside = null)
    {
        var files = (beside ?? []).Select(ending => Beside(target, ending)).ToList();
        return Open(Path.GetDirectoryName(Resolved(target))!, Path.GetFileName(Resolved(target)), [Resolved(target)], files, overwrite, swap);
    }

    /// <summary>Opens the publication of several tables: takes the lock, repairs or deletes what dead jobs left, and makes the staging folder.</summary>
    /// <param name="folder">A folder above all targets, on their file system; made if it is not there.</param>
    /// <param name="name">The name of the lock and the staging folder.</param>
    /// <param name="targets">Absolute paths of the tables' folders.</param>
    /// <param name="overwrite">May targets be there already?</param>
    /// <param name="swap">How a table is replaced. Default: <see cref="FolderSwap.Best"/>.</param>
    /// <exception cref="JobException">Bad input: a target is there and may not be replaced, is no table or a link. Not now: another job is writing.</exception>
    public static Publication Open(string folder, string name, IReadOnlyList<string> targets, bool overwrite, FolderSwap? swap = null) =>
        Open(folder, name, targets, [], overwrite, swap);

    /// <summary>Opens the publication of a folder of files that are no tables.</summary>
    /// <param name="target">The absolute path of the folder.</param>
    /// <param name="overwrite">May it be there already? Only as it was published: <see cref="PublishedFolder.RefuseChanged"/>.</param>
    /// <param name="swap">How it is replaced. Default: <see cref="FolderSwap.Best"/>.</param>
    /// <exception cref="JobException">Bad input: the folder is there and may not be replaced, was changed since, or is no such folder. Not now: another job is writing.</exception>
    public static Publication OpenFolder(string target, bool overwrite, FolderSwap? swap = null)
    {
        var path = Resolved(target);
        return Open(Path.GetDirectoryName(path)!, Path.GetFileName(path), [path], may => PublishedFolder.Refuse(path, may), overwrite, swap);
    }

    private static Publication Open(string folder, string name, IReadOnlyList<string> targets, IReadOnlyList<string> files, bool overwrite, FolderSwap? swap)
    {
        TargetCheck.RefuseLinks([.. targets, .. files]);
        return Open(folder, name, targets, RefuseTables, overwrite, swap);

        void RefuseTables(bool may)
        {
            TargetCheck.Refuse(targets, may);
            TargetCheck.RefuseFiles(files, may);
        }
    }

    // Refused is twice: what may never be replaced before anything is made there, and the rest after dead jobs' work was finished.
    private static Publication Open(string folder, string name, IReadOnlyList<string> targets, Action<bool> refuse, bool overwrite, FolderSwap? swap)
    {
        refuse(true);
        var publication = new Publication(folder, name, targets, swap ?? FolderSwap.Best);
        try
        {
            publication.Recover();
            refuse(overwrite);
            MakePrivate(publication.Staging);
            Directory.CreateDirectory(publication.Scratch);
            return publication;
        }
        catch
        {
            publication.Dispose();
            throw;
        }
    }

    /// <summary>Where the finished table of a target is staged; its parent exists.</summary>
    public string StagedPath(string target) => Under("new", Resolved(target));

    /// <summary>Checks a staged table and writes its manifest, its last file; then it is ready to be put in place.</summary>
    /// <param name="target">The target, whose table lies at <see cref="StagedPath"/>.</param>
    /// <param name="expectedRows">The rows it must have by the ledger.</param>
    /// <param name="manifest">The manifest of the checked files.</param>
    /// <returns>The rows of the table.</returns>
    /// <exception cref="JobException">Refused: rows are missing or too many. Bad input: a file is damaged.</exception>
    public long Stage(string target, long expectedRows, Func<IReadOnlyList<ParquetFile>, Manifest> manifest)
    {
        var staged = StagedPath(target);
        var files = ParquetFooters.Read(ParquetFolder.Files(staged));
        var rows = files.Sum(f => f.Rows);
        if (files.Count == 0 || rows != expectedRows)
        {
            throw JobException.Refused(string.Create(CultureInfo.InvariantCulture,
                $"the rows written do not add up: {target} should have {expectedRows:N0} rows, {rows:N0} were written in {files.Count:N0} files. Run again."));
        }
        manifest(files).Write(Path.Combine(staged, Manifest.FileName));
        _staged.Add(Resolved(target));
        return rows;
    }

    /// <summary>Makes sure that all files of a staged folder are on the disk, and writes its manifest, its last file; then it is ready to be put in place.</summary>
    /// <param name="target">The target, whose files lie at <see cref="StagedPath"/>.</param>
    /// <param name="manifest">The manifest of these files; its output is filled in here, with the length and the hash of each.</param>
    /// <exception cref="JobException">Fault: there are no files.</exception>
    public void StageFolder(string target, Func<IReadOnlyList<FileInfo>, Manifest> manifest)
    {
        var staged = StagedPath(target);
        var files = Directory.Exists(staged) ? PublishedFolder.Files(staged) : [];
        if (files.Count == 0)
            throw JobException.Fault($"no file was written that could be put at {target}. Run again.");
        var records = files.Select(f => PublishedFolder.Stored(staged, f)).ToList();
        (manifest(files) with { Output = records }).Write(Path.Combine(staged, Manifest.FileName));
        _staged.Add(Resolved(target));
        _folders.Add(Resolved(target));
    }

    /// <summary>The path of a file beside a table: the table's name with another ending.</summary>
    /// <param name="target">The table's path.</param>
    /// <param name="ending">The ending, with its dot.</param>
    public static string Beside(string target, string ending)
    {
        const string Own = ".parquet";
        var table = Resolved(target);
        return (table.EndsWith(Own, StringComparison.Ordinal) ? table[..^Own.Length] : table) + ending;
    }

    /// <summary>Stages a file that is to lie beside a table.</summary>
    /// <param name="target">The table's path.</param>
    /// <param name="ending">One of the endings that the publication was opened with.</param>
    /// <param name="content">The file's bytes.</param>
    public void StageBeside(string target, string ending, byte[] content)
    {
        var path = Beside(target, ending);
        // What lies under "new" is taken for whole by the run after a killed one: it comes there by rename.
        var half = Path.Combine(Scratch, Path.GetFileName(path));
        using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(half, StagedPath(path));
        _beside.Add(path);
    }

    /// <summary>Puts every staged file and table in its place; the tables last, so that where the table is, the files beside it are its own.</summary>
    /// <param name="published">Is told of each that is in its place.</param>
    /// <exception cref="JobException">Fault: a rename failed; the message names the targets that do not hold what is new. Bad input: somebody changed a folder of files since it was opened.</exception>
    public void Publish(PublishedPaths published)
    {
        foreach (var folder in _folders.Where(Directory.Exists))
            PublishedFolder.RefuseChanged(folder);
        List<string> all = [.. _beside, .. _staged];
        for (var done = 0; done < all.Count; done++)
        {
            try
            {
                Put(all[done]);
                published.Add(all[done]);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw JobException.Fault(CutShort(all, done, error), error);
            }
        }
    }

    /// <summary>Repairs a replacement that failed half-way, deletes the staging folder and lets go of the lock.</summary>
    public void Dispose()
    {
        try
        {
            Repair(Staging, [.. _beside, .. _staged]);
            Discard(Staging);
        }
        // The job's own result counts, and the next run repairs too.
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"laborspark: what lies in {Staging} could not be put in its place ({error.Message}); the next run will.");
        }
        _lock.Dispose();
    }

    private void Put(string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Path.Exists(target))
            _swap.Replace(StagedPath(target), target, Under("old", target));
        else
            FolderSwap.Move(StagedPath(target), target);
    }

    // Of two renames the first may have been made: then Dispose finishes, so of this one target only its wholeness can be said here.
    private static string CutShort(List<string> all, int done, Exception error)
    {
        var text = $"{all[done]} could not be put in its place: {error.Message} It is whole, the old one or the new one.";
        if (done + 1 < all.Count)
            text += $" Not published: {string.Join(", ", all.Skip(done + 1))}.";
        return text + " Remove the cause and run again with --overwrite.";
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // A dead job may have had other targets than this one: all that it had replaced is looked at.
    private void Recover()
    {
        foreach (var doomed in Directory.GetDirectories(_folder, DoomedPrefix + "*"))
            Delete(doomed, doomed);
        foreach (var stale in Directory.GetDirectories(_folder, StagingPrefix + "*"))
        {
            var old = Path.Combine(stale, "old");
            Repair(stale, [.. Replaced(old).Select(table => Path.GetFullPath(Path.GetRelativePath(old, table), _folder))]);
            Discard(stale);
        }
    }

    // A table is a file, or a folder with files in it; the folders above it hold folders only.
    private static IEnumerable<string> Replaced(string folder) =>
        !Directory.Exists(folder) ? []
        : Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder).SelectMany(f => Directory.EnumerateFiles(f).Any() ? [f] : Replaced(f)));

    // Two renames were cut in the middle if a target is missing while its old table lies in "old".
    private void Repair(string staging, IReadOnlyList<string> targets)
    {
        foreach (var target in targets.Where(t => !Path.Exists(t)))
        {
            var (fresh, old) = (UnderOf(staging, "new", target), UnderOf(staging, "old", target));
            if (!Path.Exists(old))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            FolderSwap.Move(IsWhole(fresh) ? fresh : old, target);
        }
    }

    private void Discard(string staging)
    {
        if (Directory.Exists(staging))
            Delete(staging, Path.Combine(_folder, DoomedPrefix + Path.GetFileName(staging)[StagingPrefix.Length..]));
    }

    // Executors of a job just killed may still be writing there, or hold files open, which NFS keeps under names of its own: nobody reads them, so they may stay for a while.
    private static void Delete(string folder, string doomed)
    {
        try
        {
            if (folder != doomed)
                Directory.Move(folder, doomed);
            Directory.Delete(doomed, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"laborspark: {folder} could not be deleted ({error.Message}); the next run will.");
        }
    }

    // A table has its manifest last; a file came by rename.
    private static bool IsWhole(string fresh) => File.Exists(fresh) || File.Exists(Path.Combine(fresh, Manifest.FileName));

    private string Under(string part, string target)
    {
        var path = UnderOf(Staging, part, target);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private string UnderOf(string staging, string part, string target) =>
        Path.Combine(staging, part, Path.GetRelativePath(_folder, target));

    private string Busy(IReadOnlyList<string> targets)
    {
        // Where there are several tables, the name is that of none.
        var written = targets.Contains(Path.Combine(_folder, _name)) ? Path.Combine(_folder, _name) : $"to {_folder}";
        var holder = Directory.GetDirectories(_folder, StagingPrefix + "*").Select(f => Path.GetFileName(f)[StagingPrefix.Length..]).FirstOrDefault();
        return $"another job{(holder is null ? "" : $" (host-process {holder})")} is writing {written}. Wait until it has ended, or choose another --output.";
    }

    // A target that is a link stays one: what it points at is replaced, on its own file system.
    private static string Resolved(string target) =>
        new FileInfo(target).LinkTarget is null ? target : Directory.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
}
