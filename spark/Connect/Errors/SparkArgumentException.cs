namespace LaborSpark.Spark;

/// <summary>An argument that Spark refuses (Java's <c>IllegalArgumentException</c>).</summary>
public sealed class SparkArgumentException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkArgumentException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
