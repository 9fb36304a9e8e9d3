using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// The compiled form, mapped into memory and checked. Every access is by a span over one section, so that not even a forged file leads
/// outside of the map. Thread-safe; the mapping lives as long as this object.
/// </summary>
internal sealed unsafe class CompiledStatistics
{
    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // The view or the array that holds the bytes.
    private readonly object _owner;
    private readonly byte* _bytes;
    private readonly CompiledHeader _header;
    private readonly long _words;
    private readonly long _counts;
    private readonly long _pairs;

    private CompiledStatistics(object owner, byte* bytes)
    {
        _owner = owner;
        _bytes = bytes;
        _header = Unsafe.ReadUnaligned<CompiledHeader>(bytes);
        _words = CompiledHeader.Bytes + CompiledHeader.Padded((long)_header.Nodes * Unsafe.SizeOf<TrieNode>());
        _counts = _words + CompiledHeader.Padded((long)_header.Words * Unsafe.SizeOf<WordEntry>());
        _pairs = _counts + CompiledHeader.Padded((long)_header.Words * sizeof(long));
    }

    /// <summary>Gets what the file was made from, and its counts.</summary>
    public ref readonly CompiledHeader Header => ref _header;

    /// <summary>Gets the trie, the root first.</summary>
    public ReadOnlySpan<TrieNode> Nodes => new(_bytes + CompiledHeader.Bytes, _header.Nodes);

    /// <summary>Gets the words.</summary>
    public ReadOnlySpan<WordEntry> Words => new(_bytes + _words, _header.Words);

    /// <summary>Gets how often each word was counted; 0 for a word that was only counted in pairs.</summary>
    public ReadOnlySpan<long> Counts => new(_bytes + _counts, _header.Words);

    /// <summary>Gets the pairs.</summary>
    public WordPairs Pairs => new(new ReadOnlySpan<WordPairs.Place>(_bytes + _pairs, _header.Places));

    /// <summary>Maps a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="ownOnly">Whether a file of another user is refused.</param>
    /// <returns>The statistics, or null if the file is damaged, cut short, of another version or refused.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static CompiledStatistics? Open(string path, bool ownOnly = false)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = file.Length;
        if (length < CompiledHeader.Bytes || (ownOnly && !IsOwn(file)))
            return null;

        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);

        // Not AcquirePointer: what it acquires is never given back, and the mapping should end with its owner.
        var bytes = (byte*)view.SafeMemoryMappedViewHandle.DangerousGetHandle();
        if (IsWhole(bytes, length))
            return new CompiledStatistics(view, bytes);

        view.Dispose();
        return null;
    }

    /// <summary>Takes an image into memory, for where no file can be written.</summary>
    public static CompiledStatistics Of(CompiledImage image)
    {
        var array = GC.AllocateUninitializedArray<byte>(checked((int)image.Header.FileLength), pinned: true);
        using var stream = new MemoryStream(array);
        image.Write(stream);
        return new CompiledStatistics(array, (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)));
    }

    /// <summary>Keeps the mapping until here; a reader of spans calls it after the last use of them.</summary>
    public void KeepAlive() => GC.KeepAlive(_owner);

    /// <summary>A file that nobody but its owner may read is this user's if it can be read at all; for root alone it may be another's.</summary>
    private static bool IsOwn(FileStream file) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(file.SafeFileHandle) & OfOthers) == 0;

    private static bool IsWhole(byte* bytes, long length)
    {
        var header = Unsafe.ReadUnaligned<CompiledHeader>(bytes);
        if (!header.IsSound || header.FileLength != length)
            return false;

        var checksum = new Checksum();
        var blank = new byte[CompiledHeader.Bytes];
        new ReadOnlySpan<byte>(bytes, blank.Length).CopyTo(blank);
        MemoryMarshal.Write(blank, header with { Checksum = 0 });
        checksum.Add(blank);
        for (long at = blank.Length; at < length;)
        {
            var part = (int)Math.Min(length - at, 1 << 20);
            checksum.Add(new ReadOnlySpan<byte>(bytes + at, part));
            at += part;
        }

        return checksum.Value == header.Checksum;
    }
}
