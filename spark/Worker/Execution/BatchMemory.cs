using System.Buffers;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Memory of a batch that the collector owns: whoever keeps the batch keeps its data.</summary>
/// <remarks>Nothing is allocated until the memory is touched, so that a length can be doubted after it was promised.</remarks>
internal sealed class BatchMemory(int length) : MemoryManager<byte>
{
    private byte[]? _bytes;

    // An array, once there is one, is read faster than a manager.
    public override Memory<byte> Memory => _bytes ?? CreateMemory(length);

    /// <summary>Allocates now.</summary>
    public BatchMemory Allocated()
    {
        GetArray();
        return this;
    }

    public override Span<byte> GetSpan() => GetArray();

    public override MemoryHandle Pin(int elementIndex = 0) => GetArray().AsMemory(elementIndex).Pin();

    // The memory pinned is the array's own, whose handle frees itself.
    public override void Unpin()
    {
    }

    protected override bool TryGetArray(out ArraySegment<byte> segment)
    {
        segment = GetArray();
        return true;
    }

    // A disposed batch may still be read: its data stays as it was.
    protected override void Dispose(bool disposing)
    {
    }

    // Not zeroed: the whole of it is filled from the stream or by a codec.
    private byte[] GetArray() => _bytes ??= GC.AllocateUninitializedArray<byte>(length);
}
