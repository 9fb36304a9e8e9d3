using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>A <see cref="HashRandom"/> in the form that libraries take. Whole numbers and fractions are of its stream; bytes are refused, as the base class would draw them from the clock.</summary>
/// <param name="stream">The numbers.</param>
internal sealed class CounterRandom(HashRandom stream) : Random
{
    /// <inheritdoc/>
    public override double NextDouble() => stream.NextUnit();

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override double Sample() => stream.NextUnit();
}
