using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Predicates and parts of values.</content>
public sealed partial class Column
{
    /// <summary>Continues a chain begun by <see cref="Functions.When"/>: the value where no earlier condition holds and this one does.</summary>
    /// <param name="condition">A boolean expression; null counts as false.</param>
    /// <param name="value">A column or a literal.</param>
    /// <exception cref="InvalidOperationException">This column is no such chain, or is closed by <see cref="Otherwise"/>.</exception>
    public Column When(Column condition, object? value)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(PlanExpressions.Function("when", [.. OpenBranches(nameof(When)), condition.Expression, PlanExpressions.Of(value)]));
    }

    /// <summary>Closes a chain begun by <see cref="Functions.When"/>: the value where no condition holds; null without it.</summary>
    /// <param name="value">A column or a literal.</param>
    /// <exception cref="InvalidOperationException">This column is no such chain, or is closed already.</exception>
    public Column Otherwise(object? value) =>
        new(PlanExpressions.Function("when", [.. OpenBranches(nameof(Otherwise)), PlanExpressions.Of(value)]));

    /// <summary>True where a floating-point value is not a number.</summary>
    public Column IsNaN() => Apply("isnan", this);

    /// <summary>True where the value is null; never null itself.</summary>
    public Column IsNull() => Apply("isnull", this);

    /// <summary>True where the value is not null; never null itself.</summary>
    public Column IsNotNull() => Apply("isnotnull", this);

    /// <summary>True where the whole text fits a SQL pattern: <c>%</c> for any text, <c>_</c> for any character, backslash escapes.</summary>
    /// <param name="literal">The pattern.</param>
    public Column Like(string literal) => Apply("like", this, literal);

    /// <summary>True where a part of the text fits a regular expression of Java.</summary>
    /// <param name="literal">The regular expression.</param>
    public Column RLike(string literal) => Apply("rlike", this, literal);

    /// <summary>True where the text holds the other text.</summary>
    /// <param name="other">A column or a literal.</param>
    public Column Contains(object? other) => Apply("contains", this, other);

    /// <summary>True where the text starts with the other column's text.</summary>
    /// <param name="other">A text expression.</param>
    public Column StartsWith(Column other) => Apply("startswith", this, other);

    /// <summary>True where the text starts with a text.</summary>
    /// <param name="literal">The text.</param>
    public Column StartsWith(string literal) => Apply("startswith", this, literal);

    /// <summary>True where the text ends with the other column's text.</summary>
    /// <param name="other">A text expression.</param>
    public Column EndsWith(Column other) => Apply("endswith", this, other);

    /// <summary>True where the text ends with a text.</summary>
    /// <param name="literal">The text.</param>
    public Column EndsWith(string literal) => Apply("endswith", this, literal);

    /// <summary>A part of a text or of bytes.</summary>
    /// <param name="startPos">The first position, from 1; negative counts from the end.</param>
    /// <param name="len">The number of characters or bytes.</param>
    public Column SubStr(Column startPos, Column len) => Apply("substr", this, startPos, len);

    /// <summary>A part of a text or of bytes.</summary>
    /// <param name="startPos">The first position, from 1; negative counts from the end.</param>
    /// <param name="len">The number of characters or bytes.</param>
    public Column SubStr(int startPos, int len) => Apply("substr", this, startPos, len);

    /// <summary>An element of an array by position from 0, or a value of a map by key; null for a key that is not there.</summary>
    /// <param name="key">The position or the key: a column or a literal.</param>
    public Column GetItem(object? key) => Extract(PlanExpressions.Of(key));

    /// <summary>A field of a struct, or of every struct in an array.</summary>
    /// <param name="fieldName">The field's name.</param>
    public Column GetField(string fieldName) => Extract(PlanExpressions.Literal(fieldName));

    /// <summary>A part of a nested value: an array's element by position, a map's value by key, a struct's field by name.</summary>
    /// <param name="extraction">The position, key or name: a column or a literal.</param>
    public Column Apply(object? extraction) => Extract(PlanExpressions.Of(extraction));

    /// <summary>A struct with a field added, or replaced if it has one of the name. Null stays null.</summary>
    /// <param name="fieldName">The field's name; dots reach into nested structs.</param>
    /// <param name="column">The field's value.</param>
    public Column WithField(string fieldName, Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Update(Expression, fieldName, column.Expression);
    }

    /// <summary>A struct without some of its fields. Null stays null.</summary>
    /// <param name="fieldNames">The fields' names; dots reach into nested structs. Names that are not there are ignored.</param>
    public Column DropFields(params string[] fieldNames) =>
        new(fieldNames.Aggregate(Expression, (expression, name) => Update(expression, name, null).Expression));

    /// <summary>True where the value is one of the texts; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params string[] list) => In(list);

    /// <summary>True where the value is one of the numbers; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params int[] list) => In(list);

    /// <summary>True where the value is one of the numbers; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params long[] list) => In(list);

    /// <summary>True where the value is one of the truth values; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params bool[] list) => In(list);

    /// <summary>True where the value is one of the numbers; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params short[] list) => In(list);

    /// <summary>True where the value is one of the numbers; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params float[] list) => In(list);

    /// <summary>True where the value is one of the numbers; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params double[] list) => In(list);

    /// <summary>True where the value is one of the numbers; null where the value is null.</summary>
    /// <param name="list">What to look for; an empty list gives false.</param>
    public Column IsIn(params decimal[] list) => In(list);

    private static Column Update(Proto.Expression structure, string fieldName, Proto.Expression? value)
    {
        ArgumentNullException.ThrowIfNull(fieldName);
        var update = new Proto.Expression.Types.UpdateFields { StructExpression = structure, FieldName = fieldName };
        if (value is not null)
            update.ValueExpression = value;
        return new(new Proto.Expression { UpdateFields = update });
    }

    private Column Extract(Proto.Expression extraction) =>
        new(new Proto.Expression { UnresolvedExtractValue = new() { Child = Expression, Extraction = extraction } });

    private Column In<T>(T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(PlanExpressions.Function("in", [Expression, .. values.Select(value => PlanExpressions.Literal(value))]));
    }

    private IEnumerable<Proto.Expression> OpenBranches(string method)
    {
        var function = Expression.UnresolvedFunction;
        if (function is not { FunctionName: "when" } || function.Arguments.Count % 2 != 0)
            throw new InvalidOperationException(
                $"{method} continues a chain begun by Functions.When that Otherwise has not closed; this column is {this}.");
        return function.Arguments;
    }
}
