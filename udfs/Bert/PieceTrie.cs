namespace LaborSpark.Udfs;

/// <summary>
/// The longest vocabulary entry at a place of a word, by a double-array trie over UTF-8 bytes: one root for a word's first piece, one for
/// the pieces after it, which the vocabulary writes with <c>##</c>.
/// </summary>
internal sealed class PieceTrie
{
    /// <summary>The root for the first piece of a word.</summary>
    public const int FirstPiece = 0;

    /// <summary>The root for every later piece.</summary>
    public const int LaterPiece = 1;

    private readonly Node[] _nodes;

    private PieceTrie(Node[] nodes) => _nodes = nodes;

    /// <summary>Builds the trie.</summary>
    /// <param name="file">The entries.</param>
    /// <returns>The trie, whose values are the entries' numbers.</returns>
    public static PieceTrie Build(VocabularyFile file)
    {
        var tree = new PieceTree(file.Bytes.Length);
        foreach (var entry in file.Sorted)
        {
            var bytes = file.Entry(entry);
            if (bytes.StartsWith("##"u8))
                tree.Add(LaterPiece, bytes[2..], entry);
            else
                tree.Add(FirstPiece, bytes, entry);
        }

        return new PieceTrie(DoubleArray.Place(tree));
    }

    /// <summary>Finds the longest entry at the start of some bytes.</summary>
    /// <param name="root"><see cref="FirstPiece"/> or <see cref="LaterPiece"/>.</param>
    /// <param name="bytes">The rest of a word.</param>
    /// <param name="length">How many bytes the entry has (without its <c>##</c>).</param>
    /// <returns>The entry, or -1.</returns>
    public int Longest(int root, ReadOnlySpan<byte> bytes, out int length)
    {
        var nodes = _nodes;
        var node = root;
        var found = -1;
        length = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var next = nodes[node].Base + bytes[at];
            if (nodes[next].Parent != node)
                break;
            node = next;
            if (nodes[node].Value >= 0)
            {
                found = nodes[node].Value;
                length = at + 1;
            }
        }

        return found;
    }

    /// <summary>A slot of the double array.</summary>
    /// <param name="Base">Where the children start: the child for byte b lies at <c>Base + b</c>.</param>
    /// <param name="Parent">The node this slot is a child of, or -1.</param>
    /// <param name="Value">The entry that ends here, or -1.</param>
    public readonly record struct Node(int Base, int Parent, int Value);
}
