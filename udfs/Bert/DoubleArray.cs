namespace LaborSpark.Udfs;

/// <summary>
/// Lays a tree out as a double array. Nodes with many children are placed first, into an empty array, and nodes with one child last, into the
/// holes that are left; each number of children goes on where it last found room. So all nodes with equally many children cost one sweep over
/// the array, where first fit over all holes takes seconds for a vocabulary.
/// </summary>
internal static class DoubleArray
{
    private const int Labels = 256;

    /// <summary>Places a tree.</summary>
    /// <param name="tree">A tree with two roots, nodes 0 and 1.</param>
    /// <returns>The array; the roots lie at 0 and 1, and any base plus any byte is inside.</returns>
    public static PieceTrie.Node[] Place(PieceTree tree)
    {
        var bases = FindBases(tree, out var end);
        var nodes = new PieceTrie.Node[end + Labels];
        Array.Fill(nodes, new PieceTrie.Node(0, -1, -1));

        var places = new int[tree.Count];
        places[1] = 1;
        nodes[0] = new PieceTrie.Node(bases[0], -1, -1);
        nodes[1] = new PieceTrie.Node(bases[1], -1, -1);

        // A parent is always older than its children, so its place is known here.
        for (var node = 0; node < tree.Count; node++)
        {
            for (var child = tree.FirstChild(node); child != 0; child = tree.NextSibling(child))
            {
                places[child] = bases[node] + tree.Label(child);
                nodes[places[child]] = new PieceTrie.Node(bases[child], places[node], tree.Value(child));
            }
        }

        return nodes;
    }

    private static int[] FindBases(PieceTree tree, out int end)
    {
        var bases = new int[tree.Count];
        var used = new bool[(tree.Count * 2) + (Labels * 2)];
        var searchFrom = new int[Labels + 1];

        // No child lies below this: so a base is never negative, and a leaf's base of 0 leads to no child.
        Array.Fill(searchFrom, Labels);
        end = Labels;
        foreach (var node in ByChildCount(tree))
        {
            var count = tree.ChildCount(node);
            var smallest = tree.Label(tree.FirstChild(node));
            var place = searchFrom[count];
            while (!Fits(tree, node, place - smallest, ref used))
                place++;

            searchFrom[count] = place;
            bases[node] = place - smallest;
            for (var child = tree.FirstChild(node); child != 0; child = tree.NextSibling(child))
            {
                var taken = bases[node] + tree.Label(child);
                used[taken] = true;
                end = Math.Max(end, taken + 1);
            }
        }

        return bases;
    }

    private static bool Fits(PieceTree tree, int node, int start, ref bool[] used)
    {
        if (start + Labels > used.Length)
            Array.Resize(ref used, used.Length * 2);
        for (var child = tree.FirstChild(node); child != 0; child = tree.NextSibling(child))
        {
            if (used[start + tree.Label(child)])
                return false;
        }

        return true;
    }

    private static IEnumerable<int> ByChildCount(PieceTree tree)
    {
        var byCount = new List<int>[Labels + 1];
        for (var node = 0; node < tree.Count; node++)
            (byCount[tree.ChildCount(node)] ??= []).Add(node);
        for (var count = Labels; count > 0; count--)
        {
            foreach (var node in byCount[count] ?? [])
                yield return node;
        }
    }
}
