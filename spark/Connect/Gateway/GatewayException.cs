namespace LaborSpark.Spark.Connect.Gateway;

/// <summary>A Java exception thrown by a call over the gateway.</summary>
internal sealed class GatewayException(string call, string javaText)
    : Exception($"Spark's JVM refused {call}: {javaText}")
{
    /// <summary>What Java said, with its stack when it sent one.</summary>
    public string JavaText => javaText;
}
