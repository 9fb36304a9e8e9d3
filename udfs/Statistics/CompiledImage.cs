using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>The compiled form before it lies in a file.</summary>
internal sealed record CompiledImage
{
    /// <summary>What the sections are; its checksum is set when the image is written.</summary>
    public required CompiledHeader Header { get; init; }

    /// <summary>The trie.</summary>
    public required TrieNode[] Nodes { get; init; }

    /// <summary>The words.</summary>
    public required WordEntry[] Words { get; init; }

    /// <summary>How often each word was counted; 0 for a word that was only counted in pairs.</summary>
    public required long[] Counts { get; init; }

    /// <summary>The table of pairs.</summary>
    public required WordPairs.Place[] Pairs { get; init; }

    /// <summary>Writes the whole.</summary>
    /// <param name="stream">Receives as many bytes as <see cref="CompiledHeader.FileLength"/> says.</param>
    public void Write(Stream stream)
    {
        var header = new byte[CompiledHeader.Bytes];
        MemoryMarshal.Write(header, Header with { Checksum = 0 });
        var checksum = new Checksum();
        checksum.Add(header);
        Visit(checksum.Add);
        MemoryMarshal.Write(header, Header with { Checksum = checksum.Value });
        stream.Write(header);
        Visit(stream.Write);
    }

    private void Visit(Action<ReadOnlySpan<byte>> action)
    {
        Pad(MemoryMarshal.AsBytes(Nodes.AsSpan()), action);
        Pad(MemoryMarshal.AsBytes(Words.AsSpan()), action);
        Pad(MemoryMarshal.AsBytes(Counts.AsSpan()), action);
        Pad(MemoryMarshal.AsBytes(Pairs.AsSpan()), action);
    }

    private static void Pad(ReadOnlySpan<byte> section, Action<ReadOnlySpan<byte>> action)
    {
        var whole = section.Length / CompiledHeader.Alignment * CompiledHeader.Alignment;
        action(section[..whole]);
        if (whole == section.Length)
            return;

        Span<byte> last = stackalloc byte[CompiledHeader.Alignment];
        last.Clear();
        section[whole..].CopyTo(last);
        action(last);
    }
}
