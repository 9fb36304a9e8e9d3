using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>Tells the server which results of an operation it may forget. Runs beside the reading, one call at a time, the newest word only.</summary>
internal sealed class ResultRelease(ServerCalls calls, string operationId)
{
    private readonly Lock _turn = new();
    private string? _until;
    private bool _all;
    private Task? _running;

    /// <summary>Everything up to this response has been read.</summary>
    public void Until(string responseId)
    {
        lock (_turn)
        {
            _until = responseId;
            _running ??= calls.Beside(SendAsync);
        }
    }

    /// <summary>The operation is over.</summary>
    public void All()
    {
        lock (_turn)
        {
            _all = true;
            _running ??= calls.Beside(SendAsync);
        }
    }

    private async Task SendAsync()
    {
        while (Next() is { } request)
            await ServerCalls.TidyAsync(options => calls.Service.ReleaseExecuteAsync(request, options)).ConfigureAwait(false);
    }

    private ReleaseExecuteRequest? Next()
    {
        lock (_turn)
        {
            var request = calls.Identity.Sign(new ReleaseExecuteRequest { OperationId = operationId });
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
