using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// Writes English contractions out, by ekphrasis's ten substitutions, which run one after the other over the whole text: where two share letters, as in
/// <c>let'shan't</c>, the earlier takes them from the later. They know only the ASCII apostrophe, need a boundary before the word and none after it.
/// </summary>
internal static class ContractionStage
{
    private const int LongestWord = 8;
    private const int FirstRule = (int)Contraction.Not;

    private static readonly Dictionary<ulong, Contraction> Words = MakeWords();

    private static readonly byte[][] Replacements =
    [
        [.. " not"u8], [.. " will"u8], [.. " are"u8], [.. " have"u8], [.. "n not"u8], [.. " am"u8], [.. " us"u8], [.. "ill not"u8], [.. "hall not"u8], [.. "ou all"u8], [.. "ou all"u8],
    ];

    /// <summary>Unpacks the contractions of a text.</summary>
    public static void Unpack(SocialText text)
    {
        // No substitution makes a word that another could act on, so those that find nothing now never do.
        var rules = Contraction.None;
        var codePoints = text.CodePoints;
        for (var at = Next(codePoints, 0); at < codePoints.Length; at = Next(codePoints, at + 1))
            rules |= RuleAt(codePoints, at);

        for (var rule = 0; rule < Replacements.Length; rule++)
        {
            if (((int)rules & (FirstRule << rule)) != 0)
                Substitute(text, (Contraction)(FirstRule << rule), Replacements[rule]);
        }
    }

    private static void Substitute(SocialText text, Contraction rule, ReadOnlySpan<byte> replacement)
    {
        var codePoints = text.CodePoints;
        for (var at = Next(codePoints, 0); at < codePoints.Length; at = Next(codePoints, at + 1))
        {
            if (RuleAt(codePoints, at) != rule)
                continue;

            text.Replace(at - LettersBefore(rule), at + 1 + LettersAfter(rule));
            text.Write(replacement);
        }

        text.Apply();
    }

    private static int Next(ReadOnlySpan<int> text, int at)
    {
        var next = text[at..].IndexOf('\'');
        return next < 0 ? text.Length : at + next;
    }

    /// <summary>Finds out which substitution matches around an apostrophe: at most one does.</summary>
    private static Contraction RuleAt(ReadOnlySpan<int> text, int apostrophe)
    {
        var fitting = BySuffix(text, apostrophe + 1);
        if (fitting == Contraction.None)
            return fitting;

        var end = apostrophe;
        if (fitting == Contraction.AnyNot)
        {
            if (!IsAt(text, --end, 'n'))
                return Contraction.None;
        }

        return WordBefore(text, end) & fitting;
    }

    /// <summary>Finds out which substitutions allow what follows an apostrophe.</summary>
    private static Contraction BySuffix(ReadOnlySpan<int> text, int at)
    {
        if (at == text.Length)
            return Contraction.None;

        return text[at] switch
        {
            't' => Contraction.AnyNot,
            'm' => Contraction.Am,
            's' => Contraction.Us,
            'l' when IsAt(text, at + 1, 'l') => Contraction.Will | Contraction.YaAll,
            'r' when IsAt(text, at + 1, 'e') => Contraction.Are,
            'v' when IsAt(text, at + 1, 'e') => Contraction.Have,
            'a' when IsTextAt(text, at + 1, "ll"u8) => Contraction.YAll,
            _ => Contraction.None,
        };
    }

    /// <summary>Finds out which substitutions know the word that ends at a place; its first letter may be a capital.</summary>
    private static Contraction WordBefore(ReadOnlySpan<int> text, int end)
    {
        var start = end;
        while (end - start < LongestWord && IsWordAt(text, start - 1))
            start--;
        if (start == end || IsWordAt(text, start - 1))
            return Contraction.None;

        var first = IsAsciiUpper(text[start]) ? text[start] | 0x20 : text[start];
        if (first >= 0x80)
            return Contraction.None;

        var key = (ulong)first;
        foreach (var codePoint in text[(start + 1)..end])
        {
            if (codePoint >= 0x80)
                return Contraction.None;
            key = (key << 8) | (uint)codePoint;
        }

        return Words.GetValueOrDefault(key);
    }

    /// <summary>Gets how many letters before the apostrophe a substitution replaces.</summary>
    private static int LettersBefore(Contraction rule) => rule switch
    {
        Contraction.Not or Contraction.Can or Contraction.YaAll => 1,
        Contraction.Wont => 2,
        Contraction.Shant => 3,
        _ => 0,
    };

    /// <summary>Gets how many letters after the apostrophe a substitution replaces.</summary>
    private static int LettersAfter(Contraction rule) => rule switch
    {
        Contraction.Will or Contraction.Are or Contraction.Have or Contraction.YaAll => 2,
        Contraction.YAll => 3,
        _ => 1,
    };

    private static Dictionary<ulong, Contraction> MakeWords()
    {
        var words = new Dictionary<ulong, Contraction>();
        void Add(Contraction contractions, params string[] added)
        {
            foreach (var word in added)
            {
                var key = word.Aggregate(0UL, (letters, letter) => (letters << 8) | letter);
                words[key] = words.GetValueOrDefault(key) | contractions;
            }
        }

        Add(Contraction.Not, "are", "could", "did", "does", "do", "had", "has", "have", "is", "might", "must", "should", "were", "would");
        Add(Contraction.Will, "he", "i", "she", "they", "we", "what", "who", "you");
        Add(Contraction.Are, "they", "we", "what", "who", "you");
        Add(Contraction.Have, "i", "should", "they", "we", "what", "who", "would", "you");
        Add(Contraction.Can, "ca");
        Add(Contraction.Am, "i");
        Add(Contraction.Us, "let");
        Add(Contraction.Wont, "wo");
        Add(Contraction.Shant, "sha");
        Add(Contraction.YAll, "y");
        Add(Contraction.YaAll, "ya");
        return words;
    }
}
