namespace LaborSpark.Spark;

/// <summary>A query that failed while it was being planned or carried out.</summary>
public sealed class QueryExecutionException : SparkException
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">Spark's text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public QueryExecutionException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
