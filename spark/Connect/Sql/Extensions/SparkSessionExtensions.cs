using LaborSpark.Spark.Connect.Execution;
using Microsoft.Spark.Sql;

namespace LaborSpark.Spark;

/// <summary>What this library adds to the sessions of Microsoft.Spark.</summary>
public static class SparkSessionExtensions
{
    /// <summary>Sends a file to the executors, once a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">A file on this host.</param>
    /// <returns>The name for <see cref="Microsoft.Spark.SparkFiles.Get"/> in a function: the file's own with a hash of its content.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string AddFile(this SparkSession session, string path)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Calls.SendFile(path);
    }

    /// <summary>The session with a token: what is run through it, and through the data frames, writers, catalog and settings it gives, ends when the token fires.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellation">
    /// When it fires, Spark is told to stop what runs, and the method that waits throws an <see cref="OperationCanceledException"/> of this token; if it has fired
    /// before, nothing is sent. The session goes on, and other uses of it are not touched. Files that are on their way to Spark are given up.
    /// </param>
    /// <returns>
    /// The same session, with its views, settings and functions: what is done through one is seen through the other, and to stop one is to stop both.
    /// <see cref="SparkSession.NewSession"/> gives a session without the token.
    /// </returns>
    /// <remarks>Also by Ctrl-C, and by the order to end, calls end in this way, in all sessions; then with a <see cref="SparkInterruptedException"/>.</remarks>
    public static SparkSession WithCancellation(this SparkSession session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.CancelledBy(cancellation);
    }

    /// <summary>Has news of the progress of what the session runs, while it runs.</summary>
    /// <param name="session">The session.</param>
    /// <param name="onProgress">Called with each news, on the thread that reads the result; it should be quick.</param>
    /// <returns>Dispose it to have no more news.</returns>
    public static IDisposable OnProgress(this SparkSession session, Action<QueryProgress> onProgress)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(onProgress);
        return new ProgressSubscription(session.Client, onProgress);
    }

    /// <summary>Stops everything that the session runs; the methods that wait for it fail.</summary>
    /// <param name="session">The session.</param>
    public static void InterruptAll(this SparkSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Client.InterruptAll();
    }

    private sealed class ProgressSubscription : IDisposable
    {
        private readonly ISparkClient _client;
        private readonly Action<Proto.ExecutePlanResponse.Types.ExecutionProgress> _onMessage;

        public ProgressSubscription(ISparkClient client, Action<QueryProgress> onProgress)
        {
            _client = client;
            _onMessage = message => onProgress(QueryProgress.FromMessage(message));
            _client.Progress += _onMessage;
        }

        public void Dispose() => _client.Progress -= _onMessage;
    }
}
