using System.Globalization;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Bench.Start;

/// <summary>The smallest program with a function on Spark, in C# and in Python: a session, one row through the function, the end.</summary>
internal static class FirstFunction
{
    /// <summary>The verb with which the benchmark starts itself for it.</summary>
    public const string Verb = "first-function";

    /// <summary>How the line begins that tells the first result.</summary>
    public const string Result = "first result";

    /// <summary>The same in PySpark, its functions called row by row; the first argument is the master.</summary>
    public const string Python = """
        import sys
        from pyspark.sql import SparkSession
        from pyspark.sql.functions import udf
        spark = (SparkSession.builder.master(sys.argv[1]).appName("first function").config("spark.ui.enabled", "false")
                 .config("spark.sql.execution.pythonUDF.arrow.enabled", "false").getOrCreate())
        text = udf(lambda value: str(value), "string")
        print("first result", spark.range(1).select(text("id")).collect()[0][0], flush=True)
        spark.stop()
        """;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The master, and <c>key=value</c> for each setting.</param>
    /// <param name="output">Where the result is told.</param>
    public static void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var builder = SparkSession.Builder().AppName("first function").Master(arguments[0]);
        foreach (var setting in arguments.Skip(1).Select(argument => argument.Split('=', 2)))
            builder = builder.Config(setting[0], setting[1]);
        using var spark = builder.GetOrCreate();
        var text = Udf<long, string>(value => value.ToString(CultureInfo.InvariantCulture));
        output.WriteLine($"{Result} {spark.Range(1).Select(text(Col("id"))).Collect().Single().GetAs<string>(0)}");
        output.Flush();
    }
}
