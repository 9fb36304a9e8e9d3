using Apache.Arrow;
using LaborSpark.Spark.Contracts.Columns.Reading;
using LaborSpark.Spark.Contracts.Columns.Writing;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>A function with a typed result.</summary>
/// <remarks>A row in which an argument is null whose parameter has no null is not computed: its result is null.</remarks>
internal abstract class ScalarFunction<TResult>(string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results)
    : ScalarFunction(name, arguments)
{
    protected sealed override void Begin() => results.Clear();

    protected sealed override void Compute(int row)
    {
        foreach (var argument in required)
        {
            if (argument.IsNull(row))
            {
                results.AppendNull();
                return;
            }
        }
        results.Append(Invoke(row));
    }

    protected sealed override IArrowArray Build() => results.Build();

    protected abstract TResult Invoke(int row);
}
