namespace LaborSpark.Udfs;

/// <summary>
/// The text operations as plain functions of values, for a UDF or for a program without Spark. Null gives null. Thread-safe: vocabularies and statistics
/// are loaded once a process and shared, each thread keeps the working objects it used last.
/// </summary>
/// <remarks>
/// Each operation that reads a file comes twice: as a method on a text, and as one that makes a function to be sent to the executors, which carries
/// nothing but the path and the options. A file is read where the function runs, at its first call, and is taken not to change after that.
/// </remarks>
/// <example>
/// With a path that every node sees: <c>Udf(TextFunctions.BertTokens("/data/vocab.txt"))</c>. With a file that travels, <c>var name = spark.AddFile("vocab.txt")</c>,
/// then <c>Udf&lt;string?, string[]?&gt;(text =&gt; TextFunctions.BertTokens(text, SparkFiles.Get(name)))</c>. In SQL:
/// <c>spark.Udf().Register("bert_tokens", TextFunctions.BertTokens("/data/vocab.txt"))</c>.
/// </example>
public static partial class TextFunctions
{
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
    /// <param name="vocabularyPath">The path of a <c>vocab.txt</c>.</param>
    /// <returns>The tokens, or null for null.</returns>
    /// <exception cref="VocabularyException">The file is no vocabulary.</exception>
    public static string[]? BertTokens(string? text, string vocabularyPath) =>
        text is null ? null : PerThread<string, BertTokenizer>.Get(vocabularyPath, static path => new BertTokenizer(BertVocabulary.Load(path))).Tokenize(text);

    /// <summary>Lower-cases a text as Python's <c>str.lower()</c> does.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>The text in lower case, or null for null.</returns>
    public static string? Lower(string? text) => text is null ? null : PythonText.ToLower(text);
}
