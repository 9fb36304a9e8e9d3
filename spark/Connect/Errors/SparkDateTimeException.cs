namespace LaborSpark.Spark;

/// <summary>A date or time that does not exist or cannot be read.</summary>
public sealed class SparkDateTimeException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkDateTimeException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
