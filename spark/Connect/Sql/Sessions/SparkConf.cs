using System.Globalization;

namespace Microsoft.Spark;

/// <summary>Settings of Spark by name, to be given to a <see cref="Sql.Builder"/>.</summary>
public sealed class SparkConf
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Makes settings, empty at first.</summary>
    /// <param name="loadDefaults">Without effect: Spark itself adds the settings of its own files.</param>
    public SparkConf(bool loadDefaults = true)
    {
        _ = loadDefaults;
    }

    /// <summary>Sets where Spark runs.</summary>
    /// <param name="master">For example <c>local[4]</c>.</param>
    public SparkConf SetMaster(string master) => Set("spark.master", master);

    /// <summary>Sets the application's name.</summary>
    /// <param name="appName">The name.</param>
    public SparkConf SetAppName(string appName) => Set("spark.app.name", appName);

    /// <summary>Sets where Spark is unpacked.</summary>
    /// <param name="sparkHome">The folder.</param>
    public SparkConf SetSparkHome(string sparkHome) => Set("spark.home", sparkHome);

    /// <summary>Sets a setting.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public SparkConf Set(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _settings[key] = value;
        return this;
    }

    /// <summary>A setting as a whole number.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="defaultValue">What to give where it is not set.</param>
    /// <exception cref="FormatException">It is set, to something else.</exception>
    public int GetInt(string key, int defaultValue) =>
        _settings.TryGetValue(key, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : defaultValue;

    /// <summary>A setting.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="defaultValue">What to give where it is not set.</param>
    public string Get(string key, string defaultValue) => _settings.GetValueOrDefault(key, defaultValue);

    /// <summary>All settings by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [.. _settings];
}
