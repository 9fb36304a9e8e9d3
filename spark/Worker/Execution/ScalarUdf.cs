using Apache.Arrow;
using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Worker.Protocol;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>One function of a select, which may be a chain: the innermost runs on columns, each next one on the result before.</summary>
internal sealed class ScalarUdf
{
    private readonly int[] _columns;
    private readonly List<ScalarFunction> _chain = [];

    /// <exception cref="TaskRefusedException">Arguments do not fit parameters.</exception>
    public ScalarUdf(UdfCall call, IReadOnlyList<BoundUdf> chain, Schema input, ScalarFunctionFactory factory)
    {
        _columns = Order(call, chain[0]);
        DataType[] types = [.. _columns.Select(column => TypeOf(input, column))];
        foreach (var udf in chain)
        {
            _chain.Add(factory.Create(udf, types));
            ReturnType = udf.Payload.ReturnType;
            types = [ReturnType];
        }
    }

    /// <summary>The type of the last function's result.</summary>
    public DataType ReturnType { get; } = new NullType();

    /// <summary>The column of results; valid until the next call.</summary>
    public IArrowArray Run(RecordBatch batch, Action throwIfCancelled)
    {
        IArrowArray[] arguments = [.. _columns.Select(batch.Column)];
        foreach (var function in _chain)
            arguments = [function.Run(arguments, batch.Length, throwIfCancelled)];
        return arguments[0];
    }

    private static DataType TypeOf(Schema input, int column) => column < input.FieldsList.Count
        ? ArrowTypes.FromArrow(input.GetFieldByIndex(column).DataType)
        : throw new ProtocolException($"Expected an argument among the {input.FieldsList.Count} columns of the input, got column {column}.");

    /// <summary>The columns in the order of the parameters: named arguments go where their names are.</summary>
    private static int[] Order(UdfCall call, BoundUdf udf)
    {
        if (call.Arguments.All(argument => argument.Name is null))
            return [.. call.Arguments.Select(argument => argument.Column)];
        var names = udf.ParameterNames(call.Arguments.Count).ToList();
        var columns = new int[call.Arguments.Count];
        System.Array.Fill(columns, -1);
        for (var i = 0; i < columns.Length; i++)
        {
            var argument = call.Arguments[i];
            var place = argument.Name is null ? i : names.IndexOf(argument.Name);
            if (place < 0 || columns[place] >= 0)
                throw new TaskRefusedException(
                    $"The C# function '{udf.Payload.Name}' was called with the named argument '{argument.Name}': expected each of {string.Join(", ", names)} once.");
            columns[place] = argument.Column;
        }
        return columns;
    }
}
