namespace LaborSpark.Spark.Distribution;

/// <summary>Lets one process at a time prepare a Spark. The system releases it when its owner ends, however it ends.</summary>
internal static class SetupLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the lock is free and takes it; disposing the result releases it.</summary>
    /// <param name="file">The lock file; it is made when missing, stays empty and is never deleted, since another process may be waiting on it.</param>
    /// <param name="waiting">Called once if somebody else holds the lock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static IDisposable Acquire(string file, Action waiting, CancellationToken cancellation)
    {
        for (var told = false; ; cancellation.WaitHandle.WaitOne(Pause))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (!told)
                    waiting();
                told = true;
            }
        }
    }

    // EWOULDBLOCK on Linux and on macOS; ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
