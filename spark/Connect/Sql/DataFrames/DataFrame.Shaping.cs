using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Changing columns, sampling and summarising.</content>
public sealed partial class DataFrame
{
    /// <summary>This data frame.</summary>
    public DataFrame ToDF() => this;

    /// <summary>The same rows with other names for all columns.</summary>
    /// <param name="colNames">One name a column, in order.</param>
    public DataFrame ToDF(params string[] colNames) => With(new() { ToDf = new() { Input = Relation, ColumnNames = { colNames } } });

    /// <summary>The rows with a column added, or replaced if there is one of the name.</summary>
    /// <param name="colName">The column's name.</param>
    /// <param name="col">Its value.</param>
    public DataFrame WithColumn(string colName, Column col)
    {
        ArgumentNullException.ThrowIfNull(col);
        var alias = PlanExpressions.Alias(col.Expression, colName).Alias;
        return With(new() { WithColumns = new() { Input = Relation, Aliases = { alias } } });
    }

    /// <summary>The rows with a column of another name; the same data frame if there is no column of the old name.</summary>
    /// <param name="existingName">The old name.</param>
    /// <param name="newName">The new name.</param>
    public DataFrame WithColumnRenamed(string existingName, string newName)
    {
        var renamed = new Proto.WithColumnsRenamed { Input = Relation };
        if (Calls.Core.ServerIsBefore4)
        {
#pragma warning disable CS0612 // Spark 3.5 ignores the newer field.
            renamed.RenameColumnsMap.Add(existingName, newName);
#pragma warning restore CS0612
        }
        else
        {
            renamed.Renames.Add(new Proto.WithColumnsRenamed.Types.Rename { ColName = existingName, NewColName = newName });
        }

        return With(new() { WithColumnsRenamed = renamed });
    }

    /// <summary>The rows without some columns. Names that are not there are ignored.</summary>
    /// <param name="colNames">The columns' names.</param>
    public DataFrame Drop(params string[] colNames) => With(new() { Drop = new() { Input = Relation, ColumnNames = { colNames } } });

    /// <summary>The rows without a column.</summary>
    /// <param name="col">The column, for example <c>right["id"]</c> after a join.</param>
    public DataFrame Drop(Column col)
    {
        ArgumentNullException.ThrowIfNull(col);
        return With(new() { Drop = new() { Input = Relation, Columns = { col.Expression } } });
    }

    /// <summary>The distinct rows.</summary>
    public DataFrame DropDuplicates() => With(new() { Deduplicate = new() { Input = Relation, AllColumnsAsKeys = true } });

    /// <summary>One row, any one, for each set of equal values in some columns.</summary>
    /// <param name="col">The first column's name.</param>
    /// <param name="cols">More columns' names.</param>
    public DataFrame DropDuplicates(string col, params string[] cols) =>
        With(new() { Deduplicate = new() { Input = Relation, ColumnNames = { cols.Prepend(col) } } });

    /// <summary>The distinct rows.</summary>
    public DataFrame Distinct() => DropDuplicates();

    /// <summary>Names the data frame, so that SQL and <see cref="Functions.Col"/> can say <c>alias.column</c>.</summary>
    /// <param name="alias">The name.</param>
    public DataFrame As(string alias) => With(new() { SubqueryAlias = new() { Input = Relation, Alias = alias } });

    /// <summary>Names the data frame, see <see cref="As"/>.</summary>
    /// <param name="alias">The name.</param>
    public DataFrame Alias(string alias) => As(alias);

    /// <summary>What a function makes of this data frame: for chaining steps.</summary>
    /// <param name="func">The step.</param>
    public DataFrame Transform(Func<DataFrame, DataFrame> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return func(this);
    }

    /// <summary>One JSON text a row, in a column <c>value</c>. Null fields are left out.</summary>
    public DataFrame ToJSON() => Select(new Column(PlanExpressions.Function("to_json", PlanExpressions.Function("struct", PlanExpressions.Attribute("*")))).As("value"));

    /// <summary>The same rows with a hint for Spark's planner.</summary>
    /// <param name="name">For example <c>broadcast</c> or <c>repartition</c>; unknown hints are ignored by Spark.</param>
    /// <param name="parameters">Columns or literals, as the hint wants them.</param>
    public DataFrame Hint(string name, object[]? parameters = null) =>
        With(new() { Hint = new() { Input = Relation, Name = name, Parameters = { (parameters ?? []).Select(PlanExpressions.Of) } } });

    /// <summary>A random part of the rows.</summary>
    /// <param name="fraction">The expected share of rows, from 0 to 1, or above 1 with replacement.</param>
    /// <param name="withReplacement">True if a row may be drawn several times.</param>
    /// <param name="seed">Makes the draw repeatable on the same partitions; random by default.</param>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fraction);
        return With(new()
        {
            Sample = new()
            {
                Input = Relation,
                LowerBound = 0,
                UpperBound = fraction,
                WithReplacement = withReplacement,
                Seed = seed ?? Random.Shared.NextInt64(),
            },
        });
    }

    /// <summary>Parts of the rows drawn at random; every row is in exactly one.</summary>
    /// <param name="weights">The parts' shares; they need not sum to 1.</param>
    /// <param name="seed">Makes the draw repeatable on the same rows; random by default.</param>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero.</exception>
    public DataFrame[] RandomSplit(double[] weights, long? seed = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var sum = weights.Sum();
        if (weights.Any(weight => !(weight >= 0)) || !(sum > 0))
            throw new ArgumentException($"Expected weights that are not negative with a positive sum, got {string.Join(", ", weights)}.", nameof(weights));
        var drawn = seed ?? Random.Shared.NextInt64();
        var parts = new DataFrame[weights.Length];
        var lower = 0.0;
        for (var i = 0; i < parts.Length; i++)
        {
            // The last part ends at exactly 1: rounding must not lose a row.
            var upper = i == parts.Length - 1 ? 1.0 : lower + (weights[i] / sum);
            parts[i] = Between(lower, upper, drawn);
            lower = upper;
        }

        return parts;
    }

    /// <summary>Count, mean, standard deviation, minimum and maximum of columns, as texts.</summary>
    /// <param name="cols">The columns' names; none for all numeric and text columns.</param>
    public DataFrame Describe(params string[] cols) => With(new() { Describe = new() { Input = Relation, Cols = { cols } } });

    /// <summary>Statistics of all numeric and text columns, as texts.</summary>
    /// <param name="statistics"><c>count</c>, <c>mean</c>, <c>stddev</c>, <c>min</c>, <c>max</c>, percentiles such as <c>25%</c>; none for all of these.</param>
    public DataFrame Summary(params string[] statistics) =>
        With(new() { Summary = new() { Input = Relation, Statistics = { statistics } } });

    /// <summary>Methods for missing values.</summary>
    public DataFrameNaFunctions Na() => new(this);

    /// <summary>Methods for statistics.</summary>
    public DataFrameStatFunctions Stat() => new(this);

    private DataFrame Between(double lower, double upper, long seed) => With(new()
    {
        Sample = new()
        {
            Input = Relation,
            LowerBound = lower,
            UpperBound = upper,
            WithReplacement = false,
            Seed = seed,
            DeterministicOrder = true,
        },
    });
}
