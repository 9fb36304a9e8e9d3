using System.Globalization;
using LaborSpark.Spark.Connect.Execution;
using Operation = Spark.Connect.ConfigRequest.Types.Operation;

namespace Microsoft.Spark.Sql;

/// <summary>Settings of a session, read and made on the server at once.</summary>
public sealed class RuntimeConfig
{
    private readonly ISparkClient _client;

    internal RuntimeConfig(ISparkClient client)
    {
        _client = client;
    }

    /// <summary>Makes a setting.</summary>
    /// <param name="key">Its name, for example <c>spark.sql.shuffle.partitions</c>.</param>
    /// <param name="value">Its value.</param>
    /// <remarks>A setting of the whole application, or of Spark's start, is refused by Spark with an error.</remarks>
    public void Set(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _client.Config(new Operation { Set = new() { Pairs = { new Proto.KeyValue { Key = key, Value = value } } } });
    }

    /// <summary>Makes settings with one call to the server.</summary>
    /// <param name="settings">Names and values.</param>
    /// <remarks>Where Spark refuses one, those before it may be made.</remarks>
    public void Set(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var set = new Proto.ConfigRequest.Types.Set();
        set.Pairs.Add(settings.Select(setting => new Proto.KeyValue { Key = setting.Key, Value = setting.Value }));
        _client.Config(new Operation { Set = set });
    }

    /// <summary>Makes a setting, see <see cref="Set(string, string)"/>.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Set(string key, bool value) => Set(key, value ? "true" : "false");

    /// <summary>Makes a setting, see <see cref="Set(string, string)"/>.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Set(string key, long value) => Set(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The value of a setting, or Spark's default for it.</summary>
    /// <param name="key">Its name.</param>
    /// <remarks>A name that is not set and has no default is refused by Spark with an error.</remarks>
    public string Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _client.Config(new Operation { Get = new() { Keys = { key } } }).Pairs.Single().Value;
    }

    /// <summary>The value of a setting, or a default where it is not set.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="defaultValue">What to give where it is not set; null is allowed.</param>
    public string Get(string key, string defaultValue)
    {
        ArgumentNullException.ThrowIfNull(key);
        var pair = new Proto.KeyValue { Key = key };
        if (defaultValue is not null)
            pair.Value = defaultValue;
        var answer = _client.Config(new Operation { GetWithDefault = new() { Pairs = { pair } } }).Pairs.Single();
        return answer.HasValue ? answer.Value : defaultValue!;
    }

    /// <summary>Takes a setting back to Spark's default.</summary>
    /// <param name="key">Its name.</param>
    public void Unset(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _client.Config(new Operation { Unset = new() { Keys = { key } } });
    }

    /// <summary>True if a session may make the setting; false for one of the whole application.</summary>
    /// <param name="key">Its name.</param>
    public bool IsModifiable(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return bool.Parse(_client.Config(new Operation { IsModifiable = new() { Keys = { key } } }).Pairs.Single().Value);
    }
}
