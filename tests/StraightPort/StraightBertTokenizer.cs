using System.Text;
using LaborSpark.Udfs;
using Microsoft.ML.Tokenizers;

namespace LaborSpark.StraightPort;

/// <summary>
/// The same tokens as <see cref="LaborSpark.Udfs.BertTokenizer"/>, written to be read: what is dropped, where words end and what special tokens are stands here in
/// plain steps, and <c>Microsoft.ML.Tokenizers</c>' <see cref="WordPieceTokenizer"/> cuts the words. Tests hold the fast one against it; use the fast one.
/// </summary>
/// <remarks>
/// <see cref="WordPieceTokenizer"/> alone is not the reference: it does not see special tokens in a text, and counts the 100 characters that a word
/// may have in UTF-16 units, so that 51 emoji are unknown to it. Both are done here. Not safe for several threads at once.
/// </remarks>
public sealed class StraightBertTokenizer
{
    private const int LongestWordInCharacters = 100;
    private const string Unknown = "[UNK]";

    private readonly WordPieceTokenizer _pieces;
    private readonly string[] _specials;

    /// <summary>Makes a tokenizer.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    public StraightBertTokenizer(BertVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        string[] specials = [Unknown, "[SEP]", "[CLS]", "[PAD]", "[MASK]"];
        _specials = [.. specials.Intersect(vocabulary.Tokens, StringComparer.Ordinal)];
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', vocabulary.Tokens)));

        // Two UTF-16 units a character at most: its own limit must never be met, ours is counted in characters.
        var options = new WordPieceOptions { UnknownToken = Unknown, MaxInputCharsPerWord = LongestWordInCharacters * 2 };
        _pieces = WordPieceTokenizer.Create(lines, options);
    }

    /// <summary>Tokenizes a text.</summary>
    /// <param name="text">The text; a lone surrogate in it is dropped.</param>
    /// <returns>The tokens.</returns>
    public string[] Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (SpecialAt(text, at) is not { } special)
            {
                at++;
                continue;
            }

            AddWords(text.AsSpan(start, at - start), tokens);
            tokens.Add(special);
            start = at += special.Length;
        }

        AddWords(text.AsSpan(start), tokens);
        return [.. tokens];
    }

    private string? SpecialAt(string text, int at) =>
        text[at] == '[' ? _specials.FirstOrDefault(special => string.CompareOrdinal(text, at, special, 0, special.Length) == 0) : null;

    private void AddWords(ReadOnlySpan<char> text, List<string> tokens)
    {
        var word = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            switch (CharacterClasses.Of(character.Value))
            {
                case CharacterClass.Kept:
                    word.Append(character.ToString());
                    break;
                case CharacterClass.Space:
                    EndWord(word, tokens);
                    break;
                case CharacterClass.Alone:
                    EndWord(word, tokens);
                    EndWord(word.Append(character.ToString()), tokens);
                    break;
                default:
                    break;
            }
        }

        EndWord(word, tokens);
    }

    private void EndWord(StringBuilder word, List<string> tokens)
    {
        if (word.Length == 0)
            return;

        var text = word.ToString();
        word.Clear();
        if (text.EnumerateRunes().Count() > LongestWordInCharacters)
            tokens.Add(Unknown);
        else
            tokens.AddRange(_pieces.EncodeToTokens(text, out _, considerPreTokenization: false, considerNormalization: false).Select(token => token.Value));
    }
}
