namespace LaborSpark.Spark.Distribution;

/// <summary>Java or Spark cannot be had as things are. The message is for the user: what was expected, what was found, where, and what to do.</summary>
public sealed class SetupException : Exception
{
    /// <summary>True if it may be had later with nothing changed: the network failed, or a disk was full. Default: false.</summary>
    public bool IsTransient { get; init; }

    /// <summary>An error with its whole text.</summary>
    public SetupException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its whole text and what led to it.</summary>
    public SetupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
