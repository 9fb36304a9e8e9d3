namespace LaborSpark.Spark;

/// <summary>A result that differs between Spark versions, so that Spark wants a decision by a setting.</summary>
public sealed class SparkUpgradeException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkUpgradeException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
