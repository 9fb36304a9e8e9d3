namespace LaborSpark.Spark.Distribution.Tests;

/// <summary>What a client asked for.</summary>
internal sealed class LoopbackRequest(string head)
{
    public string Path { get; } = head.Split(' ')[1];

    /// <summary>The value of a header; null when the client did not send it.</summary>
    public string? Header(string name) => head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
