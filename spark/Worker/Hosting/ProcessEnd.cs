namespace LaborSpark.Spark.Worker.Hosting;

/// <summary>Waits for a reason to leave, and leaves even if user code would rather stay.</summary>
internal sealed class ProcessEnd
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly TaskCompletionSource<int> _exitCode = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Asks the process to leave; the first reason counts. Returns at once.</summary>
    public void Request(int exitCode) => _exitCode.TrySetResult(exitCode);

    /// <summary>Blocks until somebody asks to leave.</summary>
    public int Wait() => _exitCode.Task.GetAwaiter().GetResult();

    /// <summary>From now on the process has a moment to end by itself; exit handlers of user code can hang.</summary>
    public static void StartWatchdog()
    {
        var watchdog = new Thread(() =>
        {
            Thread.Sleep(Patience);
            System.Diagnostics.Process.GetCurrentProcess().Kill();
        })
        {
            IsBackground = true,
            Name = "exit watchdog",
        };
        watchdog.Start();
    }
}
