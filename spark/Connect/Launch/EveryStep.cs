namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Steps of an end, of which none may be left out because another failed: a process or a secret would stay behind.</summary>
internal static class EveryStep
{
    /// <summary>Runs all in their order.</summary>
    /// <exception cref="AggregateException">What failed, after all have been tried.</exception>
    public static void Run(params IReadOnlyCollection<Action> steps)
    {
        var failures = new List<Exception>();
        foreach (var step in steps)
        {
            try
            {
                step();
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
