using System.Numerics;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>The way Spark's hash partitioning finds the partition of a number, turned round.</summary>
internal static class HashedPartitions
{
    private const uint Seed = 42;

    /// <summary>For each partition a 32-bit integer that Spark's hash sends to it: the least one from 0.</summary>
    /// <param name="partitions">The number of partitions, 1 or more.</param>
    public static int[] Keys(int partitions)
    {
        var keys = new int[partitions];
        Array.Fill(keys, -1);
        for (int key = 0, found = 0; found < partitions; key++)
        {
            ref var place = ref keys[PartitionOf(key, partitions)];
            if (place >= 0)
                continue;
            place = key;
            found++;
        }
        return keys;
    }

    // Spark's Murmur3Hash of one int, then its positive remainder.
    private static int PartitionOf(int key, int partitions)
    {
        var mixed = BitOperations.RotateLeft((uint)key * 0xCC9E2D51, 15) * 0x1B873593;
        var hash = (BitOperations.RotateLeft(Seed ^ mixed, 13) * 5) + 0xE6546B64;
        hash ^= sizeof(int);
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        var remainder = (int)(hash ^ (hash >> 16)) % partitions;
        return remainder < 0 ? remainder + partitions : remainder;
    }
}
