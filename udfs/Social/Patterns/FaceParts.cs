using System.Runtime.CompilerServices;

namespace LaborSpark.Udfs;

/// <summary>The parts that faces of both directions are made of.</summary>
internal static class FaceParts
{
    private const int NonBreakingHyphen = 0x2011;

    /// <summary>What <see cref="At"/> gives beyond either end: in no class of any pattern.</summary>
    private const int Nothing = -1;

    /// <summary>Gets the character at a place, or one that no pattern names where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At(ReadOnlySpan<int> text, int at) => (uint)at < (uint)text.Length ? text[at] : Nothing;

    /// <summary>A bracket, slash or bar; a mouth may be any number of them.</summary>
    public static bool IsBracket(int codePoint) => codePoint is '(' or ')' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '/' or '\\';

    /// <summary>A nose that is no letter.</summary>
    public static bool IsNose(int codePoint) => codePoint is '-' or '^' or NonBreakingHyphen;

    /// <summary>A tear, or what looks like one.</summary>
    public static bool IsTear(int codePoint) => codePoint is '\'' or '"' or ',';

    /// <summary>Finds the end of a run of brackets.</summary>
    public static int EndOfBrackets(ReadOnlySpan<int> text, int at)
    {
        while (at < text.Length && IsBracket(text[at]))
            at++;
        return at;
    }
}
