using System.Globalization;
using LaborSpark.Jobs.Reporting;

namespace LaborSpark.Jobs.Compare;

/// <summary>A comparison as tables for reading.</summary>
internal static class CompareTables
{
    private const int NumbersFrom = 2;

    /// <summary>Prints what was found.</summary>
    public static void Print(CompareReport report, TextWriter output)
    {
        var tables = ResultTables.On(output);
        tables.Rows(
            "",
            ["column", "type", "compared", "missing", "extra", "differing"],
            report.Columns.Select(c => new[] { Shown(c.Name), c.Type, Number(c.Compared), Number(c.Missing), Number(c.Extra), Number(c.Differing) }),
            NumbersFrom);
        if (report.Columns.Any(c => c.Examples.Count > 0))
            tables.Rows("The first differing rows of each column:", ["column", Shown(report.Key), "from", "expected", "actual"], report.Columns.SelectMany(c => c.Examples.Select(e => Example(Shown(c.Name), e))));
        if (report.MissingKeys.Count + report.ExtraKeys.Count + report.DuplicateKeys.Count > 0)
            tables.Rows("The first rows that have not one counterpart each:", [Shown(report.Key), "expected rows", "actual rows"], Unpaired(report), 1);
        foreach (var line in Lines(report))
            output.WriteLine(line);
    }

    private static IEnumerable<string[]> Unpaired(CompareReport report) =>
    [
        .. report.MissingKeys.Select(k => new[] { Shown(k), "1", "0" }),
        .. report.ExtraKeys.Select(k => new[] { Shown(k), "0", "1" }),
        .. report.DuplicateKeys.Select(d => new[] { Shown(d.Key), Number(d.ExpectedRows), Number(d.ActualRows) }),
    ];

    private static string[] Example(string column, Difference example) => example switch
    {
        { Expected: string?[], Actual: string?[], Position: { } at } =>
            [column, Shown(example.Key), $"token {at}", Token(example.ExpectedToken, at, example.ExpectedLength), Token(example.ActualToken, at, example.ActualLength)],
        _ => [column, Shown(example.Key), example.Position is { } at ? $"character {at}" : "", Value(example.Expected), Value(example.Actual)],
    };

    private static string Token(string? token, long position, long? length) => position == length ? "(the list ends)" : Excerpt.Quoted(token);

    private static string Value(object? value) => value switch
    {
        string?[] list => $"[{string.Join(", ", list.Select(Excerpt.Quoted))}]",
        _ => Excerpt.Quoted((string?)value),
    };

    // Names of columns come from others' files, as keys do: neither may steer a terminal.
    private static string Shown(string name) => Excerpt.Quoted(Excerpt.Of(name))[1..^1];

    private static IEnumerable<string> Lines(CompareReport report)
    {
        var rows = report.Rows;
        if (rows.DuplicateKeys > 0)
            yield return $"Not compared: {Number(rows.DuplicateKeys)} keys that come more than once (expected {Number(rows.DuplicateExpected)} rows, actual {Number(rows.DuplicateActual)}).";
        if (rows.NoKeyExpected + rows.NoKeyActual > 0)
            yield return $"Not compared: rows without {Shown(report.Key)} (expected {Number(rows.NoKeyExpected)}, actual {Number(rows.NoKeyActual)}).";
        if (report.OnlyInExpected.Count > 0)
            yield return $"Not compared: columns of the expected table alone: {string.Join(", ", report.OnlyInExpected.Select(Shown))}.";
        if (report.OnlyInActual.Count > 0)
            yield return $"Not compared: columns of the actual table alone: {string.Join(", ", report.OnlyInActual.Select(Shown))}.";
        yield return $"expected: {report.Expected}: {Number(rows.Expected)} rows";
        yield return $"actual: {report.Actual}: {Number(rows.Actual)} rows";
        yield return report.Equal ? "They are equal." : $"They differ: {Number(report.DifferingRows)} of {Number(rows.Compared)} rows compared, {Number(rows.Missing)} missing, {Number(rows.Extra)} extra.";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
