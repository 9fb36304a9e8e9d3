namespace LaborSpark.Spark.Connect.Execution;

/// <summary>How long to wait for a Spark that gives no sign of life, and how to go on with a call that the way there made fail.</summary>
internal sealed record RetryPolicy
{
    /// <summary>
    /// The end of the waiting: so long without a sign of life. Default 60 s, so that a JVM that stands still to collect its garbage is not
    /// taken for dead.
    /// </summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After so long without a sign of life the caller is told, and again each time that it has passed.</summary>
    public TimeSpan WordAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After so long without an answer Spark is asked whether it lives: a long query is silent on older servers.</summary>
    public TimeSpan AskAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A stream without a response for so long is taken up anew. Spark ends a stream after two minutes by itself; one that stays open longer has
    /// lost its sender.
    /// </summary>
    public TimeSpan StreamLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Wait before the first repetition. Short: most cuts are of a connection that can be made again at once.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How much longer each wait is than the one before.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>The longest wait: a server that comes back is found at most so much later.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Told while Spark gives no sign of life, on the thread that waits; null for nobody.</summary>
    public Action<SparkWaiting>? OnWaiting { get; init; }

    /// <summary>The wait before repetition number <paramref name="repetition"/> (from 0), half of it by chance, so that many clients do not come back at once.</summary>
    public TimeSpan Delay(int repetition, double chance)
    {
        var full = Math.Min(FirstDelay.TotalMilliseconds * Math.Pow(Growth, repetition), LongestDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (0.5 + (0.5 * chance)));
    }
}
