using System.Globalization;

namespace LaborSpark.Jobs.Publishing;

/// <summary>Where the rows of a step went: rows in = rows out + rows dropped, by reason.</summary>
/// <param name="RowsIn">The rows read.</param>
/// <param name="Dropped">The rows dropped, by reason, in the order in which the reasons are looked at; zeros included.</param>
internal sealed record RowLedger(long RowsIn, IReadOnlyDictionary<string, long> Dropped)
{
    /// <summary>The rows that stayed.</summary>
    public long RowsOut => RowsIn - Dropped.Values.Sum();

    /// <summary>The reasons that dropped a row, as <c>retweet 12, null id 3</c>; <c>none</c> if no row was dropped.</summary>
    public string Reasons
    {
        get
        {
            var reasons = Dropped.Where(d => d.Value != 0).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Key} {d.Value:N0}")).ToList();
            return reasons.Count == 0 ? "none" : string.Join(", ", reasons);
        }
    }
}
