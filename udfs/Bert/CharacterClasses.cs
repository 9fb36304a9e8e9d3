namespace LaborSpark.Udfs;

/// <summary>The class of every character, as the reference itself answers: neither .NET's categories nor Unicode's newest are those of the reference.</summary>
internal static class CharacterClasses
{
    private static readonly CodePointClasses Table = new(BertClassTable.Runs);

    /// <summary>Gets the class of a code point.</summary>
    /// <param name="codePoint">A code point up to U+10FFFF.</param>
    /// <returns>What happens to it.</returns>
    public static CharacterClass Of(int codePoint) => (CharacterClass)Table[codePoint];
}
