using System.Globalization;
using LaborSpark.Spark.Connect.Results;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Makes data frames from files, tables and databases. Its settings change the reader itself; loading does not.</summary>
public sealed class DataFrameReader
{
    private readonly SessionCalls _calls;
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private string? _format;
    private string? _schema;

    internal DataFrameReader(SessionCalls calls)
    {
        _calls = calls;
    }

    /// <summary>Sets the format.</summary>
    /// <param name="source">For example <c>parquet</c>, <c>csv</c>, <c>json</c>, <c>orc</c>, <c>text</c> or <c>jdbc</c>; Spark's default is parquet.</param>
    public DataFrameReader Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>Sets the columns, so that Spark need not look for them in the data.</summary>
    /// <param name="schema">The columns.</param>
    public DataFrameReader Schema(StructType schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema.Json;
        return this;
    }

    /// <summary>Sets the columns, so that Spark need not look for them in the data.</summary>
    /// <param name="schemaString">The columns as SQL writes them, for example <c>name STRING, age INT</c>.</param>
    public DataFrameReader Schema(string schemaString)
    {
        _schema = schemaString;
        return this;
    }

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, string value) => With(key, value);

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, bool value) => With(key, value ? "true" : "false");

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, long value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, double value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets options of the format.</summary>
    /// <param name="options">Values by name.</param>
    public DataFrameReader Options(Dictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (key, value) in options)
            With(key, value);
        return this;
    }

    /// <summary>A data frame of a source that needs no path.</summary>
    public DataFrame Load() => Load([]);

    /// <summary>A data frame of a path.</summary>
    /// <param name="path">A file, a folder or a pattern.</param>
    public DataFrame Load(string path) => Load([path]);

    /// <summary>A data frame of several paths.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    public DataFrame Load(params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Read([], paths);
    }

    /// <summary>A data frame of a table of a database, in one partition.</summary>
    /// <param name="url">The JDBC address.</param>
    /// <param name="table">The table's name, or a query in parentheses with an alias.</param>
    /// <param name="properties">The driver's properties, for example <c>user</c> and <c>password</c>.</param>
    public DataFrame Jdbc(string url, string table, Dictionary<string, string> properties) =>
        ForJdbc(url, table, properties).Load();

    /// <summary>A data frame of a table of a database, in partitions by ranges of a numeric, date or timestamp column.</summary>
    /// <param name="url">The JDBC address.</param>
    /// <param name="table">The table's name, or a query in parentheses with an alias.</param>
    /// <param name="columnName">The column.</param>
    /// <param name="lowerBound">Where the ranges' width is reckoned from; smaller values are read as well.</param>
    /// <param name="upperBound">Where it is reckoned to; greater values are read as well.</param>
    /// <param name="numPartitions">The number of ranges.</param>
    /// <param name="properties">The driver's properties.</param>
    public DataFrame Jdbc(
        string url, string table, string columnName, long lowerBound, long upperBound, int numPartitions, Dictionary<string, string> properties) =>
        ForJdbc(url, table, properties)
            .Option("partitionColumn", columnName)
            .Option("lowerBound", lowerBound)
            .Option("upperBound", upperBound)
            .Option("numPartitions", numPartitions)
            .Load();

    /// <summary>A data frame of a table of a database, in one partition a condition.</summary>
    /// <param name="url">The JDBC address.</param>
    /// <param name="table">The table's name, or a query in parentheses with an alias.</param>
    /// <param name="predicates">Conditions in the database's SQL; a row that fits several is read several times.</param>
    /// <param name="properties">The driver's properties.</param>
    public DataFrame Jdbc(string url, string table, IEnumerable<string> predicates, Dictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(predicates);
        return ForJdbc(url, table, properties).Read(predicates, []);
    }

    /// <summary>Reads JSON, one object a line unless the option <c>multiLine</c> is set.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    public DataFrame Json(params string[] paths) => Format("json").Load(paths);

    /// <summary>Reads text with separated values.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    public DataFrame Csv(params string[] paths) => Format("csv").Load(paths);

    /// <summary>Reads Parquet.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    public DataFrame Parquet(params string[] paths) => Format("parquet").Load(paths);

    /// <summary>Reads ORC.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    public DataFrame Orc(params string[] paths) => Format("orc").Load(paths);

    /// <summary>Reads text, one row a line, in a column <c>value</c>.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    public DataFrame Text(params string[] paths) => Format("text").Load(paths);

    /// <summary>A data frame of a table or view.</summary>
    /// <param name="tableName">Its name.</param>
    public DataFrame Table(string tableName) =>
        DataFrame.Of(_calls, new() { Read = new() { NamedTable = new() { UnparsedIdentifier = tableName, Options = { _options } } } });

    private DataFrameReader With(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    private DataFrameReader ForJdbc(string url, string table, Dictionary<string, string> properties) =>
        Format("jdbc").Options(properties).Option("url", url).Option("dbtable", table);

    private DataFrame Read(IEnumerable<string> predicates, IEnumerable<string> paths)
    {
        var source = new Proto.Read.Types.DataSource { Options = { _options }, Paths = { paths }, Predicates = { predicates } };
        if (_format is not null)
            source.Format = _format;
        if (_schema is not null)
            source.Schema = _schema;
        return DataFrame.Of(_calls, new() { Read = new() { DataSource = source } });
    }
}
