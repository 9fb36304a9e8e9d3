using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// Cased BERT WordPiece, equal to HuggingFace's <c>BertTokenizerFast</c> (tokenizers 0.23.3) without <c>[CLS]</c> and <c>[SEP]</c> around the text:
/// control and format characters dropped, accents and case kept, words split at white space and around each punctuation or CJK character, each
/// word cut greedily into the longest pieces of the vocabulary. A word that pieces do not make up, or of more than 100 code points, is
/// <c>[UNK]</c>; special tokens that a text spells out are themselves. Invalid UTF-8 is dropped, as U+FFFD is.
/// </summary>
/// <remarks>Not safe for several threads at once: one tokenizer for each, over one shared vocabulary. Time is linear in the text.</remarks>
public sealed class BertTokenizer
{
    private const int LongestWordInCharacters = 100;
    private const int LongestCharacterInBytes = 4;

    // Classes of a byte beyond those of CharacterClass.
    private const byte Opening = 4;
    private const byte NotAscii = 5;

    private static readonly byte[] ByteClasses = MakeByteClasses();

    private readonly BertVocabulary _vocabulary;
    private readonly PieceTrie _trie;
    private readonly SpecialTokens _specials;
    private readonly WordCache _cache = new();

    // The ids of ASCII characters as words of their own.
    private readonly int[] _aloneIds = new int[128];
    private readonly TokenIds _ownTokens = new();

    // One byte more than the longest word that is not unknown, so that a longer one is seen to be longer.
    private readonly byte[] _joined = new byte[((LongestWordInCharacters + 1) * LongestCharacterInBytes) + 16];

    /// <summary>Makes a tokenizer.</summary>
    /// <param name="vocabulary">The vocabulary, which may be shared.</param>
    public BertTokenizer(BertVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
        _trie = vocabulary.Trie;
        _specials = vocabulary.Specials;
        for (var character = 0; character < _aloneIds.Length; character++)
            _aloneIds[character] = _trie.Longest(PieceTrie.FirstPiece, [(byte)character], out _) is var id && id >= 0 ? id : vocabulary.UnknownId;
    }

    /// <summary>Gets the vocabulary, which turns ids into tokens.</summary>
    public BertVocabulary Vocabulary => _vocabulary;

    /// <summary>Tokenizes a text.</summary>
    /// <param name="text">The text; a lone surrogate in it is dropped.</param>
    /// <returns>The tokens, strings of the vocabulary; empty for a text without words.</returns>
    public string[] Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        Tokenize(buffer.AsSpan(0, length), _ownTokens);
        ArrayPool<byte>.Shared.Return(buffer);

