using System.Text;
using System.Text.RegularExpressions;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>From what a masked language model proposes to words that may be keywords.</summary>
internal static partial class Proposals
{
    private const string Continuation = "##";

    /// <summary>Takes the word out of a token.</summary>
    /// <param name="token">The token as the vocabulary has it.</param>
    /// <param name="stopWords">Words to leave out, in lower case.</param>
    /// <returns>The token without a leading <c>##</c>, its case kept; null if nothing or nothing but punctuation is left, for a stop word in whatever case, and for special tokens.</returns>
    public static string? Word(string token, IReadOnlySet<string> stopWords)
    {
        var word = token.StartsWith(Continuation, StringComparison.Ordinal) ? token[Continuation.Length..] : token;
        return SpecialToken().IsMatch(token) || word.EnumerateRunes().All(IsPunctuation) || stopWords.Contains(PythonText.ToLower(word)) ? null : word;
    }

    // BERT's rule: what is neither letter, digit nor space in ASCII, and what Unicode calls punctuation.
    private static bool IsPunctuation(Rune character) =>
        Rune.IsPunctuation(character) || (character.IsAscii && Rune.IsSymbol(character));

    [GeneratedRegex(@"^\[(UNK|CLS|SEP|PAD|MASK|unused[0-9]+)\]$")]
    private static partial Regex SpecialToken();
}
