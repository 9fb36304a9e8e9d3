using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Compare;

/// <summary>The comparison of two tables: plans over DataFrames, nothing is run here.</summary>
internal static class CompareSteps
{
    /// <summary>The key of a row.</summary>
    public const string Key = "key";

    /// <summary>How many rows of the expected table have the key.</summary>
    public const string ExpectedRows = "expected_rows";

    /// <summary>How many rows of the actual table have the key.</summary>
    public const string ActualRows = "actual_rows";

    /// <summary>A column's place among those compared.</summary>
    public const string Place = "place";

    /// <summary>The expected value as text; null where it is null or a list.</summary>
    public const string ExpectedText = "expected_text";

    /// <summary>The actual value as text; null where it is null or a list.</summary>
    public const string ActualText = "actual_text";

    /// <summary>The expected list; null where it is null or no list.</summary>
    public const string ExpectedList = "expected_list";

    /// <summary>The actual list; null where it is null or no list.</summary>
    public const string ActualList = "actual_list";

    private const string Difference = "difference";
    private const string Rank = "rank";

    /// <summary>Keys that both tables have once.</summary>
    public static Column IsPaired => HasKey.And(Col(ExpectedRows).EqualTo(1)).And(Col(ActualRows).EqualTo(1));

    /// <summary>Keys that the expected table has once and the actual one not at all.</summary>
    public static Column IsMissing => HasKey.And(Col(ExpectedRows).EqualTo(1)).And(Col(ActualRows).EqualTo(0));

    /// <summary>Keys that the actual table has once and the expected one not at all.</summary>
    public static Column IsExtra => HasKey.And(Col(ExpectedRows).EqualTo(0)).And(Col(ActualRows).EqualTo(1));

    /// <summary>Keys that a table has more than once.</summary>
    public static Column IsDuplicate => HasKey.And(Col(ExpectedRows).Gt(1).Or(Col(ActualRows).Gt(1)));

    private static Column HasKey => Col(Key).IsNotNull();

    /// <summary>Every key with the number of its rows on either side; only keys are read and shuffled.</summary>
    /// <param name="expected">The expected table: <see cref="Key"/> first.</param>
    /// <param name="actual">The actual table: <see cref="Key"/> first.</param>
    public static DataFrame Keys(DataFrame expected, DataFrame actual) => Side(expected, 1, 0)
        .Union(Side(actual, 0, 1))
        .GroupBy(Col(Key))
        .Agg(Sum(Col(ExpectedRows)).As(ExpectedRows), Sum(Col(ActualRows)).As(ActualRows));

    /// <summary>One row that counts how the keys meet: <see cref="CompareCounts"/>.</summary>
    /// <param name="keys">All keys: <see cref="Keys"/>.</param>
    public static DataFrame Count(DataFrame keys) => keys.Agg(
        Sum(Col(ExpectedRows)).As("expected"),
        Sum(Col(ActualRows)).As("actual"),
        CountOf(IsPaired).As("compared"),
        CountOf(IsMissing).As("missing"),
        CountOf(IsExtra).As("extra"),
        CountOf(IsDuplicate).As("duplicate_keys"),
        Sum(When(IsDuplicate, Col(ExpectedRows))).As("duplicate_expected"),
        Sum(When(IsDuplicate, Col(ActualRows))).As("duplicate_actual"),
        Sum(When(Not(HasKey), Col(ExpectedRows))).As("no_key_expected"),
        Sum(When(Not(HasKey), Col(ActualRows))).As("no_key_actual"));

    /// <summary>The first keys of a kind, in order.</summary>
    public static DataFrame FirstKeys(DataFrame keys, Column kind, int count) => keys.Filter(kind).OrderBy(Col(Key)).Limit(count);

