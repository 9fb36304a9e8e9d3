namespace LaborSpark.Spark.Worker.Tests.Fakes;

public enum SparkVersion
{
    Spark35,
    Spark43,
}
