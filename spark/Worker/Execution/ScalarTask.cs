using Apache.Arrow;
using LaborSpark.Spark.Contracts.Columns;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Scalar functions: one column of results for each, one batch out for each batch in.</summary>
internal sealed class ScalarTask(IReadOnlyList<ScalarUdf> udfs, string timeZone)
{
    private readonly Schema _schema = new(
        [.. udfs.Select((udf, i) => new Field(FormattableString.Invariant($"_{i}"), ArrowTypes.ToArrow(udf.ReturnType, timeZone), nullable: true))],
        null);

    public void Run(TaskInput input, TaskOutput output, Action throwIfCancelled)
    {
        while (input.Next() is { } batch)
        {
            using (batch)
            {
                // Spark glues results to rows by position and checks nothing.
                output.Write(new RecordBatch(_schema, udfs.Select(udf => udf.Run(batch, throwIfCancelled)), batch.Length));
            }
        }
    }
}
