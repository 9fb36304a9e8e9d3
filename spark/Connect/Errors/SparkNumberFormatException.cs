namespace LaborSpark.Spark;

/// <summary>A text that is not the number it is expected to be.</summary>
public sealed class SparkNumberFormatException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkNumberFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
