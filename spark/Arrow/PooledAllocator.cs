using System.Buffers;
using Apache.Arrow.Memory;

namespace LaborSpark.Arrow;

/// <summary>An Arrow allocator over the shared array pool: no native memory, no pressure on the collector.</summary>
/// <remarks>
/// Memory is zeroed. Reading an array after it was disposed can give other data, or an <see cref="ObjectDisposedException"/>, but
/// never ends the process, as native memory would. Thread-safe.
/// </remarks>
public sealed class PooledAllocator : MemoryAllocator
{
    /// <summary>Makes an allocator; instances share the pool.</summary>
    public PooledAllocator() : base(DefaultAlignment)
    {
    }

    /// <inheritdoc/>
    protected override IMemoryOwner<byte> AllocateInternal(int length, out int bytesAllocated)
    {
        bytesAllocated = length;
        return new PooledMemory(length);
    }

    private sealed class PooledMemory : IMemoryOwner<byte>
    {
        private readonly int _length;
        private byte[]? _bytes;

        public PooledMemory(int length)
        {
            _length = length;
            _bytes = ArrayPool<byte>.Shared.Rent(length);
            _bytes.AsSpan(0, length).Clear();
        }

        public Memory<byte> Memory
        {
            get
            {
                ObjectDisposedException.ThrowIf(_bytes is null, typeof(PooledMemory));
                return _bytes.AsMemory(0, _length);
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
    }
}
