using System.Buffers;
using Apache.Arrow.Memory;
using LaborSpark.Spark.Worker.Protocol;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Gives the Arrow reader its memory: for a message's body at once, for what a codec unpacks once <see cref="CheckedCodec"/> has agreed.</summary>
internal sealed class BatchAllocator(ArrowFrames frames) : MemoryAllocator(DefaultAlignment)
{
    protected override IMemoryOwner<byte> AllocateInternal(int length, out int bytesAllocated)
    {
        bytesAllocated = length;
        var memory = new BatchMemory(length);
        // The frames have checked the length of a body; other lengths are the sender's word.
        return frames.InBody ? memory.Allocated() : memory;
    }
}
