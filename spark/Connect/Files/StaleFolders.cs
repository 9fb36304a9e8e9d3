using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LaborSpark.Spark.Connect.Files;

/// <summary>Private folders that a killed program could not delete; one may hold the secret of a gateway.</summary>
internal static class StaleFolders
{
    private const string AnyPrefix = "laborspark-";
    private const int PlaceCharacters = 12;

    /// <summary>How the names of this program's private folders begin; the process id follows, then something by chance.</summary>
    /// <remarks>
    /// The middle stands for user, host and process namespace: hosts and containers may share a temporary folder, and there a process that
    /// cannot be seen from here lives all the same.
    /// </remarks>
    public static string NamePrefix { get; } = AnyPrefix + Place() + "-";

    /// <summary>Deletes those of this user whose process is dead. What cannot be deleted stays.</summary>
    /// <param name="parent">The folder to search, not below it.</param>
    public static void Delete(string parent)
    {
        foreach (var folder in new DirectoryInfo(parent).EnumerateDirectories(NamePrefix + "*"))
        {
            try
            {
                if (folder.LinkTarget is null && OwnerOf(folder.Name) is { } id && !Lives(id) && IsPrivate(folder))
                    DeleteFlat(folder);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Another program that starts now was faster, or it is not ours after all: this start does not depend on it.
                continue;
            }
        }
    }

    private static int? OwnerOf(string name)
    {
        var rest = name.AsSpan(NamePrefix.Length);
        var end = rest.IndexOf('-');
        return end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static bool Lives(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsPrivate(DirectoryInfo folder)
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
            return true;
        if (folder.UnixFileMode != Own)
            return false;

        // Refused to everybody but the owner.
        folder.UnixFileMode = Own;
        return true;
    }

    // Ours have no folders in them. To go into folders would follow a link that somebody else puts in their place just then.
    private static void DeleteFlat(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
            file.Delete();
        folder.Delete();
    }

    private static string Place()
    {
        var processes = new FileInfo("/proc/self/ns/pid").LinkTarget;
        var place = string.Join('\n', Environment.UserName, Environment.MachineName, processes);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..PlaceCharacters];
    }
}
