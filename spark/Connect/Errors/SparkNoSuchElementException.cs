namespace LaborSpark.Spark;

/// <summary>Something asked for by name or key that is not there, such as a setting without a value.</summary>
public sealed class SparkNoSuchElementException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkNoSuchElementException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
