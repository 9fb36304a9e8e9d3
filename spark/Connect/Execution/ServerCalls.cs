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
    private volatile bool _silent;
    private Task _tidying = Task.CompletedTask;

    /// <summary>Whether the way to Spark stands.</summary>
    public ConnectionHealth Health => health;

    /// <summary>Who calls.</summary>
    public SessionIdentity Identity => identity;

    /// <summary>The server's calls.</summary>
    public SparkConnectService.SparkConnectServiceClient Service => channel.Service;

    /// <summary>Whether the server ever answered this session.</summary>
    public bool HasAnswer => _answered;

    /// <summary>Whether the last wait ended without a sign of life: not the time for calls that only tidy up.</summary>
    public bool IsSilent => _silent;

    /// <summary>How long to wait, and how to go on.</summary>
    public RetryPolicy Policy => policy;

    /// <summary>What Spark logged last, as a paragraph, for a failure that the server does not explain; nothing for a server that runs elsewhere.</summary>
    public Func<string> ServerLog { get; init; } = () => string.Empty;

    /// <summary>Told when a wait ended without a sign of life; null for nobody.</summary>
    public Action<string>? OnSilent { get; init; }

    /// <summary>Makes a call that may be repeated, and waits for its answer.</summary>
    /// <exception cref="SparkException">What the server answered instead.</exception>
    public T Invoke<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation = default)
    {
        using var busy = health.Occupy();
        for (var silence = NewSilence(); ;)
        {
            ThrowIfStopped(cancellation);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(health.Ended, cancellation);
            try
            {
                using var running = call(new CallOptions(cancellationToken: either.Token));
                WaitFor(running.ResponseAsync, silence);
                var answer = running.GetAwaiter().GetResult();
                NoteAnswer();
                return answer;
            }
            catch (RpcException failure)
            {
                if (!Wait(failure, silence, cancellation))
                    throw Translate(failure, silence);
            }
        }
    }

    /// <summary>Sends a file as an artifact of the session.</summary>
    public AddArtifactsResponse Upload(string name, string path, CancellationToken cancellation = default)
    {
        using var busy = health.Occupy();
        for (var silence = NewSilence(); ;)
        {
            ThrowIfStopped(cancellation);
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(health.Ended, cancellation);
            try
            {
                var sending = UploadAsync(name, path, leaving.Token);
                try
                {
                    WaitFor(sending, silence);
                }
                catch (SparkConnectionException)
                {
                    // Nobody reads from the file any more when the caller goes.
                    leaving.Cancel();
                    throw;
                }

                return sending.GetAwaiter().GetResult();
            }
            catch (RpcException failure)
            {
                if (!Wait(failure, silence, cancellation))
                    throw Translate(failure, silence);
            }
            catch (OperationCanceledException)
            {
                ThrowIfStopped(cancellation);
                throw;
            }
        }
    }

    /// <summary>Begins to measure how long Spark gives no sign of life to a call.</summary>
    public Silence NewSilence() => new(policy, $"Spark at {channel.Address}");

    /// <summary>Waits until a call has ended, however, as long as Spark lives: when it is silent, a second, small call asks.</summary>
    /// <param name="answer">The call's answer.</param>
    /// <param name="silence">The call's measure.</param>
    /// <param name="limit">How long to wait for a Spark that lives; null for as long as it takes.</param>
    /// <returns>False if the limit has passed.</returns>
    /// <exception cref="SparkConnectionException">Spark gave no sign of life for too long.</exception>
    public bool WaitFor(Task answer, Silence silence, TimeSpan? limit = null)
    {
        if (silence.WaitFor(answer, AskAsync, limit))
            return true;
        if (!silence.IsOver)
            return false;
        _silent = true;
        var message = $"The Spark Connect server at {channel.Address} does not answer: {silence.Tried}. "
            + $"Is it stopped or overloaded, and is TLS on or off on both sides? The limit is {Silence.LimitKey}.";
        OnSilent?.Invoke(message);
        throw new SparkConnectionException(message);
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
    public void NoteAnswer()
    {
        _answered = true;
        _silent = false;
    }

    /// <summary>Waits before a repetition.</summary>
    /// <returns>False if the call should not be repeated.</returns>
    public bool Wait(RpcException failure, Silence silence, CancellationToken cancellation)
    {
        ThrowIfStopped(cancellation);
        if (!RpcFailure.IsTransient(failure))
            return false;
        silence.Fail(RpcFailure.Reason(failure));
        if (silence.IsOver)
            return false;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(health.Ended, cancellation);
        silence.Pause(either.Token);
        ThrowIfStopped(cancellation);
        return true;
    }

    /// <summary>The exception for a failed call.</summary>
    public Exception Translate(RpcException failure, Silence silence)
    {
        // Spark's process and its connections end together: the process' own words come a little later and say more.
        if (failure.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled || RpcFailure.IsTransient(failure) || RpcFailure.IsUnexplained(failure))
            health.Ended.WaitHandle.WaitOne(TimeSpan.FromSeconds(1));
        health.ThrowIfEnded();
        if (RpcFailure.IsUnexplained(failure))
            return SparkErrors.Unexplained(failure, channel.Address.ToString(), ServerLog());
        var error = SparkErrors.Translate(failure, channel.Address.ToString(), FetchDetails);
        if (!silence.IsOver)
            return error;
        _silent = true;
        return new SparkConnectionException($"{error.Message} It was {silence.Tried}; the limit is {Silence.LimitKey}.", failure);
    }

    /// <summary>Throws if the caller or the connection wants no more of this.</summary>
    public void ThrowIfStopped(CancellationToken cancellation)
    {
        health.ThrowIfEnded();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task<AddArtifactsResponse> UploadAsync(string name, string path, CancellationToken leaving)
    {
        using var call = Service.AddArtifacts(cancellationToken: leaving);
        var content = File.OpenRead(path);
        await using var closing = content.ConfigureAwait(false);
        try
        {
            foreach (var request in ArtifactUpload.Requests(name, content))
                await call.RequestStream.WriteAsync(identity.Sign(request), leaving).ConfigureAwait(false);
            await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is RpcException or InvalidOperationException || (error is IOException && call.ResponseAsync.IsCompleted))
        {
            // The server ended the call, or the connection broke: the answer says which.
            await call.ResponseAsync.ConfigureAwait(false);
            throw;
        }

        var answer = await call.ResponseAsync.ConfigureAwait(false);
        NoteAnswer();
        return answer;
    }

    /// <summary>Asks whether the server lives, by a call about an operation that nobody has: it waits for nothing there and changes nothing.</summary>
    /// <returns>Null if it does, whatever it answered; else what failed on the way.</returns>
    private async Task<string?> AskAsync()
    {
        try
        {
            var question = new ReleaseExecuteRequest { OperationId = Guid.NewGuid().ToString(), ReleaseAll = new ReleaseExecuteRequest.Types.ReleaseAll() };
            using var asking = Service.ReleaseExecuteAsync(identity.Sign(question), deadline: DateTime.UtcNow + (2 * policy.AnswerTimeout), cancellationToken: health.Ended);
            await asking.ConfigureAwait(false);
            return null;
        }
        catch (RpcException failure)
        {
            // Only a program that stood itself is still waiting when twice the time has passed.
            if (failure.StatusCode == StatusCode.DeadlineExceeded)
                return "the question was not answered";
            var unanswered = failure.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled || RpcFailure.IsOfTheWay(failure);
            return unanswered ? RpcFailure.Reason(failure) : null;
        }
        catch (ObjectDisposedException)
        {
            return "the channel was closed";
        }
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
