namespace LaborSpark.Spark.Connect.Execution;

/// <summary>How long to go on with a call that the way to Spark, not Spark, made fail.</summary>
internal sealed record RetryPolicy
{
    /// <summary>Wait before the first repetition. Short: most cuts are of a connection that can be made again at once.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How much longer each wait is than the one before.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>The longest wait.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Repetitions without any progress between them; 14 by the defaults above are about three minutes.</summary>
    public int Limit { get; init; } = 14;

    /// <summary>Repetitions for a server that never answered: about six seconds, since it is most likely not there.</summary>
    public int LimitBeforeFirstAnswer { get; init; } = 7;

    /// <summary>The wait before repetition number <paramref name="repetition"/> (from 0), half of it by chance, so that many clients do not come back at once.</summary>
    public TimeSpan Delay(int repetition, double chance)
    {
        var full = Math.Min(FirstDelay.TotalMilliseconds * Math.Pow(Growth, repetition), LongestDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (0.5 + (0.5 * chance)));
    }
}
