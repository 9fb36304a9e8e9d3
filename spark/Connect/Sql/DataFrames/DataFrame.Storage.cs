using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Partitions, caching, checkpoints, views and writing.</content>
public sealed partial class DataFrame
{
    /// <summary>The rows in a number of partitions of about equal size, by a shuffle.</summary>
    /// <param name="numPartitions">At least 1.</param>
    public DataFrame Repartition(int numPartitions) =>
        With(new() { Repartition = new() { Input = Relation, NumPartitions = numPartitions, Shuffle = true } });

    /// <summary>The rows in a number of partitions by the hash of some expressions: equal values share a partition.</summary>
    /// <param name="numPartitions">At least 1.</param>
    /// <param name="partitionExprs">The expressions.</param>
    public DataFrame Repartition(int numPartitions, params Column[] partitionExprs) =>
        Repartition(numPartitions, NamedColumns.Expressions(partitionExprs));

    /// <summary>The rows in as many partitions as <c>spark.sql.shuffle.partitions</c> says, by the hash of some expressions.</summary>
    /// <param name="partitionExprs">The expressions.</param>
    public DataFrame Repartition(params Column[] partitionExprs) => Repartition(null, NamedColumns.Expressions(partitionExprs));

    /// <summary>The rows in a number of partitions by ranges of some expressions: partitions follow their order.</summary>
    /// <param name="numPartitions">At least 1.</param>
    /// <param name="partitionExprs">The expressions, ascending unless they say otherwise.</param>
    public DataFrame RepartitionByRange(int numPartitions, params Column[] partitionExprs) =>
        Repartition(numPartitions, Ranges(partitionExprs));

    /// <summary>The rows in as many partitions as <c>spark.sql.shuffle.partitions</c> says, by ranges of some expressions.</summary>
    /// <param name="partitionExprs">The expressions, ascending unless they say otherwise.</param>
    public DataFrame RepartitionByRange(params Column[] partitionExprs) => Repartition(null, Ranges(partitionExprs));

    /// <summary>The rows in fewer partitions, without a shuffle; as many as before if there are fewer already.</summary>
    /// <param name="numPartitions">At least 1.</param>
    public DataFrame Coalesce(int numPartitions) =>
        With(new() { Repartition = new() { Input = Relation, NumPartitions = numPartitions, Shuffle = false } });

    /// <summary>Asks Spark to keep the rows in memory and on disk once they are worked out.</summary>
    public DataFrame Persist() => Persist(Sql.StorageLevel.MEMORY_AND_DISK);

    /// <summary>Asks Spark to keep the rows once they are worked out.</summary>
    /// <param name="storageLevel">Where and how.</param>
    public DataFrame Persist(StorageLevel storageLevel)
    {
        ArgumentNullException.ThrowIfNull(storageLevel);
        Calls.Analyze(new() { Persist = new() { Relation = Relation, StorageLevel = storageLevel.ToMessage() } });
        return this;
    }

    /// <summary>Asks Spark to keep the rows, see <see cref="Persist()"/>.</summary>
    public DataFrame Cache() => Persist();

    /// <summary>Where Spark keeps the rows; <see cref="Sql.StorageLevel.NONE"/> if it was not asked to.</summary>
    public StorageLevel StorageLevel() => Sql.StorageLevel.FromMessage(
        Calls.Analyze(new() { GetStorageLevel = new() { Relation = Relation } }).GetStorageLevel.StorageLevel);

    /// <summary>Drops the rows Spark keeps.</summary>
    /// <param name="blocking">True to wait until they are gone.</param>
    public DataFrame Unpersist(bool blocking = false)
    {
        Calls.Analyze(new() { Unpersist = new() { Relation = Relation, Blocking = blocking } });
        return this;
    }

    /// <summary>The rows saved to the checkpoint folder (<c>spark.checkpoint.dir</c>), cut off from the plan that made them. Needs Spark 4.</summary>
    /// <param name="eager">False to save when the rows are first used.</param>
    /// <exception cref="NotSupportedException">The server is older than Spark 4.</exception>
    public DataFrame Checkpoint(bool eager = true) => Checkpoint(local: false, eager);