        var names = _vocabulary.Tokens;
        var tokens = new string[_ownTokens.Count];
        for (var index = 0; index < tokens.Length; index++)
            tokens[index] = names[_ownTokens.Ids[index]];
        return tokens;
    }

    /// <summary>Tokenizes a text to ids.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="tokens">Receives the ids in place of those it held.</param>
    public void Tokenize(ReadOnlySpan<byte> utf8, TokenIds tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        tokens.Count = 0;
        var classes = ByteClasses;
        var at = 0;
        while (at < utf8.Length)
        {
            switch (classes[utf8[at]])
            {
                case (byte)CharacterClass.Kept:
                    at = Word(utf8, at, tokens);
                    break;
                case (byte)CharacterClass.Alone:
                    tokens.Add(_aloneIds[utf8[at]]);
                    at++;
                    break;
                case Opening:
                    at += SpecialOrBracket(utf8, at, tokens);
                    break;
                case NotAscii:
                    at = Character(utf8, at, tokens);
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    private static byte[] MakeByteClasses()
    {
        var classes = new byte[256];
        for (var value = 0; value < classes.Length; value++)
            classes[value] = value < 0x80 ? (byte)CharacterClasses.Of(value) : NotAscii;
        classes[SpecialTokens.Opening] = Opening;
        return classes;
    }

    /// <summary>Takes a word that starts with an ASCII letter or digit, in one step if it and what ends it lie within 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Word(ReadOnlySpan<byte> utf8, int start, TokenIds tokens)
    {
        if (utf8.Length - start <= WordCache.LongestWord)
            return LongWord(utf8, start, tokens);

        var block = Vector128.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), start));
        var length = LettersAndDigitsAtStart(block);
        if (length > WordCache.LongestWord)
            return LongWord(utf8, start, tokens);

        var end = start + length;
        if (ByteClasses[utf8[end]] is (byte)CharacterClass.Dropped or NotAscii)
            return MixedWord(utf8, start, end, tokens);

        AddShortWord(WordCache.Key(block, length), utf8, start, length, tokens);
        return end;
    }

    /// <summary>Counts the ASCII letters and digits that a block starts with: the ASCII characters that words are made of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LettersAndDigitsAtStart(Vector128<byte> block)
    {
        var letters = Vector128.LessThan((block | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(block - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits());
    }

    private int LongWord(ReadOnlySpan<byte> utf8, int start, TokenIds tokens)
    {
        var classes = ByteClasses;
        var end = start + 1;
        while (end < utf8.Length && classes[utf8[end]] == (byte)CharacterClass.Kept)
            end++;
        if (end < utf8.Length && classes[utf8[end]] is (byte)CharacterClass.Dropped or NotAscii)
            return MixedWord(utf8, start, end, tokens);

        AddWord(utf8, start, end - start, tokens);
        return end;
    }

    private int Character(ReadOnlySpan<byte> utf8, int at, TokenIds tokens)
    {
        var kind = Classify(utf8, at, out var length);
        if (kind == CharacterClass.Kept)
            return MixedWord(utf8, at, at + length, tokens);
        if (kind == CharacterClass.Alone)
            AddWord(utf8, at, length, tokens);
        return at + length;
    }

    private static CharacterClass Classify(ReadOnlySpan<byte> utf8, int at, out int length)
    {
        var first = utf8[at];
        if (first < 0x80)
        {
            length = 1;
            return CharacterClasses.Of(first);
        }

        // Where it is no UTF-8 the rune is U+FFFD, which is dropped.
        Rune.DecodeFromUtf8(utf8[at..], out var rune, out length);
        return CharacterClasses.Of(rune.Value);
    }

    /// <summary>Takes a word with characters beyond ASCII, or with dropped ones inside: what is left of it is then joined.</summary>
    private int MixedWord(ReadOnlySpan<byte> utf8, int start, int end, TokenIds tokens)
    {
        var joined = -1;
        while (end < utf8.Length)
        {
            var kind = Classify(utf8, end, out var length);
            if (kind is CharacterClass.Space or CharacterClass.Alone)
                break;

            if (kind == CharacterClass.Dropped && joined < 0)
            {
                joined = 0;
                Join(utf8[start..end], ref joined);
            }
            else if (kind == CharacterClass.Kept && joined >= 0)
            {
                Join(utf8.Slice(end, length), ref joined);
            }

            end += length;
        }

        if (joined < 0)
            AddWord(utf8, start, end - start, tokens);
        else
            AddWord(_joined, 0, joined, tokens);
        return end;
    }

    /// <summary>Appends to the joined word; what would make it unknown in any case is left out.</summary>
    private void Join(ReadOnlySpan<byte> part, ref int joined)
    {
        var length = Math.Min(part.Length, ((LongestWordInCharacters + 1) * LongestCharacterInBytes) - joined);
        part[..length].CopyTo(_joined.AsSpan(joined));
        joined += length;
    }

    private int SpecialOrBracket(ReadOnlySpan<byte> utf8, int at, TokenIds tokens)
    {
        var id = _specials.AtStart(utf8[at..], out var length);
        if (id >= 0)
        {
            tokens.Add(id);
            return length;
        }

        tokens.Add(_aloneIds[SpecialTokens.Opening]);
        return 1;
    }

    private void AddWord(ReadOnlySpan<byte> utf8, int start, int length, TokenIds tokens)
    {
        var word = utf8.Slice(start, length);
        if (length > WordCache.LongestWord)
            Cut(word, tokens);
        else
            AddShortWord(WordCache.Key(word), utf8, start, length, tokens);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddShortWord(Vector128<ulong> key, ReadOnlySpan<byte> utf8, int start, int length, TokenIds tokens)
    {
        ref var place = ref _cache.PlaceOf(key);
        if (place.Key != key)
        {
            CutAndRemember(utf8.Slice(start, length), key, tokens);
            return;
        }

        var ids = tokens.Reserve(WordCache.MostPieces);
        var count = tokens.Count;
        ids[count] = place.First;
        ids[count + 1] = place.Second;
        ids[count + 2] = place.Third;
        tokens.Count = count + place.Count;
    }

    private void CutAndRemember(ReadOnlySpan<byte> word, Vector128<ulong> key, TokenIds tokens)
    {
        var before = tokens.Count;
        Cut(word, tokens);
        var pieces = tokens.Ids[before..];
        if (pieces.Length > WordCache.MostPieces)
            return;

        _cache.PlaceOf(key) = new WordCache.Place
        {
            Key = key,
            Count = pieces.Length,
            First = pieces[0],
            Second = pieces.Length > 1 ? pieces[1] : 0,
            Third = pieces.Length > 2 ? pieces[2] : 0,
        };
    }

    /// <summary>Cuts a word into the longest pieces, from its start on.</summary>
    private void Cut(ReadOnlySpan<byte> word, TokenIds tokens)
    {
        var before = tokens.Count;
        if (IsTooLong(word))
        {
            tokens.Add(_vocabulary.UnknownId);
            return;
        }

        var root = PieceTrie.FirstPiece;
        while (!word.IsEmpty)
        {
            var id = _trie.Longest(root, word, out var length);
            if (id < 0)
            {
                tokens.Count = before;
                tokens.Add(_vocabulary.UnknownId);
                return;
            }

            tokens.Add(id);
            word = word[length..];
            root = PieceTrie.LaterPiece;
        }
    }

    private static bool IsTooLong(ReadOnlySpan<byte> word)
    {
        if (word.Length <= LongestWordInCharacters)
            return false;
        if (word.Length > LongestWordInCharacters * LongestCharacterInBytes)
            return true;

        var characters = 0;
        foreach (var value in word)
        {
            // Every byte but a continuation byte starts a character.
            if ((value & 0xC0) != 0x80)
                characters++;
        }

        return characters > LongestWordInCharacters;
    }
}
