using System.Globalization;
using LaborSpark.Spark.Connect.Plans;
using LaborSpark.Spark.Connect.Results;
using SaveMethod = Spark.Connect.WriteOperation.Types.SaveTable.Types.TableSaveMethod;
using SaveModes = Spark.Connect.WriteOperation.Types.SaveMode;

namespace Microsoft.Spark.Sql;

/// <summary>Writes a data frame to files, tables and databases. Its settings change the writer itself; each method that returns nothing runs the plan.</summary>
public sealed class DataFrameWriter
{
    private readonly SessionCalls _calls;
    private readonly Proto.Relation _relation;
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private SaveModes _mode = SaveModes.ErrorIfExists;
    private string? _format;
    private string[] _partitions = [];
    private string[] _sorting = [];
    private Proto.WriteOperation.Types.BucketBy? _buckets;

    internal DataFrameWriter(SessionCalls calls, Proto.Relation relation)
    {
        _calls = calls;
        _relation = relation;
    }

    /// <summary>Sets what to do where something is already; <see cref="SaveMode.ErrorIfExists"/> by default.</summary>
    /// <param name="saveMode">What to do.</param>
    public DataFrameWriter Mode(SaveMode saveMode) => Mode(saveMode.ToString());

    /// <summary>Sets what to do where something is already.</summary>
    /// <param name="saveMode"><c>append</c>, <c>overwrite</c>, <c>error</c>, <c>errorifexists</c> or <c>ignore</c>.</param>
    /// <exception cref="ArgumentException">There is no such mode.</exception>
    public DataFrameWriter Mode(string saveMode)
    {
        _mode = PlanNames.SaveMode(saveMode);
        return this;
    }

    /// <summary>Sets the format.</summary>
    /// <param name="source">For example <c>parquet</c>, <c>csv</c>, <c>json</c>, <c>orc</c>, <c>text</c> or <c>jdbc</c>; Spark's default is parquet.</param>
    public DataFrameWriter Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, string value) => With(key, value);

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, bool value) => With(key, value ? "true" : "false");

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, long value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, double value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets options of the format.</summary>
    /// <param name="options">Values by name.</param>
    public DataFrameWriter Options(Dictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (key, value) in options)
            With(key, value);
        return this;
    }

    /// <summary>Writes one folder a set of values of some columns; the files then lack these columns.</summary>
    /// <param name="colNames">The columns' names.</param>
    public DataFrameWriter PartitionBy(params string[] colNames)
    {
        _partitions = colNames;
        return this;
    }

    /// <summary>Writes a number of files by the hash of some columns; for tables only.</summary>
    /// <param name="numBuckets">The number of files a task's rows are spread over.</param>
    /// <param name="colName">The first column's name.</param>
    /// <param name="colNames">More columns' names.</param>
    public DataFrameWriter BucketBy(int numBuckets, string colName, params string[] colNames)
    {
        _buckets = new() { NumBuckets = numBuckets, BucketColumnNames = { colNames.Prepend(colName) } };
        return this;
    }

    /// <summary>Sorts the rows of each bucket by some columns; for tables only.</summary>
    /// <param name="colName">The first column's name.</param>
    /// <param name="colNames">More columns' names.</param>
    public DataFrameWriter SortBy(string colName, params string[] colNames)
    {
        _sorting = [colName, .. colNames];
        return this;
    }

    /// <summary>Writes to a folder.</summary>
    /// <param name="path">The folder.</param>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Run(operation => operation.Path = path);
    }

    /// <summary>Writes to a target that the options name.</summary>
    public void Save() => Run(_ => { });

    /// <summary>Adds the rows to a table, by position of the columns; with <see cref="SaveMode.Overwrite"/> in place of its rows.</summary>
    /// <param name="tableName">The table's name.</param>
    public void InsertInto(string tableName) => SaveTo(tableName, SaveMethod.InsertInto);

    /// <summary>Writes the rows as a table.</summary>
    /// <param name="tableName">The table's name.</param>
    public void SaveAsTable(string tableName) => SaveTo(tableName, SaveMethod.SaveAsTable);

    /// <summary>Writes the rows to a table of a database.</summary>
    /// <param name="url">The JDBC address.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="properties">The driver's properties, for example <c>user</c> and <c>password</c>.</param>
    public void Jdbc(string url, string table, Dictionary<string, string> properties) =>
        Format("jdbc").Options(properties).Option("url", url).Option("dbtable", table).Save();

    /// <summary>Writes JSON, one object a line.</summary>
    /// <param name="path">The folder.</param>
    public void Json(string path) => Format("json").Save(path);

    /// <summary>Writes Parquet.</summary>
    /// <param name="path">The folder.</param>
    public void Parquet(string path) => Format("parquet").Save(path);

    /// <summary>Writes ORC.</summary>
    /// <param name="path">The folder.</param>
    public void Orc(string path) => Format("orc").Save(path);

    /// <summary>Writes text, one line a row, from the single column of text.</summary>
    /// <param name="path">The folder.</param>
    public void Text(string path) => Format("text").Save(path);

    /// <summary>Writes text with separated values.</summary>
    /// <param name="path">The folder.</param>
    public void Csv(string path) => Format("csv").Save(path);

    private DataFrameWriter With(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    private void SaveTo(string tableName, SaveMethod method)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        Run(operation => operation.Table = new() { TableName = tableName, SaveMethod = method });
    }

    private void Run(Action<Proto.WriteOperation> setTarget)
    {
        var operation = new Proto.WriteOperation
        {
            Input = _relation,
            Mode = _mode,
            SortColumnNames = { _sorting },
            PartitioningColumns = { _partitions },
            Options = { _options },
        };
        if (_format is not null)
            operation.Source = _format;
        if (_buckets is not null)
            operation.BucketBy = _buckets;
        setTarget(operation);
        _calls.Run(new Proto.Command { WriteOperation = operation }).Complete();
    }
}
