namespace LaborSpark.Udfs.Tests.Columns;

/// <summary>Words that <see cref="TokenHash"/> takes for one.</summary>
internal static class EqualHashes
{
    /// <summary>
    /// Two words of 31 bytes, which XXH64 takes as three numbers of 8 bytes and a rest: the second numbers differ, and the third ones make up for it. The
    /// first and the last 8 bytes are the same.
    /// </summary>
    public static (byte[] One, byte[] Other) Words()
    {
        const ulong Prime1 = 0x9E3779B185EBCA87;
        const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
        const ulong Prime4 = 0x85EBCA77C2B2AE63;
        const ulong Prime5 = 0x27D4EB2F165667C5;
        var begin = Step(Prime5 + 31, 0x6161616161616161);
        var (second, third) = (0x6262626262626262UL, 0x6363636363636363UL);
        var after = Step(begin, second);
        for (var other = second + 1; ; other++)
        {
            // The third number meets the hash by an exclusive or of its round: the round that gives the same is turned back.
            var round = Step(begin, other) ^ after ^ Round(third);
            var makesUp = ulong.RotateRight(round * Inverse(Prime1), 31) * Inverse(Prime2);
            if (makesUp >> 56 == third >> 56)
                return (Word(second, third), Word(other, makesUp));
        }

        static ulong Round(ulong number) => ulong.RotateLeft(number * Prime2, 31) * Prime1;

        static ulong Step(ulong hash, ulong number) => (ulong.RotateLeft(hash ^ Round(number), 27) * Prime1) + Prime4;

        static byte[] Word(ulong second, ulong third) => [.. "aaaaaaaa"u8, .. BitConverter.GetBytes(second), .. BitConverter.GetBytes(third), .. "ddddddd"u8];

        static ulong Inverse(ulong odd)
        {
            // Newton's steps: each doubles the bits that are right, three at first.
            var inverse = odd;
            for (var step = 0; step < 5; step++)
                inverse *= 2 - (odd * inverse);
            return inverse;
        }
    }
}
