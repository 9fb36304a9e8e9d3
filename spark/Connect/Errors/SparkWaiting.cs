namespace LaborSpark.Spark;

/// <summary>What a program is told while it waits for a Spark that does not answer.</summary>
/// <param name="Target">What is waited for, for example <c>Spark at 127.0.0.1:15002</c>.</param>
/// <param name="Silent">How long it has given no sign of life.</param>
/// <param name="Tried">What was tried meanwhile and how it ended.</param>
public sealed record SparkWaiting(string Target, TimeSpan Silent, string Tried)
{
    /// <summary>The news as one line.</summary>
    public override string ToString() => FormattableString.Invariant($"waiting for {Target} for {Silent.TotalSeconds:F0} s: {Tried}");
}
