using LaborSpark.Spark.Connect.Columns;
using Microsoft.Spark.Sql.Expressions;

namespace Microsoft.Spark.Sql;

/// <content>Names, types, order and windows.</content>
public sealed partial class Column
{
    /// <summary>Names the column in the result.</summary>
    /// <param name="alias">The name.</param>
    public Column Alias(string alias)
    {
        ArgumentNullException.ThrowIfNull(alias);
        return new(PlanExpressions.Alias(Expression, alias));
    }

    /// <summary>Names the column in the result.</summary>
    /// <param name="alias">The name.</param>
    public Column As(string alias) => Alias(alias);

    /// <summary>Names the columns that a table-generating function such as <see cref="Functions.PosExplode"/> gives.</summary>
    /// <param name="alias">One name a column.</param>
    public Column As(IEnumerable<string> alias)
    {
        ArgumentNullException.ThrowIfNull(alias);
        return new(PlanExpressions.Alias(Expression, alias));
    }

    /// <summary>Names the column in the result.</summary>
    /// <param name="alias">The name.</param>
    public Column Name(string alias) => Alias(alias);

    /// <summary>Converts the value to another type. What does not convert is an error in Spark's ANSI mode, the default since 4.0, else null.</summary>
    /// <param name="to">The type as SQL writes it, for example <c>int</c>, <c>decimal(10,2)</c> or <c>array&lt;string&gt;</c>.</param>
    public Column Cast(string to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return new(new Proto.Expression { Cast = new() { Expr = Expression, TypeStr = to } });
    }

    /// <summary>Descending order, nulls last.</summary>
    public Column Desc() => Order(ascending: false, nullsFirst: false);

    /// <summary>Descending order, nulls first.</summary>
    public Column DescNullsFirst() => Order(ascending: false, nullsFirst: true);

    /// <summary>Descending order, nulls last.</summary>
    public Column DescNullsLast() => Order(ascending: false, nullsFirst: false);

    /// <summary>Ascending order, nulls first.</summary>
    public Column Asc() => Order(ascending: true, nullsFirst: true);

    /// <summary>Ascending order, nulls first.</summary>
    public Column AscNullsFirst() => Order(ascending: true, nullsFirst: true);

    /// <summary>Ascending order, nulls last.</summary>
    public Column AscNullsLast() => Order(ascending: true, nullsFirst: false);

    /// <summary>Works out an aggregate or window function over each row's window.</summary>
    /// <param name="window">The window's partitions, order and frame.</param>
    public Column Over(WindowSpec window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return new(window.Apply(Expression));
    }

    /// <summary>Works out an aggregate function over all rows.</summary>
    public Column Over() => Over(WindowSpec.Empty);

    private Column Order(bool ascending, bool nullsFirst) => new(PlanExpressions.Order(Expression, ascending, nullsFirst));
}
