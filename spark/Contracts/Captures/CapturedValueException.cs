using System.Reflection;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>A captured value that cannot travel as data.</summary>
public sealed class CapturedValueException : Exception
{
    /// <summary>Names the value and why it cannot travel.</summary>
    public CapturedValueException(string path, FieldInfo? variable, Type valueType, string reason, bool isTooLarge = false)
        : base($"'{path}' of type {valueType}: {reason}")
    {
        Path = path;
        Variable = variable;
        ValueType = valueType;
        Reason = reason;
        IsTooLarge = isTooLarge;
    }

    /// <summary>The value as a programmer would write it, for example <c>settings.Names[3]</c>; empty for the function's own target.</summary>
    public string Path { get; }

    /// <summary>The closure's field that holds the captured variable; null if the function has no closure.</summary>
    public FieldInfo? Variable { get; }

    /// <summary>The type that cannot travel.</summary>
    public Type ValueType { get; }

    /// <summary>Why not, as the end of a sentence.</summary>
    public string Reason { get; }

    /// <summary>True if only the size of the captured data is wrong.</summary>
    public bool IsTooLarge { get; }
}
