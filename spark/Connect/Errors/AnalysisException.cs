namespace LaborSpark.Spark;

/// <summary>A query that Spark cannot make sense of: an unknown column or table, types that do not fit, a setting that cannot be changed.</summary>
public class AnalysisException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public AnalysisException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
