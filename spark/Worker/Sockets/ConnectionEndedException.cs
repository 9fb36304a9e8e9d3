namespace LaborSpark.Spark.Worker.Sockets;

/// <summary>The peer needs the task no more: it was cancelled, or has all the rows it wants. No failure.</summary>
internal sealed class ConnectionEndedException() : IOException("The task was cancelled, or its socket was closed by Spark.");
