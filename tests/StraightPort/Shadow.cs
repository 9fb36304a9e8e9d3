using System.Text;
using LaborSpark.StraightPort.Patterns;

namespace LaborSpark.StraightPort;

/// <summary>
/// A text as the patterns see it: one <c>char</c> for each code point, of which .NET says what Python says of the code point. ASCII and the characters that
/// patterns name stand for themselves, any other for its class alone; so positions in the shadow are code points of the text.
/// </summary>
internal sealed class Shadow
{
    // Of each of these four .NET and Python say the same, and no pattern names them.
    private const char OtherWord = '字';
    private const char OtherDigit = '٣';
    private const char OtherSpace = '\u2003';
    private const char OtherMark = '§';

    private static readonly char[] StandIns = [.. Enumerable.Range(0, 0x110000).Select(StandInOf)];

    private readonly string _original;

    // Where each code point begins in the original; none where code points and chars are the same.
    private readonly int[]? _starts;

    private Shadow(string original, string text, int[]? starts) => (_original, Text, _starts) = (original, text, starts);

    /// <summary>Gets the stand-ins, as many as the text has code points.</summary>
    public string Text { get; }

    /// <summary>Makes the shadow of a text without lone surrogates.</summary>
    public static Shadow Of(string text)
    {
        if (text.All(c => c < 0x80 && StandIns[c] == c))
            return new Shadow(text, text, null);

        var shadow = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length + 1);
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            shadow.Append(StandIns[rune.Value]);
            starts.Add(start);
            start += rune.Utf16SequenceLength;
        }

        starts.Add(start);
        return new Shadow(text, shadow.ToString(), [.. starts]);
    }

    /// <summary>Gets the part of the text between two positions of the shadow.</summary>
    public string Original(int start, int end) => _starts is null ? _original[start..end] : _original[_starts[start].._starts[end]];

    private static char StandInOf(int codePoint)
    {
        if (codePoint < 0x80 && !char.IsControl((char)codePoint))
            return (char)codePoint;
        if (NamedCharacters.StandIns.TryGetValue(codePoint, out var named))
            return named;

        var kind = PythonClasses.Of(codePoint);
        if (kind.HasFlag(PythonClass.Digit))
            return OtherDigit;
        if (kind.HasFlag(PythonClass.Word))
            return OtherWord;
        return kind.HasFlag(PythonClass.Space) ? OtherSpace : OtherMark;
    }
}
