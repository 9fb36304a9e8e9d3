namespace LaborSpark.Spark.Connect.Gateway;

/// <summary>An object that lives in Spark's JVM, by the gateway's name for it (<c>o12</c>).</summary>
internal sealed record JavaObject(string Id);
