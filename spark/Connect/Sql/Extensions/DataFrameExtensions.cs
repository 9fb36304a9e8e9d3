using LaborSpark.Spark.Connect.Plans;
using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;
using RecordBatch = Apache.Arrow.RecordBatch;

namespace LaborSpark.Spark;

/// <summary>What this library adds to the data frames of Microsoft.Spark.</summary>
public static class DataFrameExtensions
{
    /// <summary>The same rows with a token: what runs them, and what is made of them, ends when the token fires.</summary>
    /// <param name="frame">The rows. Of a join, a union and the like the left side's token counts.</param>
    /// <param name="cancellation">As for <see cref="SparkSessionExtensions.WithCancellation"/>.</param>
    public static DataFrame WithCancellation(this DataFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.CancelledBy(cancellation);
    }

    /// <summary>The rows that a function makes of each partition's record batches. It runs on the executors. Asks Spark for the columns of the input.</summary>
    /// <param name="frame">The rows to read.</param>
    /// <param name="function">
    /// From the batches of a partition to batches of <paramref name="schema"/>; it may give other numbers of rows and batches. A batch read stays
    /// as it is for as long as the function keeps it, and costs its memory as long; a batch given is written out before the function goes on,
    /// so that builders can be reused. What the function captures is copied now and must be plain data.
    /// </param>
    /// <param name="schema">The columns of the result.</param>
    /// <exception cref="UdfRefusedException">The function captures something that is not plain data.</exception>
    /// <exception cref="ArgumentException">Columns of the input have the same name; the message names them.</exception>
    public static DataFrame MapInArrow(
        this DataFrame frame, Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(schema);
        // Spark leaves out the columns of the input that the call does not name.
        var names = frame.Columns();
        RefuseSameNames(names);
        var columns = names.Select(name => Functions.Col($"`{name.Replace("`", "``", StringComparison.Ordinal)}`"));
        var call = UserDefinedFunction.OfBatches(function, schema).Call(columns);
        return frame.With(new() { MapPartitions = new() { Input = frame.Relation, Func = call } });
    }

    /// <summary>All rows as values of a type of C#. They are held in memory; the plan is run once, before the method returns.</summary>
    /// <typeparam name="T">
    /// A record or class, filled by column name ignoring case; a tuple of one item a column, by position; or, for a single column, the type of
    /// its values. Items convert as by <see cref="Row.GetAs{T}(int)"/>.
    /// </typeparam>
    /// <param name="frame">The rows to read.</param>
    /// <exception cref="InvalidCastException">A column is missing, or a value does not convert; the message names column and types.</exception>
    public static IEnumerable<T> Collect<T>(this DataFrame frame) => [.. frame.ToLocalIterator<T>()];

    /// <summary>All rows as values of a type of C# as they come, see <see cref="Collect{T}"/> and <see cref="DataFrame.ToLocalIterator()"/>.</summary>
    /// <typeparam name="T">As for <see cref="Collect{T}"/>.</typeparam>
    /// <param name="frame">The rows to read.</param>
    /// <exception cref="InvalidCastException">A column is missing, or a value does not convert; the message names column and types.</exception>
    public static IEnumerable<T> ToLocalIterator<T>(this DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.ToLocalIterator().Select(TypedRow.To<T>);
    }

    /// <summary>The result as Arrow record batches as they come. A batch is valid until the next one is asked for. Each enumeration runs the plan.</summary>
    /// <param name="frame">The rows to read.</param>
    public static IEnumerable<RecordBatch> CollectBatches(this DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Calls.Run(frame.Relation).Batches();
    }

    /// <summary>Watches aggregates while the rows pass; the rows stay as they are.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="observation">Where the aggregates arrive when the result has been run.</param>
    /// <param name="expr">The first aggregate, named by <see cref="Column.As(string)"/>.</param>
    /// <param name="exprs">More aggregates.</param>
    public static DataFrame Observe(this DataFrame frame, Observation observation, Column expr, params Column[] exprs)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(observation);
        observation.Expect(exprs.Prepend(expr));
        frame.Calls.Core.Observed.Await(observation);
        return frame.Observe(observation.Name, expr, exprs);
    }

    /// <summary>Sends each row to the partition of its number, exactly: Spark's own <c>Repartition</c> by a column hashes it, and several numbers may meet in one partition.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="numPartitions">The number of partitions, 1 or more.</param>
    /// <param name="number">The number of a row's partition, from 0; null goes to any. On one beyond the last partition Spark fails in ANSI mode, the default of Spark 4; without, as in 3.5, it should count as null. Negative numbers are not checked.</param>
    public static DataFrame RepartitionByNumber(this DataFrame frame, int numPartitions, Column number)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(numPartitions, 1);
        var keys = Functions.Array([.. HashedPartitions.Keys(numPartitions).Select(key => Functions.Lit(key))]);
        return frame.Repartition(numPartitions, Functions.ElementAt(keys, number.Cast("int") + Functions.Lit(1)));
    }

    private static void RefuseSameNames(IEnumerable<string> names)
    {
        var repeated = names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"'{same.Key}'").ToList();
        if (repeated.Count > 0)
        {
            throw new ArgumentException(
                $"MapInArrow needs input columns of different names; several are called {string.Join(", ", repeated)}. Rename first, for example with ToDF, or leave some out.");
        }
    }
}
