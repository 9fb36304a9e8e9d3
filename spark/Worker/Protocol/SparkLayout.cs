namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>How a task message is laid out.</summary>
internal enum SparkLayout
{
    /// <summary>Spark 3.5.7: the fields follow one another on the socket.</summary>
    Bare,

    /// <summary>Spark 4.3.0: the fields come in a frame that says its length.</summary>
    Framed,
}
