using System.Formats.Tar;

namespace LaborSpark.Spark.Distribution.Unpacking;

/// <summary>Unpacks a tar that nobody vouches for into one folder: what could write or point outside of it is refused, and so is what is no file, folder or link.</summary>
/// <param name="root">An existing, empty folder.</param>
/// <param name="createFile">Makes a new file to write; tests put a full disk here.</param>
internal sealed class TarUnpacker(string root, Func<string, Stream>? createFile = null)
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly Func<string, Stream> _createFile = createFile ?? (static path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None));
    private string? _top;

    /// <summary>Unpacks all entries; the archive's one top folder becomes the root.</summary>
    /// <returns>The name of that top folder.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged, empty, or holds something refused; the message names the entry.</exception>
    public string Unpack(Stream tar, CancellationToken cancellation)
    {
        using var reader = new TarReader(tar, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.EntryType is not TarEntryType.GlobalExtendedAttributes)
                Write(entry);
        }

        return _top ?? throw new InvalidDataException("the archive is empty");
    }

    private void Write(TarEntry entry)
    {
        var parts = BelowTop(entry.Name);
        switch (entry.EntryType)
        {
            case TarEntryType.Directory:
                MakeFolders(parts, entry.Name);
                break;
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile:
                WriteFile(entry, NewPath(parts, entry.Name));
                break;
            case TarEntryType.SymbolicLink:
                EntryPath.CheckLinkTarget(entry.Name, entry.LinkName, parts.Length - 1);
                File.CreateSymbolicLink(NewPath(parts, entry.Name), entry.LinkName);
                break;
            case TarEntryType.HardLink:
                CopyLinked(entry, NewPath(parts, entry.Name));
                break;
            default:
                throw new InvalidDataException($"the entry \"{entry.Name}\" is of type {entry.EntryType}; only files, folders and links are unpacked");
        }
    }

    private string[] BelowTop(string name)
    {
        var parts = EntryPath.Parts(name);
        if (parts.Length == 0)
            return parts;
        _top ??= parts[0];
        if (parts[0] != _top)
            throw new InvalidDataException($"the entry \"{name}\" lies outside of the archive's top folder \"{_top}\"");
        return parts[1..];
    }

    private void MakeFolders(ReadOnlySpan<string> parts, string name)
    {
        var at = root;
        foreach (var part in parts)
        {
            at = Path.Combine(at, part);
            var info = new FileInfo(at);
            if (info.LinkTarget is not null || info.Exists)
                throw new InvalidDataException($"the entry \"{name}\" goes through \"{part}\", which is a file or a link");
            Directory.CreateDirectory(at);
        }
    }

    private string NewPath(string[] parts, string name)
    {
        if (parts.Length == 0)
            throw new InvalidDataException($"the entry \"{name}\" would replace the archive's top folder");
        MakeFolders(parts.AsSpan(0, parts.Length - 1), name);
        var path = Path.Combine(root, Path.Combine(parts));
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            throw new InvalidDataException($"the entry \"{name}\" comes twice");
        return path;
    }

    private void WriteFile(TarEntry entry, string path)
    {
        using (var file = _createFile(path))
            entry.DataStream?.CopyTo(file);
        SetMode(path, entry.Mode);
    }

    // A hard link becomes a copy: two names for one file would let a change of one reach the other.
    private void CopyLinked(TarEntry entry, string path)
    {
        var parts = BelowTop(entry.LinkName);
        var target = Path.Combine(root, Path.Combine(parts));
        for (var length = 1; length <= parts.Length; length++)
            if (new FileInfo(Path.Combine(root, Path.Combine(parts[..length]))).LinkTarget is not null)
                throw new InvalidDataException($"the hard link \"{entry.Name}\" points through the symbolic link \"{entry.LinkName}\"");
        if (!File.Exists(target))
            throw new InvalidDataException($"the hard link \"{entry.Name}\" points to \"{entry.LinkName}\", which is not a file unpacked before it");
        using (var from = File.OpenRead(target))
        using (var to = _createFile(path))
            from.CopyTo(to);
        SetMode(path, entry.Mode);
    }

    // Files are read-only from the start: nothing below a cached Spark is to be changed. Folders stay writable, so that the user can delete it.
    // Of the archive's mode only "executable" is kept: setuid, setgid and sticky have no business here.
    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Readable | (mode & Executable));
    }
}
