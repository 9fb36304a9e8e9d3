namespace LaborSpark.Spark;

/// <summary>A setting that Spark refuses: of the wrong type, out of its range, or naming what is not there.</summary>
public sealed class SparkSettingException : SparkException
{
    /// <summary>Makes an error.</summary>
    /// <param name="key">The setting's name.</param>
    /// <param name="value">Its value; null if it is a secret and must not be shown.</param>
    /// <param name="message">The setting, its value, Spark's reason, where it was set, what to do.</param>
    /// <param name="inner">The cause on this side, if there is one.</param>
    public SparkSettingException(string key, string? value, string message, Exception? inner = null)
        : base(message, inner)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The setting's name, for example <c>spark.sql.shuffle.partitions</c>.</summary>
    public string Key { get; }

    /// <summary>The value that is refused; null if the setting's name says that it is a secret.</summary>
    public string? Value { get; }
}
