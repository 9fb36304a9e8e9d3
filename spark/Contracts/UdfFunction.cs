namespace LaborSpark.Spark.Contracts;

/// <summary>Which method of which build a function is: a name to look up, never code or a serialised object.</summary>
public sealed record UdfFunction
{
    /// <summary>The artifact folder that holds the function's assembly, relative to the session's files directory, for example <c>udf-3fa9c1</c>;
    /// null if the assembly belongs to the worker itself.</summary>
    public string? Folder { get; init; }

    /// <summary>The artifact folder of the packages that the assembly needs, apart from it because they stay as they are when it is recompiled; null if it needs none.</summary>
    public string? Dependencies { get; init; }

    /// <summary>The simple name of the assembly that declares the method.</summary>
    public required string Assembly { get; init; }

    /// <summary>The module version id of that very build; any recompilation changes it.</summary>
    public required Guid Mvid { get; init; }

    /// <summary>The closed declaring type as <see cref="UdfTypeNames"/> writes it, for example <c>Jobs.Words+&lt;&gt;c</c>.</summary>
    public required string DeclaringType { get; init; }

    /// <summary>The method's metadata token in the module.</summary>
    public required int MetadataToken { get; init; }

    /// <summary>The method's name, as the compiler chose it.</summary>
    public required string Method { get; init; }

    /// <summary>The generic arguments of the method itself, as <see cref="UdfTypeNames"/> writes them; empty for a method that is not generic.</summary>
    public IReadOnlyList<string> MethodArguments { get; init; } = [];

    /// <summary>Return and parameter types of the closed method, a cross-check against a wrong token.</summary>
    public required string Signature { get; init; }

    /// <summary>The closed delegate type the function was given as, for example <c>System.Func</c> of string and string.</summary>
    public required string DelegateType { get; init; }

    /// <summary>Compares all members, the generic arguments one by one.</summary>
    public bool Equals(UdfFunction? other) =>
        other is not null
        && Folder == other.Folder
        && Dependencies == other.Dependencies
        && Assembly == other.Assembly
        && Mvid == other.Mvid
        && DeclaringType == other.DeclaringType
        && MetadataToken == other.MetadataToken
        && Method == other.Method
        && MethodArguments.SequenceEqual(other.MethodArguments)
        && Signature == other.Signature
        && DelegateType == other.DelegateType;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Folder, Assembly, Mvid, DeclaringType, MetadataToken, Signature);
}
