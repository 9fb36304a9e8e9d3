using Grpc.Core;
using LaborSpark.Spark.Connect.Errors;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>
/// The responses of one operation. A stream that is cut is taken up after the last response read; the plan is sent again only if the
/// server says that it never got it, so an operation runs once.
/// </summary>
/// <remarks>Disposed before its end, it interrupts the operation. Not thread-safe.</remarks>
internal sealed class OperationStream : IDisposable
{
    /// <summary>A server that closes an idle stream over and over is asked at this pace.</summary>
    private static readonly TimeSpan EmptyStreamPause = TimeSpan.FromMilliseconds(20);

    /// <summary>How often the server may say in a row that it has the operation or has it not: a request can arrive after the question for it.</summary>
    private const int ContradictionLimit = 4;

    private readonly ServerCalls _calls;
    private readonly Plan _plan;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _either;
    private readonly ResultRelease _release;
    private readonly Silence _silence;
    private readonly IDisposable _busy;
    private readonly string _operationId = Guid.NewGuid().ToString();
    private AsyncServerStreamingCall<ExecutePlanResponse>? _stream;
    private string? _lastResponseId;
    private int _contradictions;
    private bool _sent;
    private bool _over;

    /// <summary>Prepares an operation; it is sent when the first response is asked for.</summary>
    public OperationStream(ServerCalls calls, Plan plan, CancellationToken cancellation)
    {
        _calls = calls;
        _plan = plan;
        _cancellation = cancellation;
        _either = CancellationTokenSource.CreateLinkedTokenSource(calls.Health.Ended, cancellation);
        _release = new ResultRelease(calls, _operationId);
        _silence = calls.NewSilence();
        _busy = calls.Health.Occupy();
    }

    /// <summary>The next response, or null at the end.</summary>
    /// <exception cref="SparkException">The operation failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled, or the program was interrupted.</exception>
    public ExecutePlanResponse? Next()
    {
        while (!_over)
        {
            _calls.ThrowIfStopped(_cancellation);
            try
            {
                if (MoveNext())
                    return Read(_stream!.ResponseStream.Current);
                Drop();
                _either.Token.WaitHandle.WaitOne(EmptyStreamPause);
            }
            catch (RpcException failure)
            {
                Drop();
                if (!TakeUp(failure))
                    throw Fail(failure);
            }
            catch (SparkConnectionException)
            {
                // Nobody is there to interrupt anything.
                _over = true;
                Drop();
                throw;
            }
            catch (OperationCanceledException)
            {
                Drop();
                _calls.ThrowIfStopped(_cancellation);
                throw;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Drop();
        _either.Dispose();
        if (!_over && _sent && _calls.Health.Reason is null or SparkInterruptedException)
            Abandon();
        _over = true;
        _busy.Dispose();
    }

    /// <returns>False if the stream ended, or was silent for longer than any lasts.</returns>
    private bool MoveNext()
    {
        _stream ??= Open();
        var next = _stream.ResponseStream.MoveNext(_either.Token);
        if (!_calls.WaitFor(next, _silence, _calls.Policy.StreamLimit))
            return false;
        var any = next.GetAwaiter().GetResult();
        _silence.Break();
        return any;
    }

    private AsyncServerStreamingCall<ExecutePlanResponse> Open()
    {
        var options = new CallOptions(cancellationToken: _either.Token);
        if (_sent)
        {
            var reattach = _calls.Identity.Sign(new ReattachExecuteRequest { OperationId = _operationId });
            if (_lastResponseId is not null)
                reattach.LastResponseId = _lastResponseId;
            return _calls.Service.ReattachExecute(reattach, options);
        }

        _sent = true;
        var request = _calls.Identity.Sign(new ExecutePlanRequest { OperationId = _operationId, Plan = _plan });
        request.RequestOptions.Add(new ExecutePlanRequest.Types.RequestOption { ReattachOptions = new ReattachOptions { Reattachable = true } });
        return _calls.Service.ExecutePlan(request, options);
    }

    private ExecutePlanResponse? Read(ExecutePlanResponse response)
    {
        _calls.NoteAnswer();
        _calls.Identity.Check(response.SessionId, response.ServerSideSessionId);
        _lastResponseId = response.ResponseId;
        _contradictions = 0;
        if (response.ResponseTypeCase != ExecutePlanResponse.ResponseTypeOneofCase.ResultComplete)
        {
            _release.Until(_lastResponseId);
            return response;
        }

        _over = true;
        Drop();
        _release.All();
        return null;
    }

    private bool TakeUp(RpcException failure)
    {
        if (RpcFailure.IsKnownOperation(failure))
            return _contradictions++ < ContradictionLimit;
        if (!RpcFailure.IsUnknownOperation(failure, _calls.HasAnswer) || _lastResponseId is not null)
            return _calls.Wait(failure, _silence, _cancellation);

        // Asked for the operation's responses, the server says that the plan never arrived: only now may it be sent again.
        _sent = false;
        return _contradictions++ < ContradictionLimit;
    }

    private Exception Fail(RpcException failure)
    {
        _over = true;
        var error = _calls.Translate(failure, _silence);
        if (_calls.Health.Reason is null)
            _release.All();
        return error;
    }

    private void Abandon()
    {
        var interrupt = _calls.Identity.Sign(new InterruptRequest
        {
            InterruptType = InterruptRequest.Types.InterruptType.OperationId,
            OperationId = _operationId,
        });
        ServerCalls.TidyAsync(options => _calls.Service.InterruptAsync(interrupt, options)).GetAwaiter().GetResult();
        _release.All();
    }

    private void Drop()
    {
        _stream?.Dispose();
        _stream = null;
    }
}
