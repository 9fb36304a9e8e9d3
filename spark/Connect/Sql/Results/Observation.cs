using LaborSpark.Spark.Connect.Plans;
using Microsoft.Spark.Sql;

namespace LaborSpark.Spark;

/// <summary>Aggregates watched while rows pass by, see <see cref="DataFrameExtensions.Observe"/>. Thread-safe.</summary>
public sealed class Observation
{
    private IReadOnlyList<string> _names = [];
    private volatile IReadOnlyDictionary<string, object?>? _values;

    /// <summary>Makes an observation for one data frame.</summary>
    /// <param name="name">A name that no other observation of the session has; made up by default.</param>
    public Observation(string? name = null)
    {
        Name = name ?? Guid.NewGuid().ToString();
    }

    /// <summary>The observation's name.</summary>
    public string Name { get; }

    /// <summary>The aggregates by name, of the last complete run; null before there was one.</summary>
    public IReadOnlyDictionary<string, object?>? Values => _values;

    /// <summary>An aggregate of the last complete run.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <param name="name">The aggregate's name.</param>
    /// <exception cref="InvalidOperationException">There was no complete run, or there is no such aggregate.</exception>
    public T Get<T>(string name)
    {
        var values = _values ?? throw new InvalidOperationException($"The observation '{Name}' has no values: run the data frame to its end first.");
        if (!values.TryGetValue(name, out var value))
            throw new InvalidOperationException($"The observation '{Name}' has no aggregate '{name}'; it has {string.Join(", ", values.Keys)}.");
        return LiteralValues.As<T>(value, name);
    }

    /// <summary>Keeps the aggregates' names: Spark 3.5 gives values without them.</summary>
    internal void Expect(IEnumerable<Column> aggregates) =>
        _names = [.. aggregates.Select(aggregate => aggregate.Expression.Alias?.Name.FirstOrDefault() ?? aggregate.ToString())];

    internal void Take(Proto.ExecutePlanResponse.Types.ObservedMetrics metrics)
    {
        IReadOnlyList<string> names = metrics.Keys.Count > 0 ? metrics.Keys : _names;
        if (names.Count == metrics.Values.Count)
            _values = names.Zip(metrics.Values).ToDictionary(pair => pair.First, pair => LiteralValues.Of(pair.Second), StringComparer.Ordinal);
    }
}
