using System.Globalization;
using LaborSpark.Spark.Connect.Columns;
using LaborSpark.Spark.Connect.Results;
using Modes = Spark.Connect.WriteOperationV2.Types.Mode;

namespace Microsoft.Spark.Sql;

/// <summary>Writes a data frame to a table of a catalog. Its settings change the writer itself; each method that returns nothing runs the plan.</summary>
public sealed class DataFrameWriterV2
{
    private readonly SessionCalls _calls;
    private readonly Proto.Relation _relation;
    private readonly string _table;
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);
    private string? _provider;
    private Column[] _partitions = [];

    internal DataFrameWriterV2(SessionCalls calls, Proto.Relation relation, string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _calls = calls;
        _relation = relation;
        _table = table;
    }

    /// <summary>Sets the format of a table that is made.</summary>
    /// <param name="provider">For example <c>parquet</c>.</param>
    public DataFrameWriterV2 Using(string provider)
    {
        _provider = provider;
        return this;
    }

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, string value) => With(key, value);

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, bool value) => With(key, value ? "true" : "false");

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, long value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, double value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets options of the format.</summary>
    /// <param name="options">Values by name.</param>
    public DataFrameWriterV2 Options(Dictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (key, value) in options)
            With(key, value);
        return this;
    }

    /// <summary>Sets a property of a table that is made.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 TableProperty(string property, string value)
    {
        _properties[property] = value;
        return this;
    }

    /// <summary>Sets how a table that is made is partitioned.</summary>
    /// <param name="column">A column, or a transform such as <see cref="Functions.Years"/>.</param>
    /// <param name="columns">More of them.</param>
    public DataFrameWriterV2 PartitionedBy(Column column, params Column[] columns)
    {
        _partitions = [column, .. columns];
        return this;
    }

    /// <summary>Makes the table and writes the rows; refused by Spark if there is one of the name.</summary>
    public void Create() => Run(Modes.Create);

    /// <summary>Replaces the table and its rows; refused by Spark if there is none.</summary>
    public void Replace() => Run(Modes.Replace);

    /// <summary>Makes or replaces the table and writes the rows.</summary>
    public void CreateOrReplace() => Run(Modes.CreateOrReplace);

    /// <summary>Adds the rows, by name of the columns.</summary>
    public void Append() => Run(Modes.Append);

    /// <summary>Replaces the rows of those partitions that the data frame has rows for.</summary>
    public void OverwritePartitions() => Run(Modes.OverwritePartitions);

    /// <summary>Replaces the rows for which a condition holds.</summary>
    /// <param name="condition">A boolean expression over the table's columns.</param>
    public void Overwrite(Column condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Run(Modes.Overwrite, condition.Expression);
    }

    private DataFrameWriterV2 With(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    private void Run(Modes mode, Proto.Expression? condition = null)
    {
        var operation = new Proto.WriteOperationV2
        {
            Input = _relation,
            TableName = _table,
            Mode = mode,
            PartitioningColumns = { NamedColumns.Expressions(_partitions) },
            Options = { _options },
            TableProperties = { _properties },
        };
        if (_provider is not null)
            operation.Provider = _provider;
        if (condition is not null)
            operation.OverwriteCondition = condition;
        _calls.Run(new Proto.Command { WriteOperationV2 = operation }).Complete();
    }
}
