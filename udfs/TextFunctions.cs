namespace LaborSpark.Udfs;

/// <summary>
/// The text operations as plain functions of values, for a UDF or for a program without Spark. Null gives null. Thread-safe.
/// </summary>
/// <example>
/// As a UDF: <c>Udf&lt;string, string[]&gt;(TextFunctions.BertTokens("/data/vocab.txt"))</c>; the path must exist on every node.
/// </example>
public static class TextFunctions
{
    [ThreadStatic]
    private static BertTokenizer? _tokenizer;

    [ThreadStatic]
    private static string? _tokenizerPath;

    /// <summary>Makes the function that cuts a text into the tokens of a cased BERT vocabulary.</summary>
    /// <param name="vocabularyPath">The path of a <c>vocab.txt</c>, read where the function runs, at its first call.</param>
    /// <returns>The function, which carries nothing but the path.</returns>
    public static Func<string?, string[]?> BertTokens(string vocabularyPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(vocabularyPath);
        return text => BertTokens(text, vocabularyPath);
    }

    /// <summary>Cuts a text into the tokens of a cased BERT vocabulary.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="vocabularyPath">The path of a <c>vocab.txt</c>; each thread keeps the one it used last.</param>
    /// <returns>The tokens, or null for null.</returns>
    /// <exception cref="VocabularyException">The file is no vocabulary.</exception>
    public static string[]? BertTokens(string? text, string vocabularyPath)
    {
        if (text is null)
            return null;

        if (_tokenizer is null || !string.Equals(_tokenizerPath, vocabularyPath, StringComparison.Ordinal))
        {
            _tokenizer = new BertTokenizer(BertVocabulary.Load(vocabularyPath));
            _tokenizerPath = vocabularyPath;
        }

        return _tokenizer.Tokenize(text);
    }

    /// <summary>Lower-cases a text as Python's <c>str.lower()</c> does.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>The text in lower case, or null for null.</returns>
    public static string? Lower(string? text) => text is null ? null : PythonText.ToLower(text);
}
