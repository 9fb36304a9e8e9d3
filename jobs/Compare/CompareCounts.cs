using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Compare;

/// <summary>How the rows of two tables meet, by their keys.</summary>
/// <param name="Expected">Rows of the expected table.</param>
/// <param name="Actual">Rows of the actual table.</param>
/// <param name="Compared">Keys that each table has once: their rows are compared.</param>
/// <param name="Missing">Keys that only the expected table has, once.</param>
/// <param name="Extra">Keys that only the actual table has, once.</param>
/// <param name="DuplicateKeys">Keys that a table has more than once: their rows are not compared, as nobody can say which belong together.</param>
/// <param name="DuplicateExpected">The expected table's rows of those keys.</param>
/// <param name="DuplicateActual">The actual table's rows of those keys.</param>
/// <param name="NoKeyExpected">The expected table's rows without a key, which are not compared.</param>
/// <param name="NoKeyActual">The actual table's rows without a key, which are not compared.</param>
internal sealed record CompareCounts(
    long Expected, long Actual, long Compared, long Missing, long Extra, long DuplicateKeys, long DuplicateExpected, long DuplicateActual, long NoKeyExpected, long NoKeyActual)
{
    /// <summary>True if every row has its one counterpart.</summary>
    public bool AllPaired => Missing == 0 && Extra == 0 && DuplicateKeys == 0 && NoKeyExpected == 0 && NoKeyActual == 0;

    /// <summary>The counts of the one row of <see cref="CompareSteps.Count"/>, whose columns are in this order; sums over nothing are null there.</summary>
    public static CompareCounts Of(Row row)
    {
        long At(int column) => row.GetAs<long?>(column) ?? 0;
        return new CompareCounts(At(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7), At(8), At(9));
    }
}
