using System.Runtime.InteropServices;

namespace LaborSpark.Bench.Spark;

/// <summary>CPU seconds of the child processes that have ended, which .NET does not tell once they are gone.</summary>
internal static partial class EndedChildren
{
    private const int RusageChildren = -1;

    /// <summary>User and system time of all ended children so far.</summary>
    /// <exception cref="InvalidOperationException">The system refused to tell.</exception>
    public static double CpuSeconds() => getrusage(RusageChildren, out var usage) == 0
        ? usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6)
        : throw new InvalidOperationException("getrusage failed.");

    [LibraryImport("libc")]
    private static partial int getrusage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
