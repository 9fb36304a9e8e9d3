using System.Runtime.InteropServices;

namespace LaborSpark.Jobs.Publishing;

/// <summary>The one call of the C library that .NET does not offer.</summary>
internal static partial class Libc
{
    private const int CurrentFolder = -100;
    private const uint ExchangeFlag = 2;

    /// <summary>Exchanges two paths of one file system in one step; false with the last P/Invoke error set if that failed.</summary>
    public static bool Exchange(string left, string right) => RenameAt2(CurrentFolder, left, CurrentFolder, right, ExchangeFlag) == 0;

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
