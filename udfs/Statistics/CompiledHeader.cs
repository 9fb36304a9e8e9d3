using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// The first bytes of a compiled file. The sections follow in the order of their counts here, each padded to <see cref="Alignment"/> bytes.
/// Numbers lie as this processor holds them: the mark tells another one.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal record struct CompiledHeader
{
    /// <summary>The first eight bytes, which say what the file is.</summary>
    public const ulong FileMark = 0x0A_53_54_41_54_53_53_4C;

    /// <summary>The form of what follows; another form is built anew.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What header and sections are padded to.</summary>
    public const int Alignment = 64;

    /// <summary><see cref="FileMark"/>.</summary>
    public ulong Mark;

    /// <summary><see cref="CurrentVersion"/>.</summary>
    public int Version;

    /// <summary>How many nodes the trie has, the root first.</summary>
    public int Nodes;

    /// <summary>How many words there are.</summary>
    public int Words;

    /// <summary>How many places the table of pairs has.</summary>
    public int Places;

    /// <summary>How many pairs there are.</summary>
    public int Pairs;

    /// <summary>The trie's value for the word that stands for the start of a text, or -1.</summary>
    public int StartValue;

    /// <summary>How many words have a count of their own.</summary>
    public int Unigrams;

    /// <summary>The sum of all counts of words.</summary>
    public double Total;

    /// <summary>What the file was made from.</summary>
    public SourceHash Source;

    /// <summary>The checksum of header and sections, taken while this is zero.</summary>
    public UInt128 Checksum;

    /// <summary>Gets how many bytes the header takes.</summary>
    public static int Bytes { get; } = (int)Padded(Unsafe.SizeOf<CompiledHeader>());

    /// <summary>Gets how many bytes header and sections take.</summary>
    public readonly long FileLength =>
        Bytes + Padded((long)Nodes * Unsafe.SizeOf<TrieNode>()) + Padded((long)Words * Unsafe.SizeOf<WordEntry>())
        + Padded((long)Words * sizeof(long)) + Padded((long)Places * Unsafe.SizeOf<WordPairs.Place>());

    /// <summary>Gets whether the counts are such as only a writer of this version gives.</summary>
    public readonly bool IsSound =>
        Mark == FileMark && Version == CurrentVersion && Nodes > 0 && Words >= 0 && Places > 0 && Total > 0;

    /// <summary>Rounds up to whole units of <see cref="Alignment"/>.</summary>
    public static long Padded(long bytes) => (bytes + Alignment - 1) / Alignment * Alignment;
}
