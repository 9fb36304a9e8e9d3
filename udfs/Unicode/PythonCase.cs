namespace LaborSpark.Udfs;

/// <summary>Case of single code points as Python 3.11 has it.</summary>
internal static class PythonCase
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;

    private static readonly CodePointClasses Contexts = new(PythonCaseTable.SigmaRuns);

    // What to add to a code point, in two stages; blocks without upper case share one of zeros.
    private static readonly int[][] Deltas = MakeDeltas();

    /// <summary>Gets the lower case of a code point that has one of one code point.</summary>
    /// <param name="codePoint">A code point up to U+10FFFF.</param>
    /// <returns>Its lower case, or itself.</returns>
    public static int Lower(int codePoint) => codePoint + Deltas[codePoint >> BlockBits][codePoint & (BlockSize - 1)];

    /// <summary>Gets what a code point is to a sigma near it.</summary>
    /// <param name="codePoint">A code point up to U+10FFFF.</param>
    /// <returns>The class.</returns>
    public static SigmaContext Context(int codePoint) => (SigmaContext)Contexts[codePoint];

    private static int[][] MakeDeltas()
    {
        var none = new int[BlockSize];
        var deltas = new int[0x110000 >> BlockBits][];
        Array.Fill(deltas, none);
        var ranges = PythonCaseTable.Lower;
        for (var range = 0; range < ranges.Length; range += 4)
        {
            for (var code = ranges[range]; code <= ranges[range + 1]; code += ranges[range + 2])
            {
                ref var block = ref deltas[code >> BlockBits];
                if (block == none)
                    block = new int[BlockSize];
                block[code & (BlockSize - 1)] = ranges[range + 3];
            }
        }

        return deltas;
    }
}
