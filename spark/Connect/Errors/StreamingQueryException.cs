namespace LaborSpark.Spark;

/// <summary>A streaming query that ended by a failure.</summary>
public sealed class StreamingQueryException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public StreamingQueryException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
