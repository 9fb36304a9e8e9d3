namespace LaborSpark.Spark.Connect.Results;

/// <summary>Hands the aggregates that plans watched to the observations that wait for them.</summary>
internal sealed class ObservedMetrics
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, Observation> _waiting = new(StringComparer.Ordinal);

    public void Await(Observation observation)
    {
        lock (_turn)
            _waiting[observation.Name] = observation;
    }

    public void Take(IEnumerable<Proto.ExecutePlanResponse.Types.ObservedMetrics> metrics)
    {
        foreach (var set in metrics)
        {
            Observation? observation;
            lock (_turn)
                _waiting.TryGetValue(set.Name, out observation);
            observation?.Take(set);
        }
    }
}
