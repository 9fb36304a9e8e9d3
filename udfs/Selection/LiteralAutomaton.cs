using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// Finds which of many literals a text contains, overlapping ones too, in one walk over its bytes: Aho and Corasick's automaton as a dense table over
/// those bytes that occur in literals. A thousand literals cost hardly more than ten.
/// </summary>
/// <remarks>Time is linear in the text, whatever the literals: what ends at a place is gone through once a text. Not safe for several threads at once.</remarks>
internal sealed class LiteralAutomaton
{
    private readonly byte[] _classes = new byte[256];
    private readonly int _width;

    // Where the rows begin of which two bytes or more of a literal were read. Before it are the root's, 0, and those of one byte.
    private readonly int _deep;

    // Rows are named by where they start. A row at which literals end is named by the complement.
    private readonly int[] _rows;
    private readonly int[] _literalAt;
    private readonly int[] _shorter;
    private readonly long[] _seen;
    private readonly int[] _found;
    private readonly LiteralStarts _starts;
    private long _text;

    /// <summary>Makes the automaton.</summary>
    /// <param name="literals">The literals, none empty and none twice.</param>
    public LiteralAutomaton(IReadOnlyList<byte[]> literals)
    {
        _width = Classify(literals);
        var children = Trie(literals, out var ends);
        var states = children.Length / _width;
        (_rows, _shorter, _seen) = (children, new int[states], new long[states]);
        _literalAt = new int[states];
        _literalAt.AsSpan().Fill(-1);
        for (var literal = 0; literal < ends.Length; literal++)
            _literalAt[ends[literal]] = literal;
        _found = new int[literals.Count];
        Complete();
        NameRows();
        _deep = (1 + literals.Select(literal => literal[0]).Distinct().Count()) * _width;
        _starts = new LiteralStarts(literals);
    }

    /// <summary>Finds the literals of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The indices of those that it contains, each once, in no order; valid until the next text.</returns>
    public ReadOnlySpan<int> Find(ReadOnlySpan<byte> text)
    {
        _text++;
        var count = 0;
        for (var at = _starts.Next(text, 0); at < text.Length;)
            at = _starts.Next(text, Walk(text, at, ref count));
        return _found.AsSpan(0, count);
    }

    /// <summary>Walks from a place at which a literal may start until none is read that started at the place or two or more bytes ago.</summary>
    /// <returns>The next place at which one may start; behind the text at its end.</returns>
    private int Walk(ReadOnlySpan<byte> text, int start, ref int count)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_classes);
        var row = 0;
        for (var at = start; at < text.Length; at++)
        {
            row = Unsafe.Add(ref rows, row + Unsafe.Add(ref classes, text[at]));
            if (row < 0)
            {
                row = ~row;
                TakeEnds(row / _width, ref count);
            }

            // A literal of which one byte was read started at this place: it is looked at from its start again, but never the first one, so that the walk goes on.
            if (row < _deep && at > start)
                return row == 0 ? at + 1 : at;
        }

        return text.Length;
    }

    /// <summary>Takes the literal that ends at a state and the shorter ones that end there too, unless it was done for this text.</summary>
    private void TakeEnds(int state, ref int count)
    {
        if (_literalAt[state] < 0)
            state = _shorter[state];
        for (; state > 0 && _seen[state] != _text; state = _shorter[state])
        {
            _seen[state] = _text;
            _found[count++] = _literalAt[state];
        }
    }

    /// <summary>Gives each byte that occurs a number from 1; 0 is all others.</summary>
    /// <returns>How many numbers there are; with all 256 bytes, each has its own and 0 is one of them.</returns>
    private int Classify(IReadOnlyList<byte[]> literals)
    {
        byte[] used = [.. literals.SelectMany(literal => literal).Distinct().Order()];
        var first = used.Length == _classes.Length ? 0 : 1;
        for (var index = 0; index < used.Length; index++)
            _classes[used[index]] = (byte)(index + first);
        return used.Length + first;
    }

    /// <summary>Makes the tree of the literals level by level, so that what is near the root, where nearly all of a text is walked, lies together.</summary>
    private int[] Trie(IReadOnlyList<byte[]> literals, out int[] ends)
    {
        var children = new List<int>(new int[_width]);
        ends = new int[literals.Count];
        for (var (depth, open) = (0, true); open; depth++)
        {
            open = false;
            for (var literal = 0; literal < literals.Count; literal++)
            {
                if (depth >= literals[literal].Length)
                    continue;

                open = true;
                ends[literal] = Child(children, ends[literal], _classes[literals[literal][depth]]);
            }
        }

        return [.. children];
    }

    private int Child(List<int> children, int state, byte byteClass)
    {
        var place = (state * _width) + byteClass;
        if (children[place] == 0)
        {
            children[place] = children.Count / _width;
            CollectionsMarshal.SetCount(children, children.Count + _width);
            CollectionsMarshal.AsSpan(children)[^_width..].Clear();
        }

        return children[place];
    }

    /// <summary>Fills in where to go on when a literal fails: at the longest end of what was read with which one starts.</summary>
    private void Complete()
    {
        var fallback = new int[_shorter.Length];
        for (var state = 0; state < fallback.Length; state++)
        {
            var back = fallback[state];
            _shorter[state] = _literalAt[back] >= 0 ? back : _shorter[back];
            for (var byteClass = 0; byteClass < _width; byteClass++)
            {
                ref var child = ref _rows[(state * _width) + byteClass];
                var other = state == 0 ? 0 : _rows[(back * _width) + byteClass];

                // A state's fallback is nearer to the root: its row is whole by now.
                if (child > 0)
                    fallback[child] = other;
                else
                    child = other;
            }
        }
    }

    private void NameRows()
    {
        foreach (ref var state in _rows.AsSpan())
            state = _literalAt[state] >= 0 || _shorter[state] > 0 ? ~(state * _width) : state * _width;
    }
}
