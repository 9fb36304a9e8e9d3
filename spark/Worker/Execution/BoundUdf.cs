using LaborSpark.Spark.Contracts;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>A function as the driver described it, and the delegate made of it.</summary>
internal sealed record BoundUdf(UdfPayload Payload, Delegate Function)
{
    /// <summary>The names of the last parameters; a static method bound to a closure has the closure as its first one.</summary>
    public IReadOnlyList<string> ParameterNames(int count)
    {
        var parameters = Function.Method.GetParameters();
        return [.. parameters[^Math.Min(parameters.Length, count)..].Select(parameter => parameter.Name ?? "")];
    }
}
