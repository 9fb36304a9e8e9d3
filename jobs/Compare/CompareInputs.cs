using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Compare;

/// <summary>The two tables of a comparison, checked: every file can be read, and the columns compare.</summary>
/// <param name="Expected">The table held to be right: the key, then the columns.</param>
/// <param name="Actual">The table to check, with the same columns.</param>
/// <param name="Columns">The columns to compare, in the order of the expected table or of <c>--columns</c>.</param>
/// <param name="OnlyInExpected">Columns of the expected table that are not compared, as the other has none of the name.</param>
/// <param name="OnlyInActual">Columns of the actual table that are not compared, as the other has none of the name.</param>
internal sealed record CompareInputs(
    InputTable Expected, InputTable Actual, IReadOnlyList<ComparedColumn> Columns, IReadOnlyList<string> OnlyInExpected, IReadOnlyList<string> OnlyInActual)
{
    /// <summary>Reads the footers of both tables and settles the columns.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static CompareInputs Open(CompareOptions options)
    {
        var key = ColumnNeed.Id(options.Key);
        var expected = InputTable.Open("the expected rows", "--expected", options.ExpectedPath, [key]);
        var actual = InputTable.Open("the actual rows", "--actual", options.ActualPath, [key]);
        var (left, right) = (Names(expected, options.Key), Names(actual, options.Key));
        var names = options.Columns ?? [.. left.Where(right.Contains)];
        if (options.Columns is { Count: 0 })
            throw JobException.BadInput($"bad input: --columns names only the key '{options.Key}', by which rows are found. Name a column to compare.");
        if (names.Count == 0)
        {
            throw JobException.BadInput(
                $"bad input: {options.ExpectedPath} and {options.ActualPath} have no column in common but the key '{options.Key}'. The first has {Listed(left)}, the second {Listed(right)}.");
        }
        var any = names.Select(ComparedColumn.Any).ToList();
        expected = expected.Reading([key, .. any]);
        actual = actual.Reading([key, .. any]);
        var columns = names.Select(n => ComparedColumn.Of(n, [.. expected.Files, .. actual.Files])).ToList();
        ProblemList.ThrowIfAny([.. columns.Select(c => c.Problem).OfType<string>()]);
        var compared = columns.Select(c => c.Column!).ToList();
        IReadOnlyList<ColumnNeed> needs = [key, .. compared.Select(c => c.Need)];
        return new CompareInputs(expected.Reading(needs), actual.Reading(needs), compared, [.. left.Except(right)], [.. right.Except(left)]);
    }

    private static List<string> Names(InputTable table, string key) =>
        [.. table.Files.SelectMany(f => f.Columns.Select(c => c.Name)).Where(n => n != key).Distinct(StringComparer.Ordinal)];

    private static string Listed(IEnumerable<string> names) => names.Select(n => $"'{n}'").ToList() is { Count: > 0 } quoted ? string.Join(", ", quoted) : "no other";
}
