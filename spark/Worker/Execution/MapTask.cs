using Apache.Arrow;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Settings;
using LaborSpark.Spark.Worker.Sockets;
using SparkStruct = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>A function from a partition's batches to batches.</summary>
internal sealed class MapTask
{
    private readonly string _name;
    private readonly Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> _function;
    private readonly OutputColumns _columns;

    /// <exception cref="TaskRefusedException">The function is of another kind.</exception>
    public MapTask(BoundUdf udf)
    {
        _name = udf.Payload.Name;
        _function = udf.Function as Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> ?? throw new TaskRefusedException(
            $"Expected the C# function '{_name}' to map IEnumerable<RecordBatch> to IEnumerable<RecordBatch>, got {udf.Function.GetType()}.");
        _columns = new OutputColumns(_name, udf.Payload.ReturnType as SparkStruct ?? throw new TaskRefusedException(
            $"Expected the C# function '{_name}' to declare a struct, the columns of its batches, got {udf.Payload.ReturnType.SimpleString}."));
    }

    /// <exception cref="UserCodeException">The function failed.</exception>
    /// <exception cref="TaskRefusedException">Its batches are not as declared.</exception>
    public void Run(TaskInput input, TaskOutput output, Action throwIfCancelled)
    {
        var results = Guard(input, () => _function(Batches(input)).GetEnumerator());
        var failed = true;
        try
        {
            while (Guard(input, results.MoveNext))
            {
                throwIfCancelled();
                output.Write(_columns.Wrap(Guard(input, () => results.Current)));
            }
            failed = false;
        }
        finally
        {
            End(input, results, failed);
        }
        input.Drain();
    }

    // The function's own clean-up may fail too; it must not hide what failed before it.
    private void End(TaskInput input, IEnumerator<RecordBatch> results, bool failed)
    {
        try
        {
            Guard(input, () =>
            {
                results.Dispose();
                return true;
            });
        }
        catch (Exception) when (failed)
        {
            Log.Line($"the C# function '{_name}' failed a second time when it was ended.");
        }
    }

    private static IEnumerable<RecordBatch> Batches(TaskInput input)
    {
        Schema? schema = null;
        while (input.Next() is { } batch)
        {
            if (batch.ColumnCount != 1 || batch.Column(0) is not StructArray columns)
                throw new ProtocolException($"Expected a single struct column in each batch, got {batch.ColumnCount} columns.");
            schema ??= new Schema([.. ((Apache.Arrow.Types.StructType)columns.Data.DataType).Fields], null);
            yield return new RecordBatch(schema, columns.Fields, batch.Length);
        }
    }

    private T Guard<T>(TaskInput input, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not (ConnectionEndedException or ProtocolException))
        {
            throw UserCodeException.InBatch(_name, input.Batches, input.Rows, e);
        }
    }
}
