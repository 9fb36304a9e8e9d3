using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>Who a request comes from: session, user, program; and the server's own name for the session once it is known.</summary>
internal sealed class SessionIdentity(string sessionId, string userId, string clientType)
{
    private readonly UserContext _user = new() { UserId = userId, UserName = userId };
    private string? _serverSide;

    /// <summary>The session's UUID.</summary>
    public string SessionId => sessionId;

    /// <summary>Checks the session names in an answer; the server's own name is kept and sent along from then on.</summary>
    /// <param name="answered">The session that the answer is for; servers of 3.5 leave it out of some answers.</param>
    /// <param name="serverSide">The server's own name for it, empty from servers of 3.5.</param>
    /// <exception cref="SparkConnectionException">Another session answered: the server was restarted and has lost ours.</exception>
    public void Check(string answered, string serverSide)
    {
        if (answered.Length > 0 && !string.Equals(answered, sessionId, StringComparison.Ordinal))
            throw new SparkConnectionException($"The Spark Connect server answered for session '{answered}', but '{sessionId}' had asked.");
        if (serverSide.Length == 0)
            return;
        var known = Interlocked.CompareExchange(ref _serverSide, serverSide, null);
        if (known is not null && !string.Equals(known, serverSide, StringComparison.Ordinal))
            throw new SparkConnectionException("The Spark Connect server was restarted: temporary views, cached tables and artifacts of the session are gone. Make a new session.");
    }

    /// <summary>The request that ends the session.</summary>
    public ReleaseSessionRequest Release() => new() { SessionId = sessionId, UserContext = _user, ClientType = clientType };

    /// <summary>Fills in who asks.</summary>
    public ExecutePlanRequest Sign(ExecutePlanRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }

    /// <summary>Fills in who asks.</summary>
    public ReattachExecuteRequest Sign(ReattachExecuteRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }

    /// <summary>Fills in who asks.</summary>
    public ReleaseExecuteRequest Sign(ReleaseExecuteRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }

    /// <summary>Fills in who asks.</summary>
    public AnalyzePlanRequest Sign(AnalyzePlanRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }

    /// <summary>Fills in who asks.</summary>
    public ConfigRequest Sign(ConfigRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }

    /// <summary>Fills in who asks.</summary>
    public AddArtifactsRequest Sign(AddArtifactsRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }

    /// <summary>Fills in who asks.</summary>
    public InterruptRequest Sign(InterruptRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }

    /// <summary>Fills in who asks.</summary>
    public FetchErrorDetailsRequest Sign(FetchErrorDetailsRequest request)
    {
        (request.SessionId, request.UserContext, request.ClientType) = (sessionId, _user, clientType);
        if (_serverSide is { } known)
            request.ClientObservedServerSideSessionId = known;
        return request;
    }
}
