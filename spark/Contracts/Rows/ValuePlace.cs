using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>Where a value stands, for messages: the column and its Spark type.</summary>
internal readonly record struct ValuePlace(string Column, DataType Type)
{
    public override string ToString() => $"column '{Column}' ({Type.SimpleString})";
}
