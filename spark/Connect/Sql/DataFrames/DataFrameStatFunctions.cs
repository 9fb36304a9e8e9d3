using LaborSpark.Spark.Connect.Columns;
using LaborSpark.Spark.Connect.Plans;

namespace Microsoft.Spark.Sql;

/// <summary>Methods for statistics.</summary>
public sealed class DataFrameStatFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameStatFunctions(DataFrame frame)
    {
        _frame = frame;
    }

    /// <summary>Approximate quantiles of a numeric column; missing values are left out. Runs the plan.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="probabilities">From 0, the minimum, over 0.5, the median, to 1, the maximum.</param>
    /// <param name="relativeError">How far the rank may be off, as a share of the rows; 0 for exact quantiles, which is slow.</param>
    /// <returns>One quantile a probability; empty if the column has no value.</returns>
    public double[] ApproxQuantile(string columnName, IEnumerable<double> probabilities, double relativeError)
    {
        var relation = new Proto.StatApproxQuantile
        {
            Input = _frame.Relation,
            Cols = { columnName },
            Probabilities = { probabilities },
            RelativeError = relativeError,
        };
        return Single(new() { ApproxQuantile = relation }).GetAs<double[][]>(0)[0];
    }

    /// <summary>The sample covariance of two numeric columns. Runs the plan.</summary>
    /// <param name="colName1">The first column's name.</param>
    /// <param name="colName2">The second column's name.</param>
    public double Cov(string colName1, string colName2) =>
        Single(new() { Cov = new() { Input = _frame.Relation, Col1 = colName1, Col2 = colName2 } }).GetAs<double>(0);

    /// <summary>The correlation of two numeric columns. Runs the plan.</summary>
    /// <param name="colName1">The first column's name.</param>
    /// <param name="colName2">The second column's name.</param>
    /// <param name="method">Spark knows <c>pearson</c> only.</param>
    public double Corr(string colName1, string colName2, string method) =>
        Single(new() { Corr = new() { Input = _frame.Relation, Col1 = colName1, Col2 = colName2, Method = method } }).GetAs<double>(0);

    /// <summary>Pearson's correlation of two numeric columns. Runs the plan.</summary>
    /// <param name="colName1">The first column's name.</param>
    /// <param name="colName2">The second column's name.</param>
    public double Corr(string colName1, string colName2) => Corr(colName1, colName2, "pearson");

    /// <summary>How often each pair of values of two columns occurs: one row a value of the first, one column a value of the second.</summary>
    /// <param name="colName1">The first column's name.</param>
    /// <param name="colName2">The second column's name.</param>
    public DataFrame Crosstab(string colName1, string colName2) =>
        _frame.With(new() { Crosstab = new() { Input = _frame.Relation, Col1 = colName1, Col2 = colName2 } });

    /// <summary>Values that occur often in some columns; may name values that do not.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <param name="support">The least share of rows, above 0.0001.</param>
    public DataFrame FreqItems(IEnumerable<string> columnNames, double support) =>
        _frame.With(new() { FreqItems = new() { Input = _frame.Relation, Cols = { columnNames }, Support = support } });

    /// <summary>Values that occur in at least 1 % of the rows of some columns; may name values that do not.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame FreqItems(IEnumerable<string> columnNames) => FreqItems(columnNames, 0.01);

    /// <summary>A random part of the rows, with a share for each value of a column.</summary>
    /// <typeparam name="T">The type of the column's values.</typeparam>
    /// <param name="columnName">The column's name.</param>
    /// <param name="fractions">The share of rows by value; 0 for values that are not named.</param>
    /// <param name="seed">Makes the draw repeatable on the same partitions.</param>
    public DataFrame SampleBy<T>(string columnName, IDictionary<T, double> fractions, long seed) =>
        SampleBy(NamedColumns.Of(columnName), fractions, seed);

    /// <summary>A random part of the rows, with a share for each value of an expression.</summary>
    /// <typeparam name="T">The type of the expression's values.</typeparam>
    /// <param name="column">The expression.</param>
    /// <param name="fractions">The share of rows by value; 0 for values that are not named.</param>
    /// <param name="seed">Makes the draw repeatable on the same partitions.</param>
    public DataFrame SampleBy<T>(Column column, IDictionary<T, double> fractions, long seed)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(fractions);
        var strata = fractions.Select(pair => new Proto.StatSampleBy.Types.Fraction { Stratum = Literals.Of(pair.Key), Fraction_ = pair.Value });
        return _frame.With(new()
        {
            SampleBy = new() { Input = _frame.Relation, Col = column.Expression, Fractions = { strata }, Seed = seed },
        });
    }

    private Row Single(Proto.Relation relation) => _frame.With(relation).Collect().Single();
}
