namespace LaborSpark.Udfs;

/// <summary>The order of a ranking: the greater score first, of equal scores the id that is first as text.</summary>
internal static class RankOrder
{
    private const int DigitBits = 11;
    private const int DigitValues = 1 << DigitBits;

    /// <summary>Compares two rows.</summary>
    public static int Compare<TIds>(ulong score, in TIds ids, int index, ulong otherScore, in TIds otherIds, int otherIndex)
        where TIds : struct, IIds<TIds> =>
        score != otherScore ? otherScore.CompareTo(score) : ids.Compare(index, otherIds, otherIndex);

    /// <summary>The indices of rows in the order of the ranking.</summary>
    public static int[] Sorted<TIds>(ReadOnlySpan<ulong> scores, TIds ids)
        where TIds : struct, IIds<TIds>
    {
        var order = ByScore(scores);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && scores[order[end]] == scores[order[start]])
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort((left, right) => ids.Compare(left, ids, right));
            start = end;
        }
        return order;
    }

    // A radix sort from the last digit to the first: some times faster than comparing, as scores are all but random. Digits that are all the same are passed over.
    private static int[] ByScore(ReadOnlySpan<ulong> scores)
    {
        var (keys, order) = (new ulong[scores.Length], new int[scores.Length]);
        for (var row = 0; row < keys.Length; row++)
            (keys[row], order[row]) = (~scores[row], row);
        var (nextKeys, nextOrder) = (new ulong[scores.Length], new int[scores.Length]);
        Span<int> places = stackalloc int[DigitValues];
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            places.Clear();
            foreach (var key in keys)
                places[(int)(key >> shift) & (DigitValues - 1)]++;
            if (keys.Length == 0 || places[(int)(keys[0] >> shift) & (DigitValues - 1)] == keys.Length)
                continue;
            var next = 0;
            foreach (ref var place in places)
                (place, next) = (next, next + place);
            for (var row = 0; row < keys.Length; row++)
            {
                ref var place = ref places[(int)(keys[row] >> shift) & (DigitValues - 1)];
                (nextKeys[place], nextOrder[place]) = (keys[row], order[row]);
                place++;
            }
            (keys, nextKeys) = (nextKeys, keys);
            (order, nextOrder) = (nextOrder, order);
        }
        return order;
    }
}
