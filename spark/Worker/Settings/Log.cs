namespace LaborSpark.Spark.Worker.Settings;

/// <summary>Lines on standard error, which Spark copies into the executor's log. Never the environment, properties or secrets.</summary>
internal static class Log
{
    public static void Line(string text) => Console.Error.WriteLine($"laborspark-worker: {text}");
}
