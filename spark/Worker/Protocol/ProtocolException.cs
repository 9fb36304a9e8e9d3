namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>The peer sent bytes that are no message of the protocol.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