    /// <summary>The rows of both tables side by side: of keys that either has once, so that no row meets two.</summary>
    /// <param name="expected">The expected table: <see cref="Key"/> first, then the columns, whatever their names.</param>
    /// <param name="actual">The actual table, alike.</param>
    /// <param name="keys">All keys: <see cref="Keys"/>.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="duplicateKeys">How many keys come more than once; with 0 nothing more is joined.</param>
    public static DataFrame Pairs(DataFrame expected, DataFrame actual, DataFrame keys, int columns, long duplicateKeys)
    {
        var left = expected.ToDF([Key, .. Enumerable.Range(0, columns).Select(Left)]);
        var right = actual.ToDF([Key, .. Enumerable.Range(0, columns).Select(Right)]);
        if (duplicateKeys > 0)
        {
            var twice = keys.Filter(IsDuplicate).Select(Col(Key));
            if (duplicateKeys <= TweetIds.MostBroadcast)
                twice = Broadcast(twice);
            left = left.Join(twice, [Key], "left_anti");
        }
        return left.Join(right, [Key], "inner");
    }

    /// <summary>One row: how many rows differ in any column, then how many in each.</summary>
    /// <param name="pairs">The rows side by side: <see cref="Pairs"/>.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="tolerance">By how much floating-point numbers may differ.</param>
    public static DataFrame CountDifferences(DataFrame pairs, IReadOnlyList<ComparedColumn> columns, double tolerance)
    {
        var differs = columns.Select((c, place) => Differs(c, place, tolerance)).ToList();
        return pairs.Agg(CountOf(differs.Aggregate((any, next) => any.Or(next))), [.. differs.Select(CountOf)]);
    }

    /// <summary>The first differing rows of each column, by column and key, with both values.</summary>
    /// <inheritdoc cref="CountDifferences"/>
    /// <param name="pairs">The rows side by side: <see cref="Pairs"/>.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="tolerance">By how much floating-point numbers may differ.</param>
    /// <param name="count">How many rows of each column.</param>
    public static DataFrame FirstDifferences(DataFrame pairs, IReadOnlyList<ComparedColumn> columns, double tolerance, int count)
    {
        var values = columns.Select((c, place) => When(Differs(c, place, tolerance), Values(c, place))).ToArray();
        return pairs
            .Select(Col(Key), Explode(Functions.Array(values)).As(Difference))
            .Filter(Col(Difference).IsNotNull())
            .Select([Col(Key), .. new[] { Place, ExpectedText, ActualText, ExpectedList, ActualList }.Select(f => Col(Difference).GetField(f).As(f))])
            // A rank with a bound is cut before the shuffle: no more than that many rows of a column leave a partition.
            .WithColumn(Rank, RowNumber().Over(Microsoft.Spark.Sql.Expressions.Window.PartitionBy(Place).OrderBy(Col(Key))))
            .Filter(Col(Rank).Leq(count))
            .OrderBy(Col(Place), Col(Key));
    }

    private static DataFrame Side(DataFrame table, int expectedRows, int actualRows) =>
        table.Select(Col(Key), Lit((long)expectedRows).As(ExpectedRows), Lit((long)actualRows).As(ActualRows));

    private static string Left(int place) => $"expected_{place}";

    private static string Right(int place) => $"actual_{place}";

    // Null equals null and nothing else; NaN equals NaN and 0.0 equals -0.0, as everywhere in Spark.
    private static Column Differs(ComparedColumn column, int place, double tolerance)
    {
        var (expected, actual) = (Col(Left(place)), Col(Right(place)));
        var differs = Not(expected.EqNullSafe(actual));
        return column.Kind == ParquetKind.Floating && tolerance > 0
            ? differs.And(Not(Coalesce(Abs(expected - actual).Leq(tolerance), Lit(false))))
            : differs;
    }

    private static Column Values(ComparedColumn column, int place)
    {
        var isList = column.Kind == ParquetKind.TextList;
        Column As(string side, bool wanted, string type) => wanted ? Col(side).Cast(type) : Lit(null).Cast(type);
        return Struct(
            Lit(place).As(Place),
            As(Left(place), !isList, "string").As(ExpectedText),
            As(Right(place), !isList, "string").As(ActualText),
            As(Left(place), isList, "array<string>").As(ExpectedList),
            As(Right(place), isList, "array<string>").As(ActualList));
    }

    private static Column CountOf(Column condition) => Functions.Count(When(condition, Lit(1)));
}
