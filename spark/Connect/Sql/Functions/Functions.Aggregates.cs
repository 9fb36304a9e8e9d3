using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Aggregates of a group, or of all rows.</content>
public static partial class Functions
{
    /// <summary>An estimate of the number of distinct values, 5 % off at most as a rule; nulls are not counted.</summary>
    public static Column ApproxCountDistinct(Column column) => Call("approx_count_distinct", column);

    /// <summary>An estimate of the number of distinct values, 5 % off at most as a rule; nulls are not counted.</summary>
    public static Column ApproxCountDistinct(string columnName) => ApproxCountDistinct(Col(columnName));

    /// <summary>An estimate of the number of distinct values; nulls are not counted.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="rsd">The greatest relative standard deviation allowed.</param>
    public static Column ApproxCountDistinct(Column column, double rsd) => Call("approx_count_distinct", column, rsd);

    /// <summary>An estimate of the number of distinct values; nulls are not counted.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="rsd">The greatest relative standard deviation allowed.</param>
    public static Column ApproxCountDistinct(string columnName, double rsd) => Call("approx_count_distinct", Col(columnName), rsd);

    /// <summary>The mean of the values; nulls are left out, null if there is no value.</summary>
    public static Column Avg(Column column) => Call("avg", column);

    /// <summary>The mean of the values; nulls are left out, null if there is no value.</summary>
    public static Column Avg(string columnName) => Avg(Col(columnName));

    /// <summary>An array of the values, duplicates included, nulls left out; the order is not fixed after a shuffle.</summary>
    public static Column CollectList(Column column) => Call("collect_list", column);

    /// <summary>An array of the values, duplicates included, nulls left out; the order is not fixed after a shuffle.</summary>
    public static Column CollectList(string columnName) => CollectList(Col(columnName));

    /// <summary>An array of the distinct values, nulls left out; the order is not fixed.</summary>
    public static Column CollectSet(Column column) => Call("collect_set", column);

    /// <summary>An array of the distinct values, nulls left out; the order is not fixed.</summary>
    public static Column CollectSet(string columnName) => CollectSet(Col(columnName));

    /// <summary>Pearson's correlation of two numeric columns; null if there is no pair of values.</summary>
    public static Column Corr(Column column1, Column column2) => Call("corr", column1, column2);

    /// <summary>Pearson's correlation of two numeric columns; null if there is no pair of values.</summary>
    public static Column Corr(string columnName1, string columnName2) => Corr(Col(columnName1), Col(columnName2));

    /// <summary>The number of rows whose value is not null.</summary>
    public static Column Count(Column column) => Call("count", column);

    /// <summary>The number of rows whose value is not null; of all rows for <c>*</c>.</summary>
    public static Column Count(string columnName) => columnName == "*" ? Count(Lit(1)) : Count(Col(columnName));

    /// <summary>The number of distinct values, or of distinct combinations; rows with a null among them are not counted.</summary>
    public static Column CountDistinct(Column column, params Column[] columns) =>
        new(PlanExpressions.Function("count", true, NamedColumns.Expressions(columns.Prepend(column))));

    /// <summary>The number of distinct values, or of distinct combinations; rows with a null among them are not counted.</summary>
    public static Column CountDistinct(string columnName, params string[] columnNames) =>
        CountDistinct(Col(columnName), [.. columnNames.Select(Col)]);

    /// <summary>The same as <see cref="CountDistinct(Sql.Column, Sql.Column[])"/>.</summary>
    public static Column Count_Distinct(Column column, params Column[] columns) => CountDistinct(column, columns);

    /// <summary>The population covariance of two numeric columns.</summary>
    public static Column CovarPop(Column column1, Column column2) => Call("covar_pop", column1, column2);

    /// <summary>The population covariance of two numeric columns.</summary>
    public static Column CovarPop(string columnName1, string columnName2) => CovarPop(Col(columnName1), Col(columnName2));

    /// <summary>The sample covariance of two numeric columns; null for a single pair.</summary>
    public static Column CovarSamp(Column column1, Column column2) => Call("covar_samp", column1, column2);

    /// <summary>The sample covariance of two numeric columns; null for a single pair.</summary>
    public static Column CovarSamp(string columnName1, string columnName2) => CovarSamp(Col(columnName1), Col(columnName2));

    /// <summary>The first value of the group; which row that is, is not fixed after a shuffle.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="ignoreNulls">True for the first value that is not null.</param>
    public static Column First(Column column, bool ignoreNulls = false) => Call("first", column, ignoreNulls);

    /// <summary>The first value of the group; which row that is, is not fixed after a shuffle.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="ignoreNulls">True for the first value that is not null.</param>
    public static Column First(string columnName, bool ignoreNulls = false) => First(Col(columnName), ignoreNulls);

    /// <summary>The last value of the group; which row that is, is not fixed after a shuffle.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="ignoreNulls">True for the last value that is not null.</param>
    public static Column Last(Column column, bool ignoreNulls = false) => Call("last", column, ignoreNulls);

    /// <summary>The last value of the group; which row that is, is not fixed after a shuffle.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="ignoreNulls">True for the last value that is not null.</param>
    public static Column Last(string columnName, bool ignoreNulls = false) => Last(Col(columnName), ignoreNulls);

