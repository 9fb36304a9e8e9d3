using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Running;

/// <summary>Settings of a Spark session that hold for some queries; then the session is as it was.</summary>
internal sealed class ScopedSettings : IDisposable
{
    private readonly SparkSession _spark;
    private readonly List<(string Key, string? Before)> _before = [];

    /// <summary>Sets them.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="settings">Keys and values.</param>
    public ScopedSettings(SparkSession spark, params (string Key, string Value)[] settings)
    {
        _spark = spark;
        foreach (var (key, value) in settings)
        {
            _before.Add((key, spark.Conf().Get(key, null!)));
            spark.Conf().Set(key, value);
        }
    }

    /// <summary>For sums of few rows, or of what few tasks hold: each task writes a file for every part of a shuffle, and 200 parts, as Spark has it by default, are more work than the rows.</summary>
    /// <param name="spark">The session.</param>
    public static ScopedSettings FewShuffleParts(SparkSession spark) => new(spark, ("spark.sql.shuffle.partitions", "4"));

    /// <summary>Sets them back.</summary>
    public void Dispose()
    {
        foreach (var (key, before) in _before)
        {
            if (before is null)
                _spark.Conf().Unset(key);
            else
                _spark.Conf().Set(key, before);
        }
    }
}
