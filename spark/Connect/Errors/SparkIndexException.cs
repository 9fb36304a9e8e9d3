namespace LaborSpark.Spark;

/// <summary>An index outside an array.</summary>
public sealed class SparkIndexException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkIndexException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