    /// <summary>The rows kept on the executors, cut off from the plan that made them: faster than <see cref="Checkpoint(bool)"/>, lost with an executor. Needs Spark 4.</summary>
    /// <param name="eager">False to keep when the rows are first used.</param>
    /// <exception cref="NotSupportedException">The server is older than Spark 4.</exception>
    public DataFrame LocalCheckpoint(bool eager = true) => Checkpoint(local: true, eager);

    /// <summary>Watches aggregates while the rows pass; the rows stay as they are. To read them, use <c>LaborSpark.Spark.Observation</c>.</summary>
    /// <param name="name">The name of the set of aggregates.</param>
    /// <param name="expr">The first aggregate, named by <see cref="Column.As(string)"/>.</param>
    /// <param name="exprs">More aggregates.</param>
    public DataFrame Observe(string name, Column expr, params Column[] exprs) =>
        With(new() { CollectMetrics = new() { Input = Relation, Name = name, Metrics = { NamedColumns.Expressions(exprs.Prepend(expr)) } } });

    /// <summary>Says how late rows of a stream may come; without effect on other rows.</summary>
    /// <param name="eventTime">The column with the row's time.</param>
    /// <param name="delayThreshold">For example <c>10 minutes</c>.</param>
    public DataFrame WithWatermark(string eventTime, string delayThreshold) =>
        With(new() { WithWatermark = new() { Input = Relation, EventTime = eventTime, DelayThreshold = delayThreshold } });

    /// <summary>Names the plan for SQL in this session.</summary>
    /// <param name="viewName">The name; refused by Spark if taken.</param>
    public void CreateTempView(string viewName) => CreateView(viewName, isGlobal: false, replace: false);

    /// <summary>Names the plan for SQL in this session; takes over a name that is taken.</summary>
    /// <param name="viewName">The name.</param>
    public void CreateOrReplaceTempView(string viewName) => CreateView(viewName, isGlobal: false, replace: true);

    /// <summary>Names the plan for SQL in all sessions, as <c>global_temp.NAME</c>.</summary>
    /// <param name="viewName">The name; refused by Spark if taken.</param>
    public void CreateGlobalTempView(string viewName) => CreateView(viewName, isGlobal: true, replace: false);

    /// <summary>Names the plan for SQL in all sessions, as <c>global_temp.NAME</c>; takes over a name that is taken.</summary>
    /// <param name="viewName">The name.</param>
    public void CreateOrReplaceGlobalTempView(string viewName) => CreateView(viewName, isGlobal: true, replace: true);

    /// <summary>Writes the rows to files or a table.</summary>
    public DataFrameWriter Write() => new(Calls, Relation);

    /// <summary>Writes the rows to a table of a catalog of Spark's second kind.</summary>
    /// <param name="table">The table's name.</param>
    public DataFrameWriterV2 WriteTo(string table) => new(Calls, Relation, table);

    private static IEnumerable<Proto.Expression> Ranges(Column[] columns) =>
        NamedColumns.Expressions(columns).Select(expression => new Proto.Expression { SortOrder = PlanExpressions.SortOrder(expression) });

    private DataFrame Repartition(int? numPartitions, IEnumerable<Proto.Expression> expressions)
    {
        var repartition = new Proto.RepartitionByExpression { Input = Relation, PartitionExprs = { expressions } };
        if (numPartitions is { } number)
            repartition.NumPartitions = number;
        return With(new() { RepartitionByExpression = repartition });
    }

    private DataFrame Checkpoint(bool local, bool eager)
    {
        Calls.Require4("Checkpoint");
        var command = new Proto.Command { CheckpointCommand = new() { Relation = Relation, Local = local, Eager = eager } };
        var result = Calls.Run(command).Complete()
            .First(response => response.ResponseTypeCase == Proto.ExecutePlanResponse.ResponseTypeOneofCase.CheckpointCommandResult);
        return With(new() { CachedRemoteRelation = result.CheckpointCommandResult.Relation });
    }

    private void CreateView(string name, bool isGlobal, bool replace) => Calls.Run(new Proto.Command
    {
        CreateDataframeView = new() { Input = Relation, Name = name, IsGlobal = isGlobal, Replace = replace },
    }).Complete();
}
