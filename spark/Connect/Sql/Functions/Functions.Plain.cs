using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Columns, literals, conditions and the like.</content>
public static partial class Functions
{
    /// <summary>A column by name, of whichever data frame it is used on.</summary>
    /// <param name="columnName">The name; dots separate parts, backticks quote a name with dots; <c>*</c> for all columns.</param>
    public static Column Column(string columnName) => Col(columnName);

    /// <summary>A column by name, of whichever data frame it is used on.</summary>
    /// <param name="columnName">The name; dots separate parts, backticks quote a name with dots; <c>*</c> for all columns.</param>
    public static Column Col(string columnName) => NamedColumns.Of(columnName);

    /// <summary>A literal. A column stays as it is.</summary>
    /// <param name="literal">Null, a bool, a number, text, bytes, a <see cref="Types.Date"/>, <see cref="Types.Timestamp"/> or .NET's types for these, or an array, dictionary, tuple or row of them.</param>
    public static Column Lit(object? literal) => literal as Column ?? new(PlanExpressions.Literal(literal));

    /// <summary>Ascending order of a column, nulls first.</summary>
    public static Column Asc(string columnName) => Col(columnName).Asc();

    /// <summary>Ascending order of a column, nulls first.</summary>
    public static Column AscNullsFirst(string columnName) => Col(columnName).AscNullsFirst();

    /// <summary>Ascending order of a column, nulls last.</summary>
    public static Column AscNullsLast(string columnName) => Col(columnName).AscNullsLast();

    /// <summary>Descending order of a column, nulls last.</summary>
    public static Column Desc(string columnName) => Col(columnName).Desc();

    /// <summary>Descending order of a column, nulls first.</summary>
    public static Column DescNullsFirst(string columnName) => Col(columnName).DescNullsFirst();

    /// <summary>Descending order of a column, nulls last.</summary>
    public static Column DescNullsLast(string columnName) => Col(columnName).DescNullsLast();

    /// <summary>An expression in Spark's SQL.</summary>
    /// <param name="expr">For example <c>a + 1 as b</c>.</param>
    public static Column Expr(string expr) => new(PlanExpressions.Sql(expr));

    /// <summary>A value where a condition holds; go on with <see cref="Sql.Column.When"/> and <see cref="Sql.Column.Otherwise"/>, else null.</summary>
    /// <param name="condition">A boolean expression; null counts as false.</param>
    /// <param name="value">A column or a literal.</param>
    public static Column When(Column condition, object? value) => Call("when", condition, value);

    /// <summary>The first value of a row that is not null; null if all are.</summary>
    public static Column Coalesce(params Column[] columns) => Call("coalesce", columns);

    /// <summary>True where a floating-point value is not a number.</summary>
    public static Column IsNaN(Column column) => Call("isnan", column);

    /// <summary>True where the value is null; never null itself.</summary>
    public static Column IsNull(Column column) => Call("isnull", column);

    /// <summary>Logical not; null stays null.</summary>
    public static Column Not(Column column) => Call("not", column);

    /// <summary>The first floating-point value, or the second where the first is not a number.</summary>
    public static Column NaNvl(Column column1, Column column2) => Call("nanvl", column1, column2);

    /// <summary>The file a row was read from; empty if there is none.</summary>
    public static Column InputFileName() => Call("input_file_name");

    /// <summary>A number that grows from row to row and never repeats, with gaps: the partition in the upper 31 bits, the row in the lower 33.</summary>
    public static Column MonotonicallyIncreasingId() => Call("monotonically_increasing_id");

    /// <summary>The number of the partition a row is in.</summary>
    public static Column SparkPartitionId() => Call("spark_partition_id");

    /// <summary>A random number from 0 to below 1, evenly spread; repeatable on the same partitions.</summary>
    public static Column Rand(long seed) => Call("rand", Lit(seed));

    /// <summary>A random number from 0 to below 1, evenly spread.</summary>
    public static Column Rand() => Rand(Random.Shared.NextInt64());

    /// <summary>A random number of the standard normal distribution; repeatable on the same partitions.</summary>
    public static Column Randn(long seed) => Call("randn", Lit(seed));

    /// <summary>A random number of the standard normal distribution.</summary>
    public static Column Randn() => Randn(Random.Shared.NextInt64());

    /// <summary>A 32-bit hash of several values, by Murmur 3.</summary>
    public static Column Hash(params Column[] columns) => Call("hash", columns);

    /// <summary>A 64-bit hash of several values, by xxHash.</summary>
    public static Column XXHash64(params Column[] columns) => Call("xxhash64", columns);

    /// <summary>Null where a condition holds; the query fails where it does not.</summary>
    public static Column AssertTrue(Column column) => Call("assert_true", column);

    /// <summary>Null where a condition holds; the query fails with a message where it does not.</summary>
    public static Column AssertTrue(Column column, Column errMsg) => Call("assert_true", column, errMsg);

    /// <summary>Fails the query with a message.</summary>
    public static Column RaiseError(Column errMsg) => Call("raise_error", errMsg);

    /// <summary>Partitions a table by year; for <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    public static Column Years(Column column) => Call("years", column);

    /// <summary>Partitions a table by month; for <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    public static Column Months(Column column) => Call("months", column);

    /// <summary>Partitions a table by day; for <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    public static Column Days(Column column) => Call("days", column);

    /// <summary>Partitions a table by hour; for <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    public static Column Hours(Column column) => Call("hours", column);

    /// <summary>Partitions a table by hash; for <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    public static Column Bucket(Column numBuckets, Column column) => Call("bucket", numBuckets, column);

    /// <summary>Partitions a table by hash; for <see cref="DataFrameWriterV2.PartitionedBy"/> only.</summary>
    public static Column Bucket(int numBuckets, Column column) => Bucket(Lit(numBuckets), column);

    /// <summary>A registered function of values.</summary>
    /// <param name="udfName">The function's name in SQL.</param>
    /// <param name="columns">The expressions.</param>
    public static Column CallUDF(string udfName, params Column[] columns) =>
        new(new Proto.Expression { CallFunction = new() { FunctionName = udfName, Arguments = { NamedColumns.Expressions(columns) } } });

    /// <summary>The same as <see cref="CallUDF"/>.</summary>
    public static Column Call_UDF(string udfName, params Column[] columns) => CallUDF(udfName, columns);
}
