namespace LaborSpark.Udfs;

/// <summary>The ids of up to four tokens as one key.</summary>
/// <param name="Low">The first token's id, and in the upper half the second's.</param>
/// <param name="High">The third token's id, and in the upper half the fourth's.</param>
internal readonly record struct Gram(ulong Low, ulong High)
{
    /// <summary>Gets a hash of which each bit depends on all ids.</summary>
    public ulong Hash => ((Low * 0x9E3779B97F4A7C15UL) ^ ulong.RotateLeft(High * 0xC2B2AE3D27D4EB4FUL, 29)) * 0x9E3779B97F4A7C15UL;
}
