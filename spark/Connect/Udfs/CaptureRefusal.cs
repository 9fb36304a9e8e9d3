using LaborSpark.Spark.Contracts.Captures;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>Says to the programmer what a function holds on to, in the words of the source: variable, member and type.</summary>
internal static class CaptureRefusal
{
    private const string Allowed =
        "Captured values travel as data: numbers, strings, bools, chars, Guids, dates and times, enums, and arrays, lists, sets, dictionaries, tuples and records of them.";

    /// <summary>The message for a refused value.</summary>
    public static string Explain(string name, Delegate function, CapturedValueException refused)
    {
        var start = $"Function '{name}' cannot run on Spark: ";
        var use = ClosureUse.Of(function.Method);
        if (refused.Variable is null)
            return start + ExplainTarget(function, refused, use);
        return start + (use.Touches(refused.Variable) ? ExplainVariable(refused, use) : ExplainNeighbour(refused));
    }

    private static string ExplainVariable(CapturedValueException refused, ClosureUse use)
    {
        var variable = refused.Variable!;
        if (ClosureClasses.IsThis(variable))
            return ExplainThis(variable.FieldType, use);
        return $"it captures {Describe(refused)}. {Allowed} {Advice(refused)}";
    }

    private static string ExplainNeighbour(CapturedValueException refused)
    {
        var what = ClosureClasses.IsThis(refused.Variable!) ? $"'this' of type {refused.ValueType}" : Describe(refused);
        return $"its closure holds {what}. The function itself does not use it: the compiler keeps the captured variables of a scope in one object, and another lambda of the same scope captures it. "
            + "Define the function in a method of its own, or make it a static method that is given its values.";
    }

    private static string ExplainTarget(Delegate function, CapturedValueException refused, ClosureUse use)
    {
        var method = function.Method;
        if (refused.Path.Length > 0)
            return $"it is bound to a {method.DeclaringType} that holds {Describe(refused)}. {Allowed} {Advice(refused)}";
        if (method.IsStatic)
            return $"it is bound to an object of type {refused.ValueType}: {refused.Reason}. {Allowed} {Advice(refused)}";
        return method.Name.StartsWith('<')
            ? ExplainThis(method.DeclaringType!, use)
            : $"it is the instance method '{method.Name}' of {Kind(refused.ValueType)}, and such an object cannot travel. Make the method static, or call it in a lambda that makes the object.";
    }

    private static string ExplainThis(Type type, ClosureUse use)
    {
        var member = use.MemberOf(type);
        var used = member is null ? "it captures 'this'" : $"it uses 'this.{member}' and so captures 'this'";
        return $"{used}, of type {type}, and such an object cannot travel. Copy what the function needs into a local variable first, or make the function static.";
    }

    private static string Describe(CapturedValueException refused)
    {
        var variable = refused.Variable?.Name;
        if (variable is null || variable == refused.Path)
            return $"the variable '{refused.Path}' of type {refused.ValueType}: {refused.Reason}";
        return $"the variable '{variable}', in which '{refused.Path}' is of type {refused.ValueType}: {refused.Reason}";
    }

    private static string Kind(Type type) => typeof(Delegate).IsAssignableFrom(type) ? $"the delegate {type}" : $"an object of type {type}";

    private static string Advice(CapturedValueException refused) =>
        refused.IsTooLarge
            ? "Write large data to a file, add it with spark.AddFile and open it in the function with SparkFiles.Get."
            : "Make the object inside the function, or pass the values it is made from.";
}
