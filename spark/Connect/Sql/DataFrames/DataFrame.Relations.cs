using LaborSpark.Spark.Connect.Columns;
using LaborSpark.Spark.Connect.Plans;
using GroupType = Spark.Connect.Aggregate.Types.GroupType;
using JoinType = Spark.Connect.Join.Types.JoinType;
using SetOpType = Spark.Connect.SetOperation.Types.SetOpType;

namespace Microsoft.Spark.Sql;

/// <content>Choosing, joining, sorting, grouping and combining rows.</content>
public sealed partial class DataFrame
{
    /// <summary>A data frame of some expressions.</summary>
    /// <param name="columns">The expressions, one a column of the result.</param>
    public DataFrame Select(params Column[] columns) =>
        With(new() { Project = new() { Input = Relation, Expressions = { NamedColumns.Expressions(columns) } } });

    /// <summary>A data frame of some columns.</summary>
    /// <param name="column">The first column's name.</param>
    /// <param name="columns">More columns' names.</param>
    public DataFrame Select(string column, params string[] columns) => Select(NamedColumns.Of(column, columns));

    /// <summary>A data frame of some expressions in SQL.</summary>
    /// <param name="expressions">For example <c>abs(x) as size</c>.</param>
    public DataFrame SelectExpr(params string[] expressions)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        return With(new() { Project = new() { Input = Relation, Expressions = { expressions.Select(PlanExpressions.Sql) } } });
    }

    /// <summary>The rows for which a condition is true; those for which it is null are dropped.</summary>
    /// <param name="condition">A boolean expression.</param>
    public DataFrame Filter(Column condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return With(new() { Filter = new() { Input = Relation, Condition = condition.Expression } });
    }

    /// <summary>The rows for which a condition is true; those for which it is null are dropped.</summary>
    /// <param name="conditionExpr">A boolean expression in SQL, for example <c>age > 18</c>.</param>
    public DataFrame Filter(string conditionExpr) => Filter(new Column(PlanExpressions.Sql(conditionExpr)));

    /// <summary>The rows for which a condition is true, see <see cref="Filter(Column)"/>.</summary>
    /// <param name="condition">A boolean expression.</param>
    public DataFrame Where(Column condition) => Filter(condition);

    /// <summary>The rows for which a condition is true, see <see cref="Filter(string)"/>.</summary>
    /// <param name="conditionExpr">A boolean expression in SQL.</param>
    public DataFrame Where(string conditionExpr) => Filter(conditionExpr);

    /// <summary>Every row with every row of another data frame; a filter usually follows.</summary>
    /// <param name="right">The other data frame.</param>
    public DataFrame Join(DataFrame right) => Join(right, JoinType.Inner, [], null);

    /// <summary>The pairs of rows with equal values in a column that both have; the result has the column once.</summary>
    /// <param name="right">The other data frame.</param>
    /// <param name="usingColumn">The column's name.</param>
    public DataFrame Join(DataFrame right, string usingColumn) => Join(right, [usingColumn]);

    /// <summary>The pairs of rows with equal values in columns that both have; the result has these columns once.</summary>
    /// <param name="right">The other data frame.</param>
    /// <param name="usingColumns">The columns' names.</param>
    /// <param name="joinType">
    /// <c>inner</c> (the default), <c>cross</c>, <c>outer</c>, <c>full</c>, <c>full_outer</c>, <c>left</c>, <c>left_outer</c>, <c>right</c>,
    /// <c>right_outer</c>, <c>left_semi</c> or <c>left_anti</c>.
    /// </param>
    /// <exception cref="ArgumentException">There is no such join type.</exception>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = "inner") =>
        Join(right, PlanNames.Join(joinType), usingColumns, null);

    /// <summary>The pairs of rows for which a condition is true.</summary>
    /// <param name="right">The other data frame.</param>
    /// <param name="joinExpr">A boolean expression over columns of both, for example <c>left["id"] == right["id"]</c>.</param>
    /// <param name="joinType">As for <see cref="Join(DataFrame, IEnumerable{string}, string)"/>.</param>
    /// <exception cref="ArgumentException">There is no such join type.</exception>
    public DataFrame Join(DataFrame right, Column joinExpr, string joinType = "inner")
    {
        ArgumentNullException.ThrowIfNull(joinExpr);
        return Join(right, PlanNames.Join(joinType), [], joinExpr);
    }

    /// <summary>Every row with every row of another data frame.</summary>
    /// <param name="right">The other data frame.</param>
    public DataFrame CrossJoin(DataFrame right) => Join(right, JoinType.Cross, [], null);

    /// <summary>The rows in the order of some columns, ascending with nulls first.</summary>
    /// <param name="column">The first column's name.</param>
    /// <param name="columns">More columns' names.</param>
    public DataFrame Sort(string column, params string[] columns) => Sort(NamedColumns.Of(column, columns));

    /// <summary>The rows in the order of some expressions.</summary>
    /// <param name="columns">The expressions, ascending with nulls first unless they say otherwise.</param>
    public DataFrame Sort(params Column[] columns) => Sort(columns, isGlobal: true);

    /// <summary>The rows in order, see <see cref="Sort(string, string[])"/>.</summary>
    /// <param name="column">The first column's name.</param>
    /// <param name="columns">More columns' names.</param>
    public DataFrame OrderBy(string column, params string[] columns) => Sort(column, columns);

    /// <summary>The rows in order, see <see cref="Sort(Column[])"/>.</summary>
    /// <param name="columns">The expressions, ascending with nulls first unless they say otherwise.</param>
    public DataFrame OrderBy(params Column[] columns) => Sort(columns);

    /// <summary>The rows with each partition in order for itself; no row changes its partition.</summary>
    /// <param name="column">The first column's name.</param>
    /// <param name="columns">More columns' names.</param>
    public DataFrame SortWithinPartitions(string column, params string[] columns) => SortWithinPartitions(NamedColumns.Of(column, columns));

    /// <summary>The rows with each partition in order for itself; no row changes its partition.</summary>
    /// <param name="columns">The expressions, ascending with nulls first unless they say otherwise.</param>
    public DataFrame SortWithinPartitions(params Column[] columns) => Sort(columns, isGlobal: false);

    /// <summary>Groups the rows by some expressions, for aggregates.</summary>
    /// <param name="columns">The expressions; none for one group of all rows.</param>
    public RelationalGroupedDataset GroupBy(params Column[] columns) => new(this, GroupType.Groupby, columns);

    /// <summary>Groups the rows by some columns, for aggregates.</summary>
    /// <param name="column">The first column's name.</param>
    /// <param name="columns">More columns' names.</param>
    public RelationalGroupedDataset GroupBy(string column, params string[] columns) => GroupBy(NamedColumns.Of(column, columns));

    /// <summary>Groups the rows by the expressions, by all but the last, and so on to one group of all rows.</summary>
    /// <param name="columns">The expressions; null in the result where one is left out.</param>
    public RelationalGroupedDataset Rollup(params Column[] columns) => new(this, GroupType.Rollup, columns);

    /// <summary>Groups the rows by the columns, by all but the last, and so on to one group of all rows.</summary>
    /// <param name="column">The first column's name.</param>
    /// <param name="columns">More columns' names.</param>
    public RelationalGroupedDataset Rollup(string column, params string[] columns) => Rollup(NamedColumns.Of(column, columns));

    /// <summary>Groups the rows by every choice of the expressions.</summary>
    /// <param name="columns">The expressions; null in the result where one is left out.</param>
    public RelationalGroupedDataset Cube(params Column[] columns) => new(this, GroupType.Cube, columns);

    /// <summary>Groups the rows by every choice of the columns.</summary>
    /// <param name="column">The first column's name.</param>
    /// <param name="columns">More columns' names.</param>
    public RelationalGroupedDataset Cube(string column, params string[] columns) => Cube(NamedColumns.Of(column, columns));

    /// <summary>One row of aggregates over all rows.</summary>
    /// <param name="expr">The first aggregate.</param>
    /// <param name="exprs">More aggregates.</param>
    public DataFrame Agg(Column expr, params Column[] exprs) => GroupBy().Agg(expr, exprs);

    /// <summary>The first rows, as a data frame.</summary>
    /// <param name="n">How many, from 0.</param>
    public DataFrame Limit(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return With(new() { Limit = new() { Input = Relation, Limit_ = n } });
    }

    /// <summary>The rows of both, by position of the columns; duplicates stay.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame Union(DataFrame other) => Combine(other, SetOpType.Union, isAll: true);

    /// <summary>The rows of both, by name of the columns; duplicates stay.</summary>
    /// <param name="other">The other data frame, with the same columns.</param>
    public DataFrame UnionByName(DataFrame other) => UnionByName(other, allowMissingColumns: false);

    /// <summary>The rows of both, by name of the columns; duplicates stay.</summary>
    /// <param name="other">The other data frame.</param>
    /// <param name="allowMissingColumns">True to fill columns that only one side has with null; false to refuse them.</param>
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns) =>
        Combine(other, SetOpType.Union, isAll: true, byName: true, allowMissingColumns);

    /// <summary>The distinct rows that both have.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame Intersect(DataFrame other) => Combine(other, SetOpType.Intersect, isAll: false);

    /// <summary>The rows that both have, as often as the side that has them less often.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame IntersectAll(DataFrame other) => Combine(other, SetOpType.Intersect, isAll: true);

    /// <summary>The distinct rows that only this data frame has.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame Except(DataFrame other) => Combine(other, SetOpType.Except, isAll: false);

    /// <summary>The rows of this data frame, each less often by the times the other has it.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame ExceptAll(DataFrame other) => Combine(other, SetOpType.Except, isAll: true);

    private DataFrame Join(DataFrame right, JoinType type, IEnumerable<string> usingColumns, Column? condition)
    {
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(usingColumns);
        var join = new Proto.Join { Left = Relation, Right = right.Relation, JoinType = type, UsingColumns = { usingColumns } };
        if (condition is not null)
            join.JoinCondition = condition.Expression;
        return With(new() { Join = join });
    }

    private DataFrame Sort(Column[] columns, bool isGlobal)
    {
        var order = NamedColumns.Expressions(columns).Select(PlanExpressions.SortOrder);
        return With(new() { Sort = new() { Input = Relation, Order = { order }, IsGlobal = isGlobal } });
    }

    private DataFrame Combine(DataFrame other, SetOpType type, bool isAll, bool byName = false, bool allowMissingColumns = false)
    {
        ArgumentNullException.ThrowIfNull(other);
        var operation = new Proto.SetOperation { LeftInput = Relation, RightInput = other.Relation, SetOpType = type, IsAll = isAll };
        if (byName)
        {
            operation.ByName = true;
            operation.AllowMissingColumns = allowMissingColumns;
        }

        return With(new() { SetOp = operation });
    }
}
