using LaborSpark.Spark.Connect.Plans;
using LaborSpark.Spark.Connect.Results;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>Databases, tables, views and functions that SQL can name. Every method asks Spark at once, save those that give a data frame of names.</summary>
public sealed class Catalog
{
    private readonly SessionCalls _calls;

    internal Catalog(SessionCalls calls)
    {
        _calls = calls;
    }

    /// <summary>The name of the current database.</summary>
    public string CurrentDatabase() => Value<string>(new() { CurrentDatabase = new() });

    /// <summary>Changes the current database.</summary>
    /// <param name="dbName">Its name.</param>
    public void SetCurrentDatabase(string dbName) => Run(new() { SetCurrentDatabase = new() { DbName = dbName } });

    /// <summary>True if there is such a database.</summary>
    /// <param name="dbName">Its name.</param>
    public bool DatabaseExists(string dbName) => Value<bool>(new() { DatabaseExists = new() { DbName = dbName } });

    /// <summary>A database.</summary>
    /// <param name="dbName">Its name.</param>
    public Database GetDatabase(string dbName) => new(Single(new() { GetDatabase = new() { DbName = dbName } }));

    /// <summary>All databases, as a data frame.</summary>
    public DataFrame ListDatabases() => Frame(new() { ListDatabases = new() });

    /// <summary>All tables and views of the current database, as a data frame.</summary>
    public DataFrame ListTables() => Frame(new() { ListTables = new() });

    /// <summary>All tables and views of a database, as a data frame.</summary>
    /// <param name="dbName">Its name.</param>
    public DataFrame ListTables(string dbName) => Frame(new() { ListTables = new() { DbName = dbName } });

    /// <summary>All functions of the current database, as a data frame.</summary>
    public DataFrame ListFunctions() => Frame(new() { ListFunctions = new() });

    /// <summary>All functions of a database, as a data frame.</summary>
    /// <param name="dbName">Its name.</param>
    public DataFrame ListFunctions(string dbName) => Frame(new() { ListFunctions = new() { DbName = dbName } });

    /// <summary>All columns of a table or view, as a data frame.</summary>
    /// <param name="tableName">Its name.</param>
    public DataFrame ListColumns(string tableName) => Frame(new() { ListColumns = new() { TableName = tableName } });

    /// <summary>All columns of a table or view, as a data frame.</summary>
    /// <param name="dbName">The database's name.</param>
    /// <param name="tableName">The table's name.</param>
    public DataFrame ListColumns(string dbName, string tableName) =>
        Frame(new() { ListColumns = new() { TableName = tableName, DbName = dbName } });

    /// <summary>True if there is such a table or view.</summary>
    /// <param name="tableName">Its name.</param>
    public bool TableExists(string tableName) => Value<bool>(new() { TableExists = new() { TableName = tableName } });

    /// <summary>True if there is such a table or view.</summary>
    /// <param name="dbName">The database's name.</param>
    /// <param name="tableName">The table's name.</param>
    public bool TableExists(string dbName, string tableName) =>
        Value<bool>(new() { TableExists = new() { TableName = tableName, DbName = dbName } });

    /// <summary>A table or view.</summary>
    /// <param name="tableName">Its name.</param>
    public Table GetTable(string tableName) => new(Single(new() { GetTable = new() { TableName = tableName } }));

    /// <summary>A table or view.</summary>
    /// <param name="dbName">The database's name.</param>
    /// <param name="tableName">The table's name.</param>
    public Table GetTable(string dbName, string tableName) =>
        new(Single(new() { GetTable = new() { TableName = tableName, DbName = dbName } }));

    /// <summary>True if there is such a function.</summary>
    /// <param name="functionName">Its name.</param>
    public bool FunctionExists(string functionName) => Value<bool>(new() { FunctionExists = new() { FunctionName = functionName } });

    /// <summary>True if there is such a function.</summary>
    /// <param name="dbName">The database's name.</param>
    /// <param name="functionName">The function's name.</param>
    public bool FunctionExists(string dbName, string functionName) =>
        Value<bool>(new() { FunctionExists = new() { FunctionName = functionName, DbName = dbName } });

    /// <summary>A function.</summary>
    /// <param name="functionName">Its name.</param>
    public Function GetFunction(string functionName) => new(Single(new() { GetFunction = new() { FunctionName = functionName } }));

    /// <summary>A function.</summary>
    /// <param name="dbName">The database's name.</param>
    /// <param name="functionName">The function's name.</param>
    public Function GetFunction(string dbName, string functionName) =>
        new(Single(new() { GetFunction = new() { FunctionName = functionName, DbName = dbName } }));

    /// <summary>A table over files of Spark's default format, and its rows.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="path">Where the files are.</param>
    public DataFrame CreateTable(string tableName, string path) => Create(new() { TableName = tableName, Path = path });

