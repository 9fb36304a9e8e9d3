namespace LaborSpark.Spark;

/// <summary>Spark could not be started or joined.</summary>
public sealed class SparkLaunchException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkLaunchException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
