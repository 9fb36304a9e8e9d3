namespace LaborSpark.Spark;

/// <summary>A computation without a result, such as a division by zero or an overflow.</summary>
public sealed class SparkArithmeticException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkArithmeticException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
