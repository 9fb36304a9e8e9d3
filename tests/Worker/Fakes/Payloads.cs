using LaborSpark.Spark.Contracts;
using LaborSpark.Spark.Contracts.Captures;
using LaborSpark.Spark.Contracts.Columns;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>Makes payloads of this assembly's functions, as the driver does of users'.</summary>
internal static class Payloads
{
    public static byte[] Scalar(string name, Delegate function, DataType? returnType = null) =>
        Make(name, function, UdfKind.Scalar, returnType ?? ClrTypes.ToSpark(function.Method.ReturnType)).Encode();

    public static byte[] Map(string name, Delegate function, StructType schema) => Make(name, function, UdfKind.MapInArrow, schema).Encode();

    public static UdfPayload Make(string name, Delegate function, UdfKind kind, DataType returnType)
    {
        var method = function.Method;
        var type = method.DeclaringType!;
        return new UdfPayload
        {
            Name = name,
            Kind = kind,
            ReturnType = returnType,
            Function = new UdfFunction
            {
                Folder = SessionFiles.Folder,
                Assembly = type.Assembly.GetName().Name!,
                Mvid = type.Module.ModuleVersionId,
                DeclaringType = UdfTypeNames.Write(type),
                MetadataToken = method.MetadataToken,
                Method = method.Name,
                Signature = UdfFunctionBinder.Signature(method),
                DelegateType = UdfTypeNames.Write(function.GetType()),
            },
            Captures = type.GetFields().Any(field => !field.IsStatic) && function.Target is { } target ? CapturedValues.Write(target, type) : null,
        };
    }
}
