using LaborSpark.Spark.Connect.Plans;

namespace Microsoft.Spark.Sql;

/// <summary>Methods for missing values: null, and not-a-number in floating-point columns.</summary>
public sealed class DataFrameNaFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameNaFunctions(DataFrame frame)
    {
        _frame = frame;
    }

    /// <summary>The rows with no missing value.</summary>
    public DataFrame Drop() => Drop("any");

    /// <summary>The rows with values.</summary>
    /// <param name="how"><c>any</c> drops a row with a missing value, <c>all</c> one with nothing but missing values.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public DataFrame Drop(string how) => Drop(how, []);

    /// <summary>The rows with no missing value in some columns.</summary>
    /// <param name="columnNames">The columns to look at; none for all.</param>
    public DataFrame Drop(IEnumerable<string> columnNames) => Drop("any", columnNames);

    /// <summary>The rows with values in some columns.</summary>
    /// <param name="how"><c>any</c> drops a row with a missing value, <c>all</c> one with nothing but missing values.</param>
    /// <param name="columnNames">The columns to look at; none for all.</param>
    /// <exception cref="ArgumentException"><paramref name="how"/> is neither.</exception>
    public DataFrame Drop(string how, IEnumerable<string> columnNames) => how switch
    {
        "any" => DropRows(null, columnNames),
        "all" => DropRows(1, columnNames),
        _ => throw new ArgumentException($"Expected 'any' or 'all', got '{how}'.", nameof(how)),
    };

    /// <summary>The rows with a number of values.</summary>
    /// <param name="minNonNulls">How many values that are not missing a row needs at least.</param>
    public DataFrame Drop(int minNonNulls) => DropRows(minNonNulls, []);

    /// <summary>The rows with a number of values in some columns.</summary>
    /// <param name="minNonNulls">How many values that are not missing a row needs at least.</param>
    /// <param name="columnNames">The columns to look at; none for all.</param>
    public DataFrame Drop(int minNonNulls, IEnumerable<string> columnNames) => DropRows(minNonNulls, columnNames);

    /// <summary>The rows with missing values of all numeric columns replaced.</summary>
    /// <param name="value">What to put there.</param>
    public DataFrame Fill(long value) => Fill([value], []);

    /// <summary>The rows with missing values of some numeric columns replaced; columns of other types stay.</summary>
    /// <param name="value">What to put there.</param>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame Fill(long value, IEnumerable<string> columnNames) => Fill([value], columnNames);

    /// <summary>The rows with missing values of all numeric columns replaced.</summary>
    /// <param name="value">What to put there.</param>
    public DataFrame Fill(double value) => Fill([value], []);

    /// <summary>The rows with missing values of some numeric columns replaced; columns of other types stay.</summary>
    /// <param name="value">What to put there.</param>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame Fill(double value, IEnumerable<string> columnNames) => Fill([value], columnNames);

    /// <summary>The rows with missing values of all text columns replaced.</summary>
    /// <param name="value">What to put there.</param>
    public DataFrame Fill(string value) => Fill([value], []);

    /// <summary>The rows with missing values of some text columns replaced; columns of other types stay.</summary>
    /// <param name="value">What to put there.</param>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame Fill(string value, IEnumerable<string> columnNames) => Fill([value], columnNames);

    /// <summary>The rows with missing values of all boolean columns replaced.</summary>
    /// <param name="value">What to put there.</param>
    public DataFrame Fill(bool value) => Fill([value], []);

    /// <summary>The rows with missing values of some boolean columns replaced; columns of other types stay.</summary>
    /// <param name="value">What to put there.</param>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame Fill(bool value, IEnumerable<string> columnNames) => Fill([value], columnNames);

    /// <summary>The rows with missing values replaced, column by column.</summary>
    /// <param name="valueMap">What to put there, by column name.</param>
    public DataFrame Fill(IDictionary<string, int> valueMap) => FillEach(valueMap);

    /// <summary>The rows with missing values replaced, column by column.</summary>
    /// <param name="valueMap">What to put there, by column name.</param>
    public DataFrame Fill(IDictionary<string, long> valueMap) => FillEach(valueMap);

    /// <summary>The rows with missing values replaced, column by column.</summary>
    /// <param name="valueMap">What to put there, by column name.</param>
    public DataFrame Fill(IDictionary<string, double> valueMap) => FillEach(valueMap);

    /// <summary>The rows with missing values replaced, column by column.</summary>
    /// <param name="valueMap">What to put there, by column name.</param>
    public DataFrame Fill(IDictionary<string, string> valueMap) => FillEach(valueMap);

    /// <summary>The rows with missing values replaced, column by column.</summary>
    /// <param name="valueMap">What to put there, by column name.</param>
    public DataFrame Fill(IDictionary<string, bool> valueMap) => FillEach(valueMap);

    /// <summary>The rows with some values of a column replaced by others.</summary>
    /// <param name="columnName">The column's name, <c>*</c> for all columns of a fitting type.</param>
    /// <param name="replacement">New values by old.</param>
    public DataFrame Replace(string columnName, IDictionary<double, double> replacement) => ReplaceIn(Names(columnName), replacement);

    /// <summary>The rows with some values of several columns replaced by others.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <param name="replacement">New values by old.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<double, double> replacement) => ReplaceIn(columnNames, replacement);

    /// <summary>The rows with some values of a column replaced by others.</summary>
    /// <param name="columnName">The column's name, <c>*</c> for all columns of a fitting type.</param>
    /// <param name="replacement">New values by old.</param>
    public DataFrame Replace(string columnName, IDictionary<bool, bool> replacement) => ReplaceIn(Names(columnName), replacement);

    /// <summary>The rows with some values of several columns replaced by others.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <param name="replacement">New values by old.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<bool, bool> replacement) => ReplaceIn(columnNames, replacement);

    /// <summary>The rows with some values of a column replaced by others.</summary>
    /// <param name="columnName">The column's name, <c>*</c> for all columns of a fitting type.</param>
    /// <param name="replacement">New values by old.</param>
    public DataFrame Replace(string columnName, IDictionary<string, string> replacement) => ReplaceIn(Names(columnName), replacement);

    /// <summary>The rows with some values of several columns replaced by others.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <param name="replacement">New values by old.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<string, string> replacement) => ReplaceIn(columnNames, replacement);

    private static IEnumerable<string> Names(string columnName) => columnName == "*" ? [] : [columnName];

    private DataFrame DropRows(int? minNonNulls, IEnumerable<string> columnNames)
    {
        ArgumentNullException.ThrowIfNull(columnNames);
        var drop = new Proto.NADrop { Input = _frame.Relation, Cols = { columnNames } };
        if (minNonNulls is { } number)
            drop.MinNonNulls = number;
        return _frame.With(new() { DropNa = drop });
    }

    private DataFrame Fill(IEnumerable<object> values, IEnumerable<string> columnNames)
    {
        ArgumentNullException.ThrowIfNull(columnNames);
        return _frame.With(new()
        {
            FillNa = new() { Input = _frame.Relation, Cols = { columnNames }, Values = { values.Select(Literals.Of) } },
        });
    }

    private DataFrame FillEach<T>(IDictionary<string, T> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        return Fill(values.Values.Cast<object>(), values.Keys);
    }

    private DataFrame ReplaceIn<T>(IEnumerable<string> columnNames, IDictionary<T, T> replacement)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(columnNames);
        ArgumentNullException.ThrowIfNull(replacement);
        var replacements = replacement.Select(pair => new Proto.NAReplace.Types.Replacement
        {
            OldValue = Literals.Of(pair.Key),
            NewValue = Literals.Of(pair.Value),
        });
        return _frame.With(new()
        {
            Replace = new() { Input = _frame.Relation, Cols = { columnNames }, Replacements = { replacements } },
        });
    }
}
