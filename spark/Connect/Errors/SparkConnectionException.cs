namespace LaborSpark.Spark;

/// <summary>The way to Spark is broken: no server answers, it refuses the token, or its process has ended.</summary>
/// <remarks><see cref="SparkException.IsTransient"/> but for a server that is there and does not let us in.</remarks>
public sealed class SparkConnectionException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkConnectionException(string message, Exception? inner = null)
        : base(message, inner) => IsTransient = true;
}
