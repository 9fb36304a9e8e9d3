namespace LaborSpark.Spark;

/// <summary>A user-defined function that failed on an executor; the message holds the function's name, the exception with its C# stack, and the value it failed on.</summary>
public sealed class UdfException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public UdfException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
