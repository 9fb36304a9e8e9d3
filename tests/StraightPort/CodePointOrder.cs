using System.Text;

namespace LaborSpark.StraightPort;

/// <summary>Python's order of strings. .NET's ordinal one puts astral characters before U+E000.</summary>
internal static class CodePointOrder
{
    /// <summary>Compares two texts code point by code point; the bytes of UTF-8 are in the same order.</summary>
    public static int Compare(string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
