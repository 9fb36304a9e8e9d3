using Apache.Arrow;
using LaborSpark.Spark.Contracts.Columns.Reading;
using LaborSpark.Spark.Worker.Sockets;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Runs a function of column values over the rows of a batch.</summary>
internal abstract class ScalarFunction(string name, ColumnReader[] arguments)
{
    /// <summary>The function's name, for messages.</summary>
    public string Name => name;

    /// <summary>The readers of the arguments in the order of the parameters.</summary>
    protected ColumnReader[] Arguments => arguments;

    /// <summary>Computes a column of one value a row; valid until the next call.</summary>
    /// <param name="columns">The arguments' columns in the order of the parameters.</param>
    /// <param name="rows">The number of rows, which columns cannot tell if there are none.</param>
    /// <param name="throwIfCancelled">Called between rows.</param>
    /// <exception cref="UserCodeException">The function failed; row and values are named.</exception>
    public IArrowArray Run(IArrowArray[] columns, int rows, Action throwIfCancelled)
    {
        for (var i = 0; i < arguments.Length; i++)
            arguments[i].Attach(columns[i]);
        Begin();
        var row = 0;
        try
        {
            for (; row < rows; row++)
            {
                throwIfCancelled();
                Compute(row);
            }
        }
        catch (Exception e) when (e is not ConnectionEndedException)
        {
            throw UserCodeException.InRow(name, row, [.. arguments.Select(argument => ValueOf(argument, row))], e);
        }
        var column = Build();
        return column.Length == rows
            ? column
            : throw new InvalidOperationException($"The function '{name}' gave {column.Length} values for {rows} rows.");
    }

    protected abstract void Begin();

    private static object? ValueOf(ColumnReader argument, int row)
    {
        try
        {
            return argument.ReadBoxed(row);
        }
        catch (Exception e)
        {
            // The value itself may be what failed, for example a decimal of too many digits.
            return e.Message;
        }
    }

    protected abstract void Compute(int row);

    protected abstract IArrowArray Build();
}
