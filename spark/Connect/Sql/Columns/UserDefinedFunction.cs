using Google.Protobuf;
using LaborSpark.Spark.Connect.Columns;
using LaborSpark.Spark.Connect.Plans;
using LaborSpark.Spark.Connect.Udfs;
using LaborSpark.Spark.Contracts;
using LaborSpark.Spark.Contracts.Columns;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>A function of C# that runs on the executors, as an expression of plans.</summary>
internal sealed class UserDefinedFunction
{
    private readonly UdfPayload _payload;
    private readonly ByteString _command;

    private UserDefinedFunction(UdfPayload payload)
    {
        _payload = payload;
        _command = ByteString.CopyFrom(payload.Encode());
    }

    /// <summary>A scalar function whose result type says the Spark type.</summary>
    public static UserDefinedFunction Of(Delegate function, Type resultType, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Of(function, ClrTypes.ToSpark(resultType), name);
    }

    /// <summary>A scalar function of a given Spark type.</summary>
    public static UserDefinedFunction Of(Delegate function, DataType returnType, string? name = null) =>
        new(UdfCapture.Capture(function, name, UdfKind.Scalar, returnType));

    /// <summary>A function from record batches to record batches.</summary>
    public static UserDefinedFunction OfBatches(Delegate function, StructType schema) =>
        new(UdfCapture.Capture(function, null, UdfKind.MapInArrow, schema));

    public Column Apply(params Column[] arguments) => new(new Proto.Expression { CommonInlineUserDefinedFunction = Call(arguments) });

    public Proto.CommonInlineUserDefinedFunction Call(IEnumerable<Column> arguments)
    {
        var call = new Proto.CommonInlineUserDefinedFunction
        {
            FunctionName = _payload.Name,
            Deterministic = true,
            Arguments = { NamedColumns.Expressions(arguments) },
            PythonUdf = new()
            {
                OutputType = SparkTypes.ToMessage(_payload.ReturnType),
                EvalType = (int)_payload.Kind,
                Command = _command,
                PythonVer = UdfPayload.PythonVersion,
            },
        };
        PlanFunctions.Note(call.PythonUdf, _payload.Function);
        return call;
    }
}
