namespace LaborSpark.Spark;

/// <summary>A text that is not SQL, or not a type, as Spark reads it.</summary>
public sealed class ParseException : AnalysisException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public ParseException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
