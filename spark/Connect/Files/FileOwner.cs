using System.Runtime.InteropServices;

namespace LaborSpark.Spark.Connect.Files;

/// <summary>Tells whose a file is, which .NET does not. On Linux only: elsewhere nothing is ours.</summary>
internal static partial class FileOwner
{
    private const int CurrentFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const uint ModeAndOwner = 0x2 | 0x8;
    private const ushort WritableByOthers = 0x12;

    /// <summary>True if a file or folder, and no link, belongs to this user and nobody else may write it.</summary>
    /// <param name="path">Its path; one that is not there is not ours.</param>
    public static bool IsOursAlone(string path) =>
        OperatingSystem.IsLinux()
        && StatX(CurrentFolder, path, NotThroughLinks, ModeAndOwner, out var status) == 0
        && status.Owner == EffectiveUser()
        && (status.Mode & WritableByOthers) == 0
        && new FileInfo(path).LinkTarget is null;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, out Status status);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    /// <summary>The head of the kernel's <c>struct statx</c>, which is the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(20)]
        public uint Owner;

        [FieldOffset(28)]
        public ushort Mode;
    }
}
