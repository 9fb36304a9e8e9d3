namespace LaborSpark.Udfs;

/// <summary>The trie in the making, as linked nodes: it is filled in the order of the entries' bytes, so only the newest path ever grows.</summary>
internal sealed class PieceTree
{
    private readonly int[] _firstChild;
    private readonly int[] _lastChild;
    private readonly int[] _nextSibling;
    private readonly int[] _value;
    private readonly byte[] _label;
    private readonly short[] _childCount;

    /// <summary>Makes a tree with its two roots, nodes 0 and 1.</summary>
    /// <param name="bytes">An upper bound of the bytes of all entries.</param>
    public PieceTree(int bytes)
    {
        var capacity = bytes + 2;
        _firstChild = new int[capacity];
        _lastChild = new int[capacity];
        _nextSibling = new int[capacity];
        _value = new int[capacity];
        _label = new byte[capacity];
        _childCount = new short[capacity];
        _value[0] = _value[1] = -1;
        Count = 2;
    }

    /// <summary>Gets how many nodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry; entries of one root come in the order of their bytes.</summary>
    /// <param name="root">Node 0 or 1.</param>
    /// <param name="bytes">The entry; an empty one is passed over, as no word has an empty piece.</param>
    /// <param name="value">Its number.</param>
    public void Add(int root, ReadOnlySpan<byte> bytes, int value)
    {
        if (bytes.IsEmpty)
            return;

        var node = root;
        foreach (var label in bytes)
        {
            var last = _lastChild[node];
            node = last != 0 && _label[last] == label ? last : AddChild(node, label);
        }

        _value[node] = value;
    }

    /// <summary>Gets the first child of a node, 0 if it has none.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The child with the smallest label.</returns>
    public int FirstChild(int node) => _firstChild[node];

    /// <summary>Gets the next child of the same parent, 0 after the last.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The child with the next greater label.</returns>
    public int NextSibling(int node) => _nextSibling[node];

    /// <summary>Gets how many children a node has.</summary>
    /// <param name="node">The node.</param>
    /// <returns>0 to 256.</returns>
    public int ChildCount(int node) => _childCount[node];

    /// <summary>Gets the byte that leads to a node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The byte.</returns>
    public byte Label(int node) => _label[node];

    /// <summary>Gets the entry that ends at a node, or -1.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The entry's number.</returns>
    public int Value(int node) => _value[node];

    private int AddChild(int parent, byte label)
    {
        var node = Count++;
        _label[node] = label;
        _value[node] = -1;
        if (_childCount[parent]++ == 0)
            _firstChild[parent] = node;
        else
            _nextSibling[_lastChild[parent]] = node;
        _lastChild[parent] = node;
        return node;
    }
}
