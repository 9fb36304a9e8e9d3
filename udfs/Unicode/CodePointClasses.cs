namespace LaborSpark.Udfs;

/// <summary>A small number for every code point, in two stages, so that the whole of Unicode takes a few kilobytes.</summary>
internal sealed class CodePointClasses
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;
    private const int CodePoints = 0x110000;

    private readonly int[] _blockStarts = new int[CodePoints >> BlockBits];
    private readonly byte[] _classes;

    /// <summary>Spreads runs of equal class over all code points.</summary>
    /// <param name="runs">First code point of each run times 4, plus its class; ascending, the first at code point 0.</param>
    public CodePointClasses(ReadOnlySpan<int> runs)
    {
        var classes = new List<byte>();
        var uniform = new Dictionary<byte, int>();
        var run = 0;
        for (var block = 0; block < _blockStarts.Length; block++)
        {
            var first = block << BlockBits;
            while (run + 1 < runs.Length && runs[run + 1] >> 2 <= first)
                run++;

            var value = (byte)(runs[run] & 3);
            if (run + 1 == runs.Length || runs[run + 1] >> 2 >= first + BlockSize)
            {
                if (!uniform.TryGetValue(value, out var start))
                {
                    uniform[value] = start = classes.Count;
                    classes.AddRange(Enumerable.Repeat(value, BlockSize));
                }

                _blockStarts[block] = start;
                continue;
            }

            _blockStarts[block] = classes.Count;
            for (var code = first; code < first + BlockSize; code++)
            {
                if (run + 1 < runs.Length && runs[run + 1] >> 2 == code)
                    run++;
                classes.Add((byte)(runs[run] & 3));
            }
        }

        _classes = [.. classes];
    }

    /// <summary>Gets the class of a code point.</summary>
    /// <param name="codePoint">A code point up to U+10FFFF.</param>
    public int this[int codePoint] => _classes[_blockStarts[codePoint >> BlockBits] + (codePoint & (BlockSize - 1))];
}
