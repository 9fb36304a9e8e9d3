namespace LaborSpark.Udfs;

/// <summary>Files that were given as counts of words, or as their compiled form, are not. The message names the file, the line and what to do.</summary>
public sealed class StatisticsException : Exception
{
    /// <summary>Says what is wrong with a file of word statistics.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, counted from 1; 0 when the whole file is meant.</param>
    /// <param name="problem">What was found, what was expected and what to do, as sentences.</param>
    /// <param name="cause">The error that brought this about, if there was one.</param>
    public StatisticsException(string path, int line, string problem, Exception? cause = null)
        : base(line > 0 ? $"Word statistics {path}, line {line}: {problem}" : $"Word statistics {path}: {problem}", cause)
    {
        Path = path;
        Line = line;
    }

    /// <summary>Gets the file that is wrong.</summary>
    public string Path { get; }

    /// <summary>Gets the line that is wrong, counted from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }
}
