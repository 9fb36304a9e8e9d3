using LaborSpark.Spark.Connect.Columns;
using LaborSpark.Spark.Connect.Plans;
using Microsoft.Spark.Sql.Types;
using GroupType = Spark.Connect.Aggregate.Types.GroupType;

namespace Microsoft.Spark.Sql;

/// <summary>Rows in groups, made by <see cref="DataFrame.GroupBy(Column[])"/> and its kin, waiting for aggregates.</summary>
public sealed class RelationalGroupedDataset
{
    private readonly DataFrame _frame;
    private readonly GroupType _type;
    private readonly Column[] _grouping;
    private readonly Proto.Aggregate.Types.Pivot? _pivot;

    internal RelationalGroupedDataset(DataFrame frame, GroupType type, Column[] grouping, Proto.Aggregate.Types.Pivot? pivot = null)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        _frame = frame;
        _type = type;
        _grouping = grouping;
        _pivot = pivot;
    }

    /// <summary>One row a group: the grouping columns and aggregates.</summary>
    /// <param name="expr">The first aggregate.</param>
    /// <param name="exprs">More aggregates.</param>
    public DataFrame Agg(Column expr, params Column[] exprs)
    {
        ArgumentNullException.ThrowIfNull(expr);
        return Aggregate(exprs.Prepend(expr));
    }

    /// <summary>One row a group with its number of rows, in a column <c>count</c>.</summary>
    public DataFrame Count() => Agg(new Column(PlanExpressions.Function("count", PlanExpressions.Literal(1))).As("count"));

    /// <summary>One row a group with the mean of numeric columns.</summary>
    /// <param name="colNames">The columns' names; none for all numeric columns, which asks Spark for the schema.</param>
    public DataFrame Mean(params string[] colNames) => Each(colNames, "avg");

    /// <summary>One row a group with the greatest value of columns.</summary>
    /// <param name="colNames">The columns' names; none for all numeric columns, which asks Spark for the schema.</param>
    public DataFrame Max(params string[] colNames) => Each(colNames, "max");

    /// <summary>One row a group with the mean of numeric columns.</summary>
    /// <param name="colNames">The columns' names; none for all numeric columns, which asks Spark for the schema.</param>
    public DataFrame Avg(params string[] colNames) => Each(colNames, "avg");

    /// <summary>One row a group with the least value of columns.</summary>
    /// <param name="colNames">The columns' names; none for all numeric columns, which asks Spark for the schema.</param>
    public DataFrame Min(params string[] colNames) => Each(colNames, "min");

    /// <summary>One row a group with the sum of numeric columns.</summary>
    /// <param name="colNames">The columns' names; none for all numeric columns, which asks Spark for the schema.</param>
    public DataFrame Sum(params string[] colNames) => Each(colNames, "sum");

    /// <summary>Makes one result column a value of a column. Spark runs a query first to find the values.</summary>
    /// <param name="pivotColumn">The column's name.</param>
    /// <exception cref="InvalidOperationException">The rows are grouped by a rollup or a cube, or pivoted already.</exception>
    public RelationalGroupedDataset Pivot(string pivotColumn) => Pivot(pivotColumn, []);

    /// <summary>Makes one result column a given value of a column.</summary>
    /// <param name="pivotColumn">The column's name.</param>
    /// <param name="values">The values, in the order of the result's columns.</param>
    /// <exception cref="InvalidOperationException">The rows are grouped by a rollup or a cube, or pivoted already.</exception>
    public RelationalGroupedDataset Pivot(string pivotColumn, IEnumerable<object> values) => Pivot(NamedColumns.Of(pivotColumn), values);

    /// <summary>Makes one result column a value of an expression. Spark runs a query first to find the values.</summary>
    /// <param name="pivotColumn">The expression.</param>
    /// <exception cref="InvalidOperationException">The rows are grouped by a rollup or a cube, or pivoted already.</exception>
    public RelationalGroupedDataset Pivot(Column pivotColumn) => Pivot(pivotColumn, []);

    /// <summary>Makes one result column a given value of an expression.</summary>
    /// <param name="pivotColumn">The expression.</param>
    /// <param name="values">The values, in the order of the result's columns.</param>
    /// <exception cref="InvalidOperationException">The rows are grouped by a rollup or a cube, or pivoted already.</exception>
    public RelationalGroupedDataset Pivot(Column pivotColumn, IEnumerable<object> values)
    {
        ArgumentNullException.ThrowIfNull(pivotColumn);
        ArgumentNullException.ThrowIfNull(values);
        if (_type != GroupType.Groupby)
            throw new InvalidOperationException($"Pivot follows GroupBy only, and only once; these rows are grouped by {_type}.");
        var pivot = new Proto.Aggregate.Types.Pivot { Col = pivotColumn.Expression, Values = { values.Select(Literals.Of) } };
        return new RelationalGroupedDataset(_frame, GroupType.Pivot, _grouping, pivot);
    }

    private DataFrame Each(string[] colNames, string aggregate)
    {
        ArgumentNullException.ThrowIfNull(colNames);
        IEnumerable<string> names = colNames.Length > 0
            ? colNames
            : _frame.Schema().Fields.Where(field => field.DataType is NumericType).Select(field => $"`{field.Name.Replace("`", "``", StringComparison.Ordinal)}`");
        return Aggregate(names.Select(name => new Column(PlanExpressions.Function(aggregate, PlanExpressions.Attribute(name)))));
    }

    private DataFrame Aggregate(IEnumerable<Column> aggregates)
    {
        var aggregate = new Proto.Aggregate
        {
            Input = _frame.Relation,
            GroupType = _type,
            GroupingExpressions = { NamedColumns.Expressions(_grouping) },
            AggregateExpressions = { NamedColumns.Expressions(aggregates) },
        };
        if (_pivot is not null)
            aggregate.Pivot = _pivot;
        return _frame.With(new() { Aggregate = aggregate });
    }
}
