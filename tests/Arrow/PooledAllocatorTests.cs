namespace LaborSpark.Arrow.Tests;

public class PooledAllocatorTests
{
    private readonly PooledAllocator _allocator = new();

    [TestCase(1)]
    [TestCase(100)]
    [TestCase(1_000_000)]
    public void Allocate_AnyLength_GivesExactlyThatManyZeroBytes(int length)
    {
        using (var dirty = _allocator.Allocate(length))
        {
            dirty.Memory.Span.Fill(0xee);
        }
        using var memory = _allocator.Allocate(length);

        Assert.That(memory.Memory.ToArray(), Is.EqualTo(new byte[length]));
    }

    [Test]
    public void Memory_AfterDispose_Throws()
    {
        var memory = _allocator.Allocate(10);
        memory.Dispose();

        Assert.That(() => memory.Memory.Length, Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Dispose_Twice_ReturnsTheArrayOnce()
    {
        var memory = _allocator.Allocate(1000);
        memory.Dispose();
        memory.Dispose();
        using var first = _allocator.Allocate(1000);
        using var second = _allocator.Allocate(1000);
        first.Memory.Span.Fill(1);

        Assert.That(second.Memory.ToArray(), Has.All.Zero);
    }
}
