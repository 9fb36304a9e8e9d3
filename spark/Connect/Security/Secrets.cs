using System.Security.Cryptography;

namespace LaborSpark.Spark.Connect.Security;

/// <summary>Fresh secrets.</summary>
internal static class Secrets
{
    /// <summary>32 random bytes as 64 hexadecimal characters.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
