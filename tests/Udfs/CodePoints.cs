using System.Security.Cryptography;
using System.Text;

namespace LaborSpark.Udfs.Tests;

/// <summary>All of Unicode, and the hash of what comes of it.</summary>
internal static class CodePoints
{
    /// <summary>Hashes answers as <c>Oracle/hashes.py</c> does: for each character in turn, each answer in UTF-8 followed by a zero byte.</summary>
    public static string HashOfAll(Func<string, IEnumerable<string>> answers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and < 0xE000)
                continue;
            foreach (var answer in answers(char.ConvertFromUtf32(code)))
                hash.AppendData(Encoding.UTF8.GetBytes(answer + "\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
