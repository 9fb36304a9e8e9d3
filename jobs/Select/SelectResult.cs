using System.Globalization;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select;

/// <summary>What is printed of a selection.</summary>
internal static class SelectResult
{
    private const string Merged = "sent once for several reasons";
    private static readonly IReadOnlyList<string> Columns = ["class", "method", "asked", "looked at", "dropped by reason", "found", "shared"];

    /// <summary>The result of the job.</summary>
    /// <param name="selection">What was selected.</param>
    /// <param name="folder">Where it lies.</param>
    /// <param name="elapsed">How long it took.</param>
    public static JobResult Of(Selection selection, string folder, TimeSpan elapsed) => new(
        [
            .. selection.Classes.Select(c => new JobResult.PublishedTable($"select {c.Class}", Ledger([c]), c.Tweets.Count, Path.Combine(folder, SelectFiles.TableOf(c.Class)))),
            new JobResult.PublishedTable("select, report", Ledger(selection.Classes), selection.Classes.Sum(c => c.Tweets.Count), Path.Combine(folder, SelectFiles.Report)) { IsDerived = true },
        ],
        elapsed,
        new Dictionary<string, IReadOnlyDictionary<string, long>>())
    {
        Shown = [Summary(selection), .. Notes(selection)],
    };

    /// <summary>The ledger: of the candidates looked at, those dropped, and those that were taken for a further reason.</summary>
    public static RowLedger Ledger(IEnumerable<ClassSelection> classes)
    {
        var outcomes = classes.SelectMany(c => c.Methods).SelectMany(m => m.Outcomes).ToList();
        var dropped = Sum(outcomes.SelectMany(o => o.Dropped));
        dropped[Merged] = outcomes.Sum(o => o.Shared);
        return new RowLedger(outcomes.Sum(o => o.Considered), dropped);
    }

    private static JobResult.ShownRows Summary(Selection selection) => new(
        "What each method asked for and found:", Columns, [.. selection.Classes.SelectMany(c => c.Methods.Select(m => Row(c.Class, m)))], NumbersFrom: Columns.Count);

    private static IReadOnlyList<string> Row(string className, MethodFindings method) =>
    [
        className, method.Source, Number(method.Outcomes.Sum(o => o.Asked)), Number(method.Outcomes.Sum(o => o.Considered)),
        new RowLedger(0, Sum(method.Outcomes.SelectMany(o => o.Dropped))).Reasons, Number(method.Outcomes.Sum(o => o.Found)), Number(method.Outcomes.Sum(o => o.Shared)),
    ];

    private static IEnumerable<JobResult.ShownRows> Notes(Selection selection)
    {
        var notes = selection.Classes.SelectMany(c => c.Methods.SelectMany(m => m.Notes.Select(note => (IReadOnlyList<string>)[c.Class, m.Source, Reporting.Excerpt.Visible(note)]))).ToList();
        return notes.Count == 0 ? [] : [new JobResult.ShownRows("What was done otherwise:", ["class", "method", "note"], notes, NumbersFrom: 3)];
    }

    private static SortedDictionary<string, long> Sum(IEnumerable<KeyValuePair<string, long>> counts) =>
        new(counts.GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value)), StringComparer.Ordinal);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
