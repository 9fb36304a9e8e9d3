namespace LaborSpark.Spark.Connect.Execution;

/// <summary>The checksum that Spark expects of every artifact chunk: CRC-32 of IEEE 802.3, as in zip files.</summary>
internal static class Crc32
{
    private const uint ReversedPolynomial = 0xEDB88320;

    private static readonly uint[] Table = BuildTable();

    /// <summary>Computes the checksum.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
            crc = Table[(byte)(crc ^ next)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ ReversedPolynomial;
            table[i] = value;
        }

        return table;
    }
}
