namespace LaborSpark.Spark;

/// <summary>A failure while a query runs that has an error class but no kind of its own.</summary>
public sealed class SparkRuntimeException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkRuntimeException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
