namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>A task that this worker cannot run; the message is for the user and needs no stack.</summary>
internal sealed class TaskRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
