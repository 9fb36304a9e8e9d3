using System.Collections;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>Equality by content of the values a row holds: arrays and maps compare their items.</summary>
internal static class ValueEquality
{
    public static bool AreEqual(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null)
            return false;
        if (left is string || right is string)
            return left.Equals(right);
        if (left is IDictionary leftMap && right is IDictionary rightMap)
            return MapsAreEqual(leftMap, rightMap);
        return left is IList leftList && right is IList rightList ? ListsAreEqual(leftList, rightList) : left.Equals(right);
    }

    public static int HashOf(object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case string text:
                return string.GetHashCode(text, StringComparison.Ordinal);
            case IDictionary map:
                // The order of a map's entries is not part of its value.
                return map.Keys.Cast<object>().Aggregate(map.Count, (hash, key) => hash ^ HashCode.Combine(HashOf(key), HashOf(map[key])));
            case IList list:
                var hash = default(HashCode);
                foreach (var item in list)
                    hash.Add(HashOf(item));
                return hash.ToHashCode();
            default:
                return value.GetHashCode();
        }
    }

    private static bool ListsAreEqual(IList left, IList right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool MapsAreEqual(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
            return false;
        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key) || !AreEqual(entry.Value, right[entry.Key]))
                return false;
        }

        return true;
    }
}