    /// <summary>A table over files, and its rows.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="path">Where the files are.</param>
    /// <param name="source">Their format.</param>
    public DataFrame CreateTable(string tableName, string path, string source) =>
        Create(new() { TableName = tableName, Path = path, Source = source });

    /// <summary>A table of a source, and its rows.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="source">The source's format.</param>
    /// <param name="options">The format's options, for example <c>path</c>.</param>
    public DataFrame CreateTable(string tableName, string source, IDictionary<string, string> options) =>
        Create(new() { TableName = tableName, Source = source, Options = { options } });

    /// <summary>A table of a source, and its rows.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="source">The source's format.</param>
    /// <param name="description">What to keep with the table.</param>
    /// <param name="options">The format's options, for example <c>path</c>.</param>
    public DataFrame CreateTable(string tableName, string source, string description, IDictionary<string, string> options) =>
        Create(new() { TableName = tableName, Source = source, Description = description, Options = { options } });

    /// <summary>A table of a source with given columns, and its rows.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="source">The source's format.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="options">The format's options, for example <c>path</c>.</param>
    public DataFrame CreateTable(string tableName, string source, StructType schema, IDictionary<string, string> options) =>
        Create(new() { TableName = tableName, Source = source, Schema = SparkTypes.ToMessage(schema), Options = { options } });

    /// <summary>A table of a source with given columns, and its rows.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="source">The source's format.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="description">What to keep with the table.</param>
    /// <param name="options">The format's options, for example <c>path</c>.</param>
    public DataFrame CreateTable(
        string tableName, string source, StructType schema, string description, IDictionary<string, string> options) => Create(new()
        {
            TableName = tableName,
            Source = source,
            Schema = SparkTypes.ToMessage(schema),
            Description = description,
            Options = { options },
        });

    /// <summary>Drops a temporary view of this session.</summary>
    /// <param name="viewName">Its name.</param>
    /// <returns>True if there was one.</returns>
    public bool DropTempView(string viewName) => Value<bool>(new() { DropTempView = new() { ViewName = viewName } });

    /// <summary>Drops a temporary view of all sessions.</summary>
    /// <param name="viewName">Its name, without <c>global_temp</c>.</param>
    /// <returns>True if there was one.</returns>
    public bool DropGlobalTempView(string viewName) => Value<bool>(new() { DropGlobalTempView = new() { ViewName = viewName } });

    /// <summary>True if Spark was asked to keep the rows of a table in memory.</summary>
    /// <param name="tableName">Its name.</param>
    public bool IsCached(string tableName) => Value<bool>(new() { IsCached = new() { TableName = tableName } });

    /// <summary>Asks Spark to keep the rows of a table in memory once they are worked out.</summary>
    /// <param name="tableName">Its name.</param>
    public void CacheTable(string tableName) => Run(new() { CacheTable = new() { TableName = tableName } });

    /// <summary>Drops the rows of a table that Spark keeps in memory.</summary>
    /// <param name="tableName">Its name.</param>
    public void UncacheTable(string tableName) => Run(new() { UncacheTable = new() { TableName = tableName } });

    /// <summary>Drops all rows that Spark keeps in memory, of all sessions.</summary>
    public void ClearCache() => Run(new() { ClearCache = new() });

    /// <summary>Has Spark look again at the files of a table, after something else changed them.</summary>
    /// <param name="tableName">Its name.</param>
    public void RefreshTable(string tableName) => Run(new() { RefreshTable = new() { TableName = tableName } });

    /// <summary>Has Spark look again at the files under a path, in all data frames that read them.</summary>
    /// <param name="path">The path.</param>
    public void RefreshByPath(string path) => Run(new() { RefreshByPath = new() { Path = path } });

    /// <summary>Has Spark look for the partitions of a table in its folder.</summary>
    /// <param name="tableName">Its name.</param>
    public void RecoverPartitions(string tableName) => Run(new() { RecoverPartitions = new() { TableName = tableName } });

    private DataFrame Frame(Proto.Catalog operation) => DataFrame.Of(_calls, new() { Catalog = operation });

    private Row Single(Proto.Catalog operation) => Frame(operation).Collect().Single();

    private T Value<T>(Proto.Catalog operation) => Single(operation).GetAs<T>(0);

    private void Run(Proto.Catalog operation) => Frame(operation).Collect();

    // The rows are those of the table's own plan: making it twice would fail, so that it is made now and read by name.
    private DataFrame Create(Proto.CreateTable table)
    {
        Run(new() { CreateTable = table });
        return DataFrame.Of(_calls, new() { Read = new() { NamedTable = new() { UnparsedIdentifier = table.TableName } } });
    }
}
