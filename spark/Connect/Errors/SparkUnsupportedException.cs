namespace LaborSpark.Spark;

/// <summary>Something that this Spark cannot do (Java's <c>UnsupportedOperationException</c>).</summary>
public sealed class SparkUnsupportedException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkUnsupportedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
