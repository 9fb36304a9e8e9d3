using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// A cased BERT WordPiece vocabulary (<c>vocab.txt</c>: a token a line, its id the place of the line from 0, pieces inside a word written with
/// <c>##</c>). It is immutable, so all threads of a process share one; a <see cref="BertTokenizer"/> is made over it for each.
/// </summary>
public sealed class BertVocabulary
{
    private const string Unknown = "[UNK]";

    private static readonly Lock LoadedLock = new();
    private static readonly Dictionary<string, (long Length, DateTime Written, BertVocabulary Vocabulary)> Loaded = new(StringComparer.Ordinal);

    private readonly VocabularyFile _file;
    private readonly Lazy<string[]> _tokens;

    private BertVocabulary(VocabularyFile file)
    {
        _file = file;
        Trie = PieceTrie.Build(file);
        _tokens = new Lazy<string[]>(MakeTokens);
        Specials = SpecialTokens.In(file);
        UnknownId = Specials.IdOf("[UNK]"u8);
    }

    /// <summary>Gets how many tokens there are; ids run from 0 to one less.</summary>
    public int Count => _file.Places.Length;

    /// <summary>Gets the id of <c>[UNK]</c>, which stands for a word that no pieces make up, or of more than 100 characters.</summary>
    public int UnknownId { get; }

    /// <summary>Gets all tokens by id. The strings are made at the first call and are the same objects ever after.</summary>
    public IReadOnlyList<string> Tokens => _tokens.Value;

    internal PieceTrie Trie { get; }

    internal SpecialTokens Specials { get; }

    internal VocabularyFile File => _file;

    /// <summary>
    /// Loads a vocabulary file, or gives the one already loaded by this process from the same full path while the file has not changed
    /// (size and time of writing).
    /// </summary>
    /// <param name="path">The path of a <c>vocab.txt</c>.</param>
    /// <returns>The vocabulary.</returns>
    /// <exception cref="VocabularyException">The file cannot be read, is no UTF-8, has an empty line or the same token twice, or lacks <c>[UNK]</c>.</exception>
    public static BertVocabulary Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var fullPath = Path.GetFullPath(path);
        lock (LoadedLock)
        {
            try
            {
                var file = new FileInfo(fullPath);
                if (Loaded.TryGetValue(fullPath, out var known) && file.Exists && known.Length == file.Length && known.Written == file.LastWriteTimeUtc)
                    return known.Vocabulary;

                var content = System.IO.File.ReadAllBytes(fullPath);
                var vocabulary = Parse(fullPath, content);
                Loaded[fullPath] = (content.Length, file.LastWriteTimeUtc, vocabulary);
                return vocabulary;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new VocabularyException(fullPath, 0, $"the file cannot be read ({error.Message}). Give the path of a BERT vocab.txt.", error);
            }
        }
    }

    /// <summary>Takes a vocabulary from the content of a file.</summary>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The vocabulary.</returns>
    /// <exception cref="VocabularyException">It is no UTF-8, has an empty line or the same token twice, or lacks <c>[UNK]</c>.</exception>
    public static BertVocabulary Parse(string name, ReadOnlySpan<byte> content)
    {
        var vocabulary = new BertVocabulary(VocabularyFile.Parse(name, content));
        if (vocabulary.UnknownId < 0)
        {
            throw new VocabularyException(
                name, 0, $"none of its {vocabulary.Count} lines is {Unknown}, the token for words that no pieces make up. Is this the vocab.txt of a BERT model? Add {Unknown} where the model has it.");
        }

        return vocabulary;
    }

    /// <summary>Gets the UTF-8 bytes of a token, its <c>##</c> included.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The bytes, valid as long as the vocabulary.</returns>
    public ReadOnlySpan<byte> Utf8(int id) => _file.Entry(id);

    private string[] MakeTokens()
    {
        var tokens = new string[Count];
        for (var id = 0; id < tokens.Length; id++)
            tokens[id] = Encoding.UTF8.GetString(_file.Entry(id));
        return tokens;
    }
}
