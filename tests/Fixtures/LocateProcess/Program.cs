using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

// Arguments: the version whose jar is needed, and the file that is to receive the answer: the path of the jar (exit code 0) or what is wrong (1).
if (args is not [var version, var answer])
{
    Console.Error.WriteLine("Usage: LocateProcess VERSION FILE");
    return 2;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

try
{
    // The messages of another version would not do: a SPARK_HOME of another version is passed over.
    var search = SparkSearch.FromEnvironment() with { Version = version, RequireVersion = true };
    var spark = new SparkLocator().Locate(search, new PlainProgress(Console.Out), interrupted.Token);
    File.WriteAllText(answer, spark.ConnectJar);
    return 0;
}
catch (OperationCanceledException)
{
    return 130;
}
catch (SetupException e)
{
    // On one line, as a build shows its errors.
    File.WriteAllText(answer, string.Join(" ", e.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    return 1;
}
