using LaborSpark.Spark.Connect.Results;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <content>Making data frames.</content>
public sealed partial class SparkSession
{
    /// <summary>Reads files, tables and databases.</summary>
    public DataFrameReader Read() => new(Calls);

    /// <summary>A data frame of a table or view.</summary>
    /// <param name="tableName">Its name.</param>
    public DataFrame Table(string tableName) => Read().Table(tableName);

    /// <summary>The result of a SQL statement. A command (CREATE, INSERT, SET, …) runs at once, once; a query when its rows are asked for.</summary>
    /// <param name="sqlText">One statement of Spark SQL.</param>
    public DataFrame Sql(string sqlText)
    {
        ArgumentNullException.ThrowIfNull(sqlText);
        var command = new Proto.SqlCommand();
        if (Core.ServerIsBefore4)
        {
#pragma warning disable CS0612 // Spark 3.5 ignores the newer field.
            command.Sql = sqlText;
#pragma warning restore CS0612
        }
        else
        {
            command.Input = new() { Sql = new() { Query = sqlText } };
        }

        return ResultOf(new Proto.Command { SqlCommand = command }) ?? Frame(new() { Sql = new() { Query = sqlText } });
    }

    /// <summary>Whole numbers from 0 in a column <c>id</c> of type bigint.</summary>
    /// <param name="end">Where to stop; not included.</param>
    public DataFrame Range(long end) => Range(0, end);

    /// <summary>Whole numbers in a column <c>id</c> of type bigint.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">Where to stop; not included.</param>
    public DataFrame Range(long start, long end) => Range(start, end, 1);

    /// <summary>Whole numbers in a column <c>id</c> of type bigint.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">Where to stop; not included.</param>
    /// <param name="step">From one number to the next; negative to go down, never 0.</param>
    public DataFrame Range(long start, long end, long step) => Frame(new() { Range = new() { Start = start, End = end, Step = step } });

    /// <summary>Whole numbers in a column <c>id</c> of type bigint.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">Where to stop; not included.</param>
    /// <param name="step">From one number to the next; negative to go down, never 0.</param>
    /// <param name="numPartitions">The number of partitions.</param>
    public DataFrame Range(long start, long end, long step, int numPartitions) =>
        Frame(new() { Range = new() { Start = start, End = end, Step = step, NumPartitions = numPartitions } });

    /// <summary>A command of a data source run outside Spark, and its result.</summary>
    /// <param name="runner">The class that runs it, an <c>ExternalCommandRunner</c> of the JVM.</param>
    /// <param name="command">The command.</param>
    /// <param name="options">The runner's options.</param>
    /// <exception cref="NotSupportedException">The server is older than Spark 4.</exception>
    public DataFrame ExecuteCommand(string runner, string command, Dictionary<string, string> options)
    {
        Calls.Require4("ExecuteCommand");
        var external = new Proto.ExecuteExternalCommand { Runner = runner, Command = command, Options = { options } };
        return ResultOf(new Proto.Command { ExecuteExternalCommand = external })
            ?? throw new InvalidOperationException($"The runner {runner} gave no result.");
    }

    /// <summary>A data frame of rows.</summary>
    /// <param name="data">The rows, read once, now. Values as <see cref="Row"/> gives them, or types that convert to these.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="ArgumentException">A row does not fit the schema.</exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(schema);
        return Frame(Calls.Rows(LocalData.Of(data, schema)));
    }

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<int> data) => OneColumn(data, new IntegerType(), isNullable: false);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<int?> data) => OneColumn(data, new IntegerType(), isNullable: true);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<string> data) => OneColumn(data, new StringType(), isNullable: true);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<double> data) => OneColumn(data, new DoubleType(), isNullable: false);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<double?> data) => OneColumn(data, new DoubleType(), isNullable: true);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<bool> data) => OneColumn(data, new BooleanType(), isNullable: false);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<bool?> data) => OneColumn(data, new BooleanType(), isNullable: true);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<Date> data) => OneColumn(data, new DateType(), isNullable: true);

    /// <summary>A data frame of one column <c>_1</c>.</summary>
    /// <param name="data">The values, read once, now.</param>
    public DataFrame CreateDataFrame(IEnumerable<Timestamp> data) => OneColumn(data, new TimestampType(), isNullable: true);

    private DataFrame Frame(Proto.Relation relation) => DataFrame.Of(Calls, relation);

    private DataFrame OneColumn<T>(IEnumerable<T> data, DataType type, bool isNullable)
    {
        ArgumentNullException.ThrowIfNull(data);
        return CreateDataFrame(data.Select(value => new GenericRow([value])), new StructType([new StructField("_1", type, isNullable)]));
    }

    private DataFrame? ResultOf(Proto.Command command)
    {
        var relation = Calls.Run(command).Complete()
            .Select(response => response.SqlCommandResult?.Relation)
            .LastOrDefault(result => result is not null);
        return relation is null ? null : Frame(relation.Clone());
    }
}
