using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Arrays, maps and structs.</content>
public static partial class Functions
{
    /// <summary>True if an array holds a value; null if it is not found and the array has a null, or the array is null.</summary>
    public static Column ArrayContains(Column column, object? value) => Call("array_contains", column, value);

    /// <summary>True if two arrays share an item that is not null; null if not and one has a null.</summary>
    public static Column ArraysOverlap(Column a1, Column a2) => Call("arrays_overlap", a1, a2);

    /// <summary>A part of an array.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="start">The first position, from 1; negative counts from the end.</param>
    /// <param name="length">The number of items.</param>
    public static Column Slice(Column column, int start, int length) => Call("slice", column, start, length);

    /// <summary>A part of an array.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="start">The first position, from 1; negative counts from the end.</param>
    /// <param name="length">The number of items.</param>
    public static Column Slice(Column column, Column start, Column length) => Call("slice", column, start, length);

    /// <summary>The array's items as one text with a text between them.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="delimiter">The text between.</param>
    /// <param name="nullReplacement">What stands for a null.</param>
    public static Column ArrayJoin(Column column, string delimiter, string nullReplacement) => Call("array_join", column, delimiter, nullReplacement);

    /// <summary>The array's items as one text with a text between them; nulls are left out.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="delimiter">The text between.</param>
    public static Column ArrayJoin(Column column, string delimiter) => Call("array_join", column, delimiter);

    /// <summary>Texts, bytes or arrays one after another; null if one is null.</summary>
    public static Column Concat(params Column[] columns) => Call("concat", columns);

    /// <summary>The position, from 1, of a value's first occurrence in an array; 0 if there is none.</summary>
    public static Column ArrayPosition(Column column, object? value) => Call("array_position", column, value);

    /// <summary>An array's item by position from 1, negative from the end, or a map's value by key.</summary>
    public static Column ElementAt(Column column, object? value) => Call("element_at", column, value);

    /// <summary>The array without any item equal to a value.</summary>
    public static Column ArrayRemove(Column column, object? element) => Call("array_remove", column, element);

    /// <summary>The array in ascending order, nulls last.</summary>
    public static Column ArraySort(Column column) => Call("array_sort", column);

    /// <summary>The array without duplicates.</summary>
    public static Column ArrayDistinct(Column column) => Call("array_distinct", column);

    /// <summary>One row an item of an array or an entry of a map; none for null or empty.</summary>
    public static Column Explode(Column column) => Call("explode", column);

    /// <summary>One row an item of an array or an entry of a map; one of null for null or empty.</summary>
    public static Column ExplodeOuter(Column column) => Call("explode_outer", column);

    /// <summary>One row an item of an array or an entry of a map, with its position from 0; none for null or empty.</summary>
    public static Column PosExplode(Column column) => Call("posexplode", column);

    /// <summary>One row an item of an array or an entry of a map, with its position from 0; one of nulls for null or empty.</summary>
    public static Column PosExplodeOuter(Column column) => Call("posexplode_outer", column);

    /// <summary>The number of items of an array or entries of a map; for null, null in ANSI mode, else -1.</summary>
    public static Column Size(Column column) => Call("size", column);

    /// <summary>The array's least item; nulls are left out.</summary>
    public static Column ArrayMin(Column column) => Call("array_min", column);

    /// <summary>The array's greatest item; nulls are left out.</summary>
    public static Column ArrayMax(Column column) => Call("array_max", column);

    /// <summary>The array in random order.</summary>
    public static Column Shuffle(Column column) => Call("shuffle", column);

    /// <summary>The array or text from end to start.</summary>
    public static Column Reverse(Column column) => Call("reverse", column);

    /// <summary>An array of arrays as one array; null if one of them is null.</summary>
    public static Column Flatten(Column column) => Call("flatten", column);

    /// <summary>A map's keys as an array, in no fixed order.</summary>
    public static Column MapKeys(Column column) => Call("map_keys", column);

    /// <summary>A map's values as an array, in the order of its keys.</summary>
    public static Column MapValues(Column column) => Call("map_values", column);

    /// <summary>A map's entries as an array of structs of key and value.</summary>
    public static Column MapEntries(Column column) => Call("map_entries", column);

    /// <summary>A map of an array of structs of key and value.</summary>
    public static Column MapFromEntries(Column column) => Call("map_from_entries", column);

    /// <summary>The distinct items that both arrays have.</summary>
    public static Column ArrayIntersect(Column col1, Column col2) => Call("array_intersect", col1, col2);

    /// <summary>The distinct items of both arrays.</summary>
    public static Column ArrayUnion(Column col1, Column col2) => Call("array_union", col1, col2);

    /// <summary>The distinct items that only the first array has.</summary>
    public static Column ArrayExcept(Column col1, Column col2) => Call("array_except", col1, col2);

    /// <summary>The array in order.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="asc">True for ascending with nulls first, false for descending with nulls last.</param>
    public static Column SortArray(Column column, bool asc = true) => Call("sort_array", column, asc);

    /// <summary>An array from a number, date or timestamp to another, both included.</summary>
    /// <param name="start">The first item.</param>
    /// <param name="stop">The end.</param>
    /// <param name="step">From one item to the next: a number or an interval.</param>
    public static Column Sequence(Column start, Column stop, Column step) => Call("sequence", start, stop, step);

    /// <summary>An array from a number, date or timestamp to another, both included, in steps of 1 or a day, down if the end is less.</summary>
    public static Column Sequence(Column start, Column stop) => Call("sequence", start, stop);

    /// <summary>An array of a value a number of times.</summary>
    public static Column ArrayRepeat(Column left, Column right) => Call("array_repeat", left, right);

    /// <summary>An array of a value a number of times.</summary>
    public static Column ArrayRepeat(Column left, int count) => Call("array_repeat", left, count);

    /// <summary>An array of structs, each of the arrays' items at a position; null where an array is shorter.</summary>
    public static Column ArraysZip(params Column[] columns) => Call("arrays_zip", columns);

    /// <summary>The entries of several maps; a key twice is an error unless <c>spark.sql.mapKeyDedupPolicy</c> says otherwise.</summary>
    public static Column MapConcat(params Column[] columns) => Call("map_concat", columns);

    /// <summary>An array of several values of one type.</summary>
    public static Column Array(params Column[] columns) => Call("array", columns);

    /// <summary>An array of several values of one type.</summary>
    public static Column Array(string columnName, params string[] columnNames) => Array(NamedColumns.Of(columnName, columnNames));

    /// <summary>A map of key, value, key, value and so on; keys are never null.</summary>
    public static Column Map(params Column[] columns) => Call("map", columns);

    /// <summary>A map of an array of keys, none null, and one of values.</summary>
    public static Column MapFromArrays(Column key, Column values) => Call("map_from_arrays", key, values);

    /// <summary>A struct of several values; names are those of the columns.</summary>
    public static Column Struct(params Column[] columns) => Call("struct", columns);

    /// <summary>A struct of several values; names are those of the columns.</summary>
    public static Column Struct(string columnName, params string[] columnNames) => Struct(NamedColumns.Of(columnName, columnNames));
}
