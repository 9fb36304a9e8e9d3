using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Compare;

/// <summary>Holds a table to another. Rows meet in Spark; counts and the few examples asked for are all that reach this process.</summary>
internal sealed class CompareJob
{
    // Of both tables. So many keys are sorted in four parts within a second, and 200 parts of each shuffle take several for any table.
    private const long FewRows = 1_000_000;

    private readonly CompareOptions _options;
    private readonly CompareInputs _inputs;

    private CompareJob(CompareOptions options, CompareInputs inputs) => (_options, _inputs) = (options, inputs);

    /// <summary>The rows of both tables, by their footers.</summary>
    public long Rows => _inputs.Expected.Rows + _inputs.Actual.Rows;

    /// <summary>Checks both tables and the place of the report.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static CompareJob Open(CompareOptions options)
    {
        var inputs = CompareInputs.Open(options);
        if (options.JsonPath is { } json)
            CompareReport.Reserve(json, [options.ExpectedPath, options.ActualPath], options.Overwrite);
        return new CompareJob(options, inputs);
    }

    /// <summary>Compares, and writes the report if it is wanted as a file.</summary>
    public CompareReport Run(JobSession session)
    {
        using var few = _inputs.Expected.Rows + _inputs.Actual.Rows <= FewRows ? ScopedSettings.FewShuffleParts(session.Spark) : null;
        var (expected, actual) = (Read(session.Spark, _inputs.Expected), Read(session.Spark, _inputs.Actual));
        var keys = CompareSteps.Keys(expected, actual);
        session.Progress.Begin("compare: count the rows by key");
        var counts = CompareCounts.Of(CompareSteps.Count(keys).Collect().Single());

        session.Progress.Begin("compare: rows side by side");
        var pairs = CompareSteps.Pairs(expected, actual, keys, _inputs.Columns.Count, counts.DuplicateKeys);
        var differing = CompareSteps.CountDifferences(pairs, _inputs.Columns, _options.Tolerance).Collect().Single();

        session.Progress.Begin("compare: examples");
        var any = differing.GetAs<long>(0);
        var examples = any > 0 && _options.Examples > 0 ? Examples(pairs) : Enumerable.Empty<Row>().ToLookup(_ => 0, _ => new Difference { Key = "" });
        var report = new CompareReport
        {
            Expected = _options.ExpectedPath,
            Actual = _options.ActualPath,
            Key = _options.Key,
            Tolerance = _options.Tolerance,
            Rows = counts,
            DifferingRows = any,
            Columns = [.. _inputs.Columns.Select((c, place) => new CompareReport.ColumnReport(
                c.Name, c.ReadAs, counts.Compared, counts.Missing, counts.Extra, differing.GetAs<long>(place + 1), [.. examples[place]]))],
            MissingKeys = [.. First(keys, CompareSteps.IsMissing, counts.Missing).Select(KeyOf)],
            ExtraKeys = [.. First(keys, CompareSteps.IsExtra, counts.Extra).Select(KeyOf)],
            DuplicateKeys = [.. First(keys, CompareSteps.IsDuplicate, counts.DuplicateKeys).Select(r => new CompareReport.DuplicateKey(
                KeyOf(r), r.GetAs<long>(CompareSteps.ExpectedRows), r.GetAs<long>(CompareSteps.ActualRows)))],
            OnlyInExpected = _inputs.OnlyInExpected,
            OnlyInActual = _inputs.OnlyInActual,
        };
        if (_options.JsonPath is { } json)
        {
            report.Write(json);
            session.Published.Add(json);
        }
        return report;
    }

    private static DataFrame Read(SparkSession spark, InputTable table) =>
        TableReader.Read(spark, table).ToDF([CompareSteps.Key, .. table.Needs.Skip(1).Select((_, place) => $"value_{place}")]);

    private IEnumerable<Row> First(DataFrame keys, Column kind, long there) =>
        there == 0 || _options.Examples == 0 ? [] : CompareSteps.FirstKeys(keys, kind, _options.Examples).Collect();

    private static string KeyOf(Row row) => row.GetAs<string>(CompareSteps.Key);

    private ILookup<int, Difference> Examples(DataFrame pairs) => CompareSteps
        .FirstDifferences(pairs, _inputs.Columns, _options.Tolerance, _options.Examples)
        .Collect()
        .ToLookup(row => row.GetAs<int>(CompareSteps.Place), Example);

    private Difference Example(Row row) => _inputs.Columns[row.GetAs<int>(CompareSteps.Place)].Kind switch
    {
        ParquetKind.TextList => Difference.OfLists(KeyOf(row), row.GetAs<string?[]?>(CompareSteps.ExpectedList), row.GetAs<string?[]?>(CompareSteps.ActualList)),
        ParquetKind.Text => Difference.OfTexts(KeyOf(row), row.GetAs<string?>(CompareSteps.ExpectedText), row.GetAs<string?>(CompareSteps.ActualText)),
        _ => Difference.OfValues(KeyOf(row), row.GetAs<string?>(CompareSteps.ExpectedText), row.GetAs<string?>(CompareSteps.ActualText)),
    };
}
