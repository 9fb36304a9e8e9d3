namespace LaborSpark.Udfs;

/// <summary>The order of a ranking: the greater score first, of equal scores the id that is first as text.</summary>
internal static class RankOrder
{
    /// <summary>Compares two rows.</summary>
    public static int Compare<TIds>(ulong score, in TIds ids, int index, ulong otherScore, in TIds otherIds, int otherIndex)
        where TIds : struct, IIds<TIds> =>
        score != otherScore ? otherScore.CompareTo(score) : ids.Compare(index, otherIds, otherIndex);

    /// <summary>The indices of rows in the order of the ranking.</summary>
    public static int[] Sorted<TIds>(ReadOnlySpan<ulong> scores, TIds ids)
        where TIds : struct, IIds<TIds>
    {
        var keys = new ulong[scores.Length];
        var order = new int[scores.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            // The complement sorts the greater score first.
            keys[row] = ~scores[row];
            order[row] = row;
        }
        Array.Sort(keys, order);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort((left, right) => ids.Compare(left, ids, right));
            start = end;
        }
        return order;
    }
}
