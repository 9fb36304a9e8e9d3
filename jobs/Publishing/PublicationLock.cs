using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Publishing;

/// <summary>Keeps a second job from writing the same output at the same time.</summary>
/// <remarks>The lock is the kernel's, on an open file: it ends with the process, however that ends, so a lock file left behind locks nothing.</remarks>
internal sealed class PublicationLock : IDisposable
{
    private readonly FileStream _file;

    private PublicationLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The lock file; made if it is not there.</param>
    /// <param name="busy">The message if another job holds it.</param>
    /// <exception cref="JobException">Not now: another job holds the lock.</exception>
    /// <exception cref="IOException">The file cannot be opened for another reason.</exception>
    public static PublicationLock Take(string path, Func<string> busy) => Take(path, busy, Open);

    /// <summary>Takes the lock on the file that is opened so; tests let another job delete it between the two.</summary>
    internal static PublicationLock Take(string path, Func<string> busy, Func<string, FileStream> open)
    {
        while (true)
        {
            FileStream file;
            try
            {
                file = open(path);
            }
            catch (IOException error) when (IsHeld(error))
            {
                throw JobException.NotNow(busy(), error);
            }
            if (!WasDeleted(file))
                return new PublicationLock(file);
            // Its last holder deleted the file between our opening and our locking it: a lock on it would keep nobody out.
            file.Dispose();
        }
    }

    /// <summary>Opens a lock file and locks it.</summary>
    internal static FileStream Open(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Deletes the file, then lets go.</summary>
    public void Dispose()
    {
        File.Delete(_file.Name);
        _file.Dispose();
    }

    // EWOULDBLOCK on Linux and on macOS; ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static bool WasDeleted(FileStream file)
    {
        var link = new FileInfo($"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}").LinkTarget;
        return link is not null && link.EndsWith(" (deleted)", StringComparison.Ordinal);
    }
}
