using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>Tells the server which results of an operation it may forget. Runs beside the reading, one call at a time, the newest word only.</summary>
internal sealed class ResultRelease
{
    private readonly ServerCalls _calls;
    private readonly string _operationId;
    private readonly Func<ReleaseExecuteRequest, Task> _send;
    private readonly Lock _turn = new();
    private string? _until;
    private bool _all;
    private Task? _running;

    /// <summary>Tells the server of an operation.</summary>
    public ResultRelease(ServerCalls calls, string operationId)
        : this(calls, operationId, request => ServerCalls.TidyAsync(options => calls.Service.ReleaseExecuteAsync(request, options)))
    {
    }

    /// <summary>Tells of an operation by another way; for tests.</summary>
    internal ResultRelease(ServerCalls calls, string operationId, Func<ReleaseExecuteRequest, Task> send)
    {
        _calls = calls;
        _operationId = operationId;
        _send = send;
    }

    /// <summary>Everything up to this response has been read.</summary>
    public void Until(string responseId)
    {
        lock (_turn)
        {
            _until = responseId;
            _running ??= _calls.Beside(SendAsync);
        }
    }

    /// <summary>The operation is over.</summary>
    public void All()
    {
        lock (_turn)
        {
            _all = true;
            _running ??= _calls.Beside(SendAsync);
        }
    }

    private async Task SendAsync()
    {
        try
        {
            while (Next() is { } request)
                await _send(request).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Else no later word would be sent.
            lock (_turn)
                _running = null;
            throw;
        }
    }

    private ReleaseExecuteRequest? Next()
    {
        lock (_turn)
        {
            var request = _calls.Identity.Sign(new ReleaseExecuteRequest { OperationId = _operationId });
            if (_all)
                request.ReleaseAll = new ReleaseExecuteRequest.Types.ReleaseAll();
            else if (_until is { } id)
                request.ReleaseUntil = new ReleaseExecuteRequest.Types.ReleaseUntil { ResponseId = id };
            else
                request = null;
            _until = null;
            _all = false;
            if (request is null)
                _running = null;
            return request;
        }
    }
}
