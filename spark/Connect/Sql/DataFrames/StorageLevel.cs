namespace Microsoft.Spark.Sql;

/// <summary>Where and how Spark keeps rows. Immutable; equal by its parts.</summary>
public sealed class StorageLevel
{
    /// <summary>Makes a level from its parts.</summary>
    /// <param name="useDisk">True to use the disk.</param>
    /// <param name="useMemory">True to use memory.</param>
    /// <param name="useOffHeap">True to use memory outside the JVM's heap.</param>
    /// <param name="deserialized">True for objects, false for bytes.</param>
    /// <param name="replication">On how many nodes, 1 by default.</param>
    public StorageLevel(bool useDisk, bool useMemory, bool useOffHeap, bool deserialized, int replication = 1)
    {
        UseDisk = useDisk;
        UseMemory = useMemory;
        UseOffHeap = useOffHeap;
        Deserialized = deserialized;
        Replication = replication;
    }

    /// <summary>Nothing is kept.</summary>
    public static StorageLevel NONE { get; } = new(false, false, false, false);

    /// <summary>On disk.</summary>
    public static StorageLevel DISK_ONLY { get; } = new(true, false, false, false);

    /// <summary>On disk, on two nodes.</summary>
    public static StorageLevel DISK_ONLY_2 { get; } = new(true, false, false, false, 2);

    /// <summary>In memory as objects; what does not fit is worked out again.</summary>
    public static StorageLevel MEMORY_ONLY { get; } = new(false, true, false, true);

    /// <summary>As <see cref="MEMORY_ONLY"/>, on two nodes.</summary>
    public static StorageLevel MEMORY_ONLY_2 { get; } = new(false, true, false, true, 2);

    /// <summary>In memory as bytes; what does not fit is worked out again.</summary>
    public static StorageLevel MEMORY_ONLY_SER { get; } = new(false, true, false, false);

    /// <summary>As <see cref="MEMORY_ONLY_SER"/>, on two nodes.</summary>
    public static StorageLevel MEMORY_ONLY_SER_2 { get; } = new(false, true, false, false, 2);

    /// <summary>In memory as objects, on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK { get; } = new(true, true, false, true);

    /// <summary>As <see cref="MEMORY_AND_DISK"/>, on two nodes.</summary>
    public static StorageLevel MEMORY_AND_DISK_2 { get; } = new(true, true, false, true, 2);

    /// <summary>In memory as bytes, on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER { get; } = new(true, true, false, false);

    /// <summary>As <see cref="MEMORY_AND_DISK_SER"/>, on two nodes.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER_2 { get; } = new(true, true, false, false, 2);

    /// <summary>In memory outside the JVM's heap, on disk what does not fit.</summary>
    public static StorageLevel OFF_HEAP { get; } = new(true, true, true, false);

    /// <summary>True if the disk is used.</summary>
    public bool UseDisk { get; }

    /// <summary>True if memory is used.</summary>
    public bool UseMemory { get; }

    /// <summary>True if memory outside the JVM's heap is used.</summary>
    public bool UseOffHeap { get; }

    /// <summary>True if rows are kept as objects, false as bytes.</summary>
    public bool Deserialized { get; }

    /// <summary>On how many nodes each row is kept.</summary>
    public int Replication { get; }

    /// <summary>The level in words, for example <c>Disk Memory Deserialized 1x Replicated</c>.</summary>
    public string Description() =>
        $"{(UseDisk ? "Disk " : "")}{(UseMemory ? UseOffHeap ? "Memory (off heap) " : "Memory " : "")}{(Deserialized ? "Deserialized " : "Serialized ")}{Replication}x Replicated";

    /// <summary>The level's parts, for example <c>StorageLevel(disk, memory, deserialized, 1 replicas)</c>.</summary>
    public override string ToString() =>
        $"StorageLevel({(UseDisk ? "disk, " : "")}{(UseMemory ? "memory, " : "")}{(UseOffHeap ? "offheap, " : "")}{(Deserialized ? "deserialized, " : "")}{Replication} replicas)";

    /// <summary>True for a level of the same parts.</summary>
    /// <param name="obj">What to compare with.</param>
    public override bool Equals(object? obj) => obj is StorageLevel other && ToMessage().Equals(other.ToMessage());

    /// <summary>A hash of the parts.</summary>
    public override int GetHashCode() => HashCode.Combine(UseDisk, UseMemory, UseOffHeap, Deserialized, Replication);

    internal static StorageLevel FromMessage(Proto.StorageLevel level) =>
        new(level.UseDisk, level.UseMemory, level.UseOffHeap, level.Deserialized, level.Replication);

    internal Proto.StorageLevel ToMessage() => new()
    {
        UseDisk = UseDisk,
        UseMemory = UseMemory,
        UseOffHeap = UseOffHeap,
        Deserialized = Deserialized,
        Replication = Replication,
    };
}