    /// <summary>1 in rows of a rollup or cube that the column is left out of, else 0.</summary>
    public static Column Grouping(Column column) => Call("grouping", column);

    /// <summary>1 in rows of a rollup or cube that the column is left out of, else 0.</summary>
    public static Column Grouping(string columnName) => Grouping(Col(columnName));

    /// <summary>Which columns of a rollup or cube are left out, as a number of one bit a column, the first column's highest.</summary>
    public static Column GroupingId(params Column[] columns) => Call("grouping_id", columns);

    /// <summary>Which columns of a rollup or cube are left out, as a number of one bit a column, the first column's highest.</summary>
    public static Column GroupingId(string columnName, params string[] columnNames) => GroupingId(NamedColumns.Of(columnName, columnNames));

    /// <summary>The excess kurtosis of the values: 0 for a normal distribution.</summary>
    public static Column Kurtosis(Column column) => Call("kurtosis", column);

    /// <summary>The excess kurtosis of the values: 0 for a normal distribution.</summary>
    public static Column Kurtosis(string columnName) => Kurtosis(Col(columnName));

    /// <summary>The greatest value; nulls are left out, null if there is no value.</summary>
    public static Column Max(Column column) => Call("max", column);

    /// <summary>The greatest value; nulls are left out, null if there is no value.</summary>
    public static Column Max(string columnName) => Max(Col(columnName));

    /// <summary>The mean of the values, the same as <c>Avg</c>.</summary>
    public static Column Mean(Column column) => Call("avg", column);

    /// <summary>The mean of the values, the same as <c>Avg</c>.</summary>
    public static Column Mean(string columnName) => Mean(Col(columnName));

    /// <summary>The least value; nulls are left out, null if there is no value.</summary>
    public static Column Min(Column column) => Call("min", column);

    /// <summary>The least value; nulls are left out, null if there is no value.</summary>
    public static Column Min(string columnName) => Min(Col(columnName));

    /// <summary>The approximate percentile of a numeric column: the least value that at least the given share of the values does not exceed.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="percentage">A share from 0 to 1, or an array of them for an array of percentiles.</param>
    /// <param name="accuracy">A positive number; the error is at most 1 over it, 10000 is usual.</param>
    public static Column PercentileApprox(Column column, Column percentage, Column accuracy) =>
        Call("percentile_approx", column, percentage, accuracy);

    /// <summary>The product of the values as a double; nulls are left out.</summary>
    public static Column Product(Column column) => Call("product", column);

    /// <summary>The skewness of the values: 0 for a symmetric distribution.</summary>
    public static Column Skewness(Column column) => Call("skewness", column);

    /// <summary>The skewness of the values: 0 for a symmetric distribution.</summary>
    public static Column Skewness(string columnName) => Skewness(Col(columnName));

    /// <summary>The sample standard deviation, the same as <c>StddevSamp</c>.</summary>
    public static Column Stddev(Column column) => Call("stddev", column);

    /// <summary>The sample standard deviation, the same as <c>StddevSamp</c>.</summary>
    public static Column Stddev(string columnName) => Stddev(Col(columnName));

    /// <summary>The sample standard deviation; null for a single value.</summary>
    public static Column StddevSamp(Column column) => Call("stddev_samp", column);

    /// <summary>The sample standard deviation; null for a single value.</summary>
    public static Column StddevSamp(string columnName) => StddevSamp(Col(columnName));

    /// <summary>The population standard deviation.</summary>
    public static Column StddevPop(Column column) => Call("stddev_pop", column);

    /// <summary>The population standard deviation.</summary>
    public static Column StddevPop(string columnName) => StddevPop(Col(columnName));

    /// <summary>The sum of the values; nulls are left out, null if there is no value.</summary>
    public static Column Sum(Column column) => Call("sum", column);

    /// <summary>The sum of the values; nulls are left out, null if there is no value.</summary>
    public static Column Sum(string columnName) => Sum(Col(columnName));

    /// <summary>The sum of the distinct values.</summary>
    public static Column SumDistinct(Column column) => new(PlanExpressions.Function("sum", true, [column.Expression]));

    /// <summary>The sum of the distinct values.</summary>
    public static Column SumDistinct(string columnName) => SumDistinct(Col(columnName));

    /// <summary>The same as <see cref="SumDistinct(Sql.Column)"/>.</summary>
    public static Column Sum_Distinct(Column column) => SumDistinct(column);

    /// <summary>The sample variance, the same as <c>VarSamp</c>.</summary>
    public static Column Variance(Column column) => Call("variance", column);

    /// <summary>The sample variance, the same as <c>VarSamp</c>.</summary>
    public static Column Variance(string columnName) => Variance(Col(columnName));

    /// <summary>The sample variance; null for a single value.</summary>
    public static Column VarSamp(Column column) => Call("var_samp", column);

    /// <summary>The sample variance; null for a single value.</summary>
    public static Column VarSamp(string columnName) => VarSamp(Col(columnName));

    /// <summary>The population variance.</summary>
    public static Column VarPop(Column column) => Call("var_pop", column);

    /// <summary>The population variance.</summary>
    public static Column VarPop(string columnName) => VarPop(Col(columnName));
}
