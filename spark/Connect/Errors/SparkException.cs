using System.Collections.ObjectModel;

namespace LaborSpark.Spark;

/// <summary>An error that Spark reported, or that happened on the way to Spark; <see cref="Exception.Message"/> holds Spark's whole text.</summary>
/// <remarks>More particular kinds derive from it; what no kind fits arrives as this type itself.</remarks>
public class SparkException : Exception
{
    /// <summary>Makes an error from its text.</summary>
    /// <param name="message">What was expected, what came and what to do, or Spark's own text.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Spark's error class, for example <c>TABLE_OR_VIEW_NOT_FOUND</c>; null if Spark gave none.</summary>
    public string? ErrorClass { get; internal set; }

    /// <summary>The SQLSTATE of five characters, for example <c>42P01</c>; null if Spark gave none.</summary>
    public string? SqlState { get; internal set; }

    /// <summary>The named values inside the message, for example <c>relationName</c>; empty if Spark gave none.</summary>
    public IReadOnlyDictionary<string, string> MessageParameters { get; internal set; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The Java exception's class and its base classes, the most particular first; empty if the error did not come from Spark.</summary>
    public IReadOnlyList<string> JavaTypes { get; internal set; } = [];

    /// <summary>True if the same call may succeed later with nothing changed: Spark was away, or did not answer in time.</summary>
    /// <remarks>As <see cref="System.Data.Common.DbException.IsTransient"/> of databases.</remarks>
    public bool IsTransient { get; internal set; }

    /// <summary>Spark's Java stack with its causes; null if the server sent none.</summary>
    public string? ServerStackTrace { get; internal set; }
}
