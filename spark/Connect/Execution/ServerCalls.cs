using Grpc.Core;
using LaborSpark.Spark.Connect.Errors;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>Makes the calls of one session: repeats what the way there made fail, ends when the connection ends, translates errors.</summary>
internal sealed class ServerCalls(ServerChannel channel, ConnectionHealth health, SessionIdentity identity, RetryPolicy policy)
{
    /// <summary>How long a call may take that only tidies up.</summary>
    private static readonly TimeSpan TidyTimeout = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private volatile bool _answered;
    private Task _tidying = Task.CompletedTask;

    /// <summary>Whether the way to Spark stands.</summary>
    public ConnectionHealth Health => health;

    /// <summary>Who calls.</summary>
    public SessionIdentity Identity => identity;

    /// <summary>The server's calls.</summary>
    public SparkConnectService.SparkConnectServiceClient Service => channel.Service;

    /// <summary>Whether the server ever answered this session.</summary>
    public bool HasAnswer => _answered;

    /// <summary>Makes a call that may be repeated, and waits for its answer.</summary>
    /// <exception cref="SparkException">What the server answered instead.</exception>
    public T Invoke<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation = default)
    {
        using var busy = health.Occupy();
        for (var repetition = 0; ; repetition++)
        {
            ThrowIfStopped(cancellation);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(health.Ended, cancellation);
            try
            {
                using var running = call(new CallOptions(cancellationToken: either.Token));
                var answer = running.GetAwaiter().GetResult();
                _answered = true;
                return answer;
            }
            catch (RpcException failure)
            {
                if (!Wait(failure, repetition, cancellation))
                    throw Translate(failure);
            }
        }
    }

    /// <summary>Sends a file as an artifact of the session.</summary>
    public AddArtifactsResponse Upload(string name, string path, CancellationToken cancellation = default)
    {
        using var busy = health.Occupy();
        for (var repetition = 0; ; repetition++)
        {
            ThrowIfStopped(cancellation);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(health.Ended, cancellation);
            try
            {
                return UploadAsync(name, path, either.Token).GetAwaiter().GetResult();
            }
            catch (RpcException failure)
            {
                if (!Wait(failure, repetition, cancellation))
                    throw Translate(failure);
            }
            catch (OperationCanceledException)
            {
                ThrowIfStopped(cancellation);
                throw;
            }
        }
    }

    /// <summary>Makes a call that only tidies up: not repeated, allowed after the connection's end, without consequences if it fails.</summary>
    public static async Task TidyAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call)
    {
        try
        {
            using var running = call(new CallOptions(deadline: DateTime.UtcNow + TidyTimeout));
            await running.ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RpcException or ObjectDisposedException)
        {
            // The server forgets what nobody released after a while; the caller has its result or its error already.
            return;
        }
    }

    /// <summary>Starts work that only tidies up, beside the caller's.</summary>
    public Task Beside(Func<Task> work)
    {
        lock (_turn)
        {
            var task = Task.Run(work);
            _tidying = _tidying.IsCompleted ? task : Task.WhenAll(_tidying, task);
            return task;
        }
    }

    /// <summary>Waits for the work beside: the server would complain of what comes after the session's end.</summary>
    public void FinishBeside()
    {
        Task tidying;
        lock (_turn)
            tidying = _tidying;

        // That it failed changes nothing for who waits: the server forgets by itself after a while.
        Task.WhenAny(tidying, Task.Delay(TidyTimeout)).GetAwaiter().GetResult();
    }

    /// <summary>Notes that the server answers at all.</summary>
    public void NoteAnswer() => _answered = true;

    /// <summary>Waits before a repetition.</summary>
    /// <returns>False if the call should not be repeated.</returns>
    public bool Wait(RpcException failure, int repetition, CancellationToken cancellation)
    {
        ThrowIfStopped(cancellation);
        if (!RpcFailure.IsTransient(failure) || repetition >= (_answered ? policy.Limit : policy.LimitBeforeFirstAnswer))
            return false;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(health.Ended, cancellation);
        either.Token.WaitHandle.WaitOne(policy.Delay(repetition, Random.Shared.NextDouble()));
        ThrowIfStopped(cancellation);
        return true;
    }

    /// <summary>The exception for a failed call.</summary>
    public Exception Translate(RpcException failure)
    {
        // Spark's process and its connections end together: the process' own words come a little later and say more.
        if (failure.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled || RpcFailure.IsTransient(failure))
            health.Ended.WaitHandle.WaitOne(TimeSpan.FromSeconds(1));
        health.ThrowIfEnded();
        return SparkErrors.Translate(failure, channel.Address.ToString(), FetchDetails);
    }

    /// <summary>Throws if the caller or the connection wants no more of this.</summary>
    public void ThrowIfStopped(CancellationToken cancellation)
    {
        health.ThrowIfEnded();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task<AddArtifactsResponse> UploadAsync(string name, string path, CancellationToken cancellation)
    {
        using var call = Service.AddArtifacts(cancellationToken: cancellation);
        var content = File.OpenRead(path);
        await using var closing = content.ConfigureAwait(false);
        try
        {
            foreach (var request in ArtifactUpload.Requests(name, content))
                await call.RequestStream.WriteAsync(identity.Sign(request), cancellation).ConfigureAwait(false);
            await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is RpcException or InvalidOperationException || (error is IOException && call.ResponseAsync.IsCompleted))
        {
            // The server ended the call, or the connection broke: the answer says which.
            await call.ResponseAsync.ConfigureAwait(false);
            throw;
        }

        var answer = await call.ResponseAsync.ConfigureAwait(false);
        _answered = true;
        return answer;
    }

    private FetchErrorDetailsResponse? FetchDetails(string errorId)
    {
        try
        {
            return Service.FetchErrorDetails(identity.Sign(new FetchErrorDetailsRequest { ErrorId = errorId }), deadline: DateTime.UtcNow + TidyTimeout);
        }
        catch (RpcException)
        {
            // A server of 3.5 has no such call: the short text is what there is.
            return null;
        }
    }
}
