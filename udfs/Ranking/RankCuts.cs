using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Cuts a ranking into parts of about equal size, by a sample of it.</summary>
public static class RankCuts
{
    /// <summary>Chooses the cuts.</summary>
    /// <param name="samples">The samples of <see cref="IdJoin.Sample"/> of one class.</param>
    /// <param name="wholeNumbers">Ids travel as whole numbers, else as texts.</param>
    /// <param name="parts">How many parts are wanted, 1 or more.</param>
    /// <returns>For <see cref="RankParts"/>: the first row of each part but the first; fewer where the sample has fewer rows.</returns>
    public static byte[] Of(IEnumerable<byte[]> samples, bool wholeNumbers, int parts)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return wholeNumbers ? Of<NumberIds>(samples, parts) : Of<TextIds>(samples, parts);
    }

    private static byte[] Of<TIds>(IEnumerable<byte[]> samples, int parts)
        where TIds : struct, IIds<TIds>
    {
        var rows = default(ScoredIds<TIds>);
        foreach (var sample in samples)
            rows.ReadFrom(sample, withScores: true);
        var order = RankOrder.Sorted(rows.Scores, rows.Ids);
        var cuts = default(ScoredIds<TIds>);
        for (var part = 1; part < parts; part++)
        {
            var place = (int)((long)order.Length * part / parts);
            // With fewer rows than parts, places come twice; a part between equal cuts would stay empty.
            if (place > 0 && place > (long)order.Length * (part - 1) / parts)
                cuts.Add(rows.Ids, order[place], rows.Scores[order[place]]);
        }
        var buffer = new ReusedBuffer();
        cuts.WriteTo(buffer, withScores: true);
        return buffer.Written.ToArray();
    }
}
