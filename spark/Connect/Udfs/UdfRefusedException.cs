namespace LaborSpark.Spark;

/// <summary>A function that cannot run on Spark, found before anything was sent: the message says what it holds on to and what to do.</summary>
public sealed class UdfRefusedException : ArgumentException
{
    /// <summary>Says why the function was refused.</summary>
    public UdfRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Says why the function was refused, and what was found first.</summary>
    public UdfRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
