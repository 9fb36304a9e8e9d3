using System.Globalization;

namespace LaborSpark.Jobs.Publishing;

/// <summary>Where the rows of a step went: rows in = rows kept + rows dropped, by reason; rows kept are the rows out, unless they were grouped.</summary>
/// <param name="RowsIn">The rows read.</param>
/// <param name="Dropped">The rows dropped, by reason, in the order in which the reasons are looked at; zeros included.</param>
internal sealed record RowLedger(long RowsIn, IReadOnlyDictionary<string, long> Dropped)
{
    /// <summary>What the rows kept were grouped into; null if each is a row of the table.</summary>
    public Grouping? Grouped { get; init; }

    /// <summary>The rows that stayed.</summary>
    public long RowsKept => RowsIn - Dropped.Values.Sum();

    /// <summary>The rows of the table.</summary>
    public long RowsOut => Grouped?.Groups ?? RowsKept;

    /// <summary>
    /// The reasons that dropped a row, as <c>retweet 12, null id 3</c>; <c>none</c> if no row was dropped. Then what was grouped, if anything was.
    /// </summary>
    public string Reasons
    {
        get
        {
            var reasons = Dropped.Where(d => d.Value != 0).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Key} {d.Value:N0}")).ToList();
            var dropped = reasons.Count == 0 ? "none" : string.Join(", ", reasons);
            return Grouped is null ? dropped : string.Create(CultureInfo.InvariantCulture, $"{dropped}; {Grouped.Items:N0} {Grouped.What}");
        }
    }

    /// <summary>How rows that were kept became fewer or more rows of another kind.</summary>
    /// <param name="What">The things that were grouped and by what, as <c>tokens grouped by word</c>.</param>
    /// <param name="Items">How many such things the rows kept hold; each is in one group.</param>
    /// <param name="Groups">The groups: the rows of the table.</param>
    internal sealed record Grouping(string What, long Items, long Groups);
}
