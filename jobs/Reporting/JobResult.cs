using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Reporting;

/// <summary>What a finished job did.</summary>
/// <param name="Tables">The tables it published.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Audits">Further counts, by table and name; empty for none.</param>
internal sealed record JobResult(IReadOnlyList<JobResult.PublishedTable> Tables, TimeSpan Elapsed, IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Audits)
{
    /// <summary>Rows for the screen; empty for none.</summary>
    public IReadOnlyList<ShownRows> Shown { get; init; } = [];

    /// <summary>A table that was published.</summary>
    /// <param name="Step">The step's name: the verb, or the verb and the class.</param>
    /// <param name="Ledger">Where its input rows went.</param>
    /// <param name="Rows">The rows of the table.</param>
    /// <param name="Path">Where it lies.</param>
    internal sealed record PublishedTable(string Step, RowLedger Ledger, long Rows, string Path)
    {
        /// <summary>Made of rows that another table of the job accounts for already: not listed among the steps.</summary>
        public bool IsDerived { get; init; }
    }

    /// <summary>A few rows for reading.</summary>
    /// <param name="Title">What they are.</param>
    /// <param name="Columns">The columns' names.</param>
    /// <param name="Rows">The cells of each row; no character of theirs steers a terminal.</param>
    /// <param name="NumbersFrom">The first of the columns that hold numbers.</param>
    internal sealed record ShownRows(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int NumbersFrom);
}
