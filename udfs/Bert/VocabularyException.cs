namespace LaborSpark.Udfs;

/// <summary>A file that was given as a BERT vocabulary is not one. The message names the file, the line and what to do.</summary>
public sealed class VocabularyException : Exception
{
    /// <summary>Says what is wrong with a vocabulary file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, counted from 1; 0 when the whole file is meant.</param>
    /// <param name="problem">What was found, what was expected and what to do, as sentences.</param>
    /// <param name="cause">The error that brought this about, if there was one.</param>
    public VocabularyException(string path, int line, string problem, Exception? cause = null)
        : base(line > 0 ? $"Vocabulary {path}, line {line}: {problem}" : $"Vocabulary {path}: {problem}", cause)
    {
        Path = path;
        Line = line;
    }

    /// <summary>Gets the file that is wrong.</summary>
    public string Path { get; }

    /// <summary>Gets the line that is wrong, counted from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }
}
