using System.Numerics;

namespace LaborSpark.Udfs;

/// <summary>Finds the place of an id among the distinct ids so far. Open addressing, kept at most half full.</summary>
/// <typeparam name="TIds">The form of the ids.</typeparam>
internal sealed class IdTable<TIds>
    where TIds : struct, IIds<TIds>
{
    private const int FirstSlots = 1 << 12;
    private ScoredIds<TIds> _known;
    private int[] _slots = new int[FirstSlots];

    /// <summary>The distinct ids, by place.</summary>
    public ref readonly TIds Ids => ref _known.Ids;

    /// <summary>The number of distinct ids.</summary>
    public int Count => _known.Count;

    /// <summary>The place of an id, which is added if it is new.</summary>
    /// <param name="ids">The list that holds the id.</param>
    /// <param name="index">Where it holds it.</param>
    public int PlaceOf(in TIds ids, int index)
    {
        var mask = _slots.Length - 1;
        var slot = (int)ids.HashOf(index) & mask;
        for (; _slots[slot] is var taken and not 0; slot = (slot + 1) & mask)
        {
            if (ids.AreEqual(index, _known.Ids, taken - 1))
                return taken - 1;
        }
        _known.Add(ids, index);
        _slots[slot] = Count;
        if (2 * Count > _slots.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[checked((int)BitOperations.RoundUpToPowerOf2((uint)_slots.Length + 1))];
        var mask = _slots.Length - 1;
        for (var place = 0; place < Count; place++)
        {
            var slot = (int)_known.Ids.HashOf(place) & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = place + 1;
        }
    }
}
