using System.Globalization;
using Spectre.Console;

namespace LaborSpark.Jobs.Reporting;

/// <summary>What jobs did, as tables.</summary>
/// <param name="console">Where they are printed.</param>
internal sealed class ResultTables(IAnsiConsole console)
{
    // Into a pipe there is no width to keep to; a path that is cut helps nobody.
    private const int PipeWidth = 200;

    /// <summary>Tables on a text writer.</summary>
    public static ResultTables On(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = PipeWidth;
        return new ResultTables(console);
    }

    /// <summary>The steps with their ledgers.</summary>
    public void Steps(IReadOnlyList<JobResult> results)
    {
        var table = Grid("step", "rows in", "dropped by reason", "rows out", "seconds");
        foreach (var result in results)
        {
            foreach (var (published, first) in result.Tables.Where(t => !t.IsDerived).Select((t, i) => (t, i == 0)))
            {
                var seconds = first ? result.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture) : "";
                Add(table, published.Step, Number(published.Ledger.RowsIn), published.Ledger.Reasons, Number(published.Rows), seconds);
            }
        }
        foreach (var numeric in new[] { 1, 3, 4 })
            table.Columns[numeric].RightAligned();
        console.Write(table);
    }

    /// <summary>Where the tables of the steps lie.</summary>
    public void Paths(IReadOnlyList<JobResult> results)
    {
        foreach (var published in results.SelectMany(r => r.Tables))
            console.WriteLine($"{published.Step}: {published.Path}");
    }

    /// <summary>Counts by name, a column for each table.</summary>
    public void Audits(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> audits)
    {
        if (audits.Count == 0)
            return;
        var table = Grid([.. audits.Keys.Prepend("audit")]);
        foreach (var name in audits.Values.First().Keys)
            Add(table, [name.Replace('_', ' '), .. audits.Values.Select(a => Number(a[name]))]);
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        console.Write(table);
    }

    /// <summary>Rows under a title.</summary>
    /// <param name="title">The title; empty for none.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="numbersFrom">The first of the columns that hold numbers, which end where the column ends. Default: none does.</param>
    public void Rows(string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int? numbersFrom = null)
    {
        if (title.Length > 0)
            console.WriteLine(title);
        var table = Grid([.. columns]);
        foreach (var row in rows)
            Add(table, [.. row]);
        foreach (var column in table.Columns.Skip(numbersFrom ?? columns.Count))
            column.RightAligned();
        console.Write(table);
    }

    private static Table Grid(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Ascii2);
        foreach (var column in columns)
            table.AddColumn(Markup.Escape(column));
        return table;
    }

    private static void Add(Table table, params string[] cells) => table.AddRow([.. cells.Select(c => new Text(c))]);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
