using LaborSpark.Spark.Connect.Launch;
using Spark.Connect;

// The last argument says what to do: under spark-submit the first is the placeholder's path. KEY=VALUE before it is a setting.
var mode = args[^1];
var settings = args[..^1].Where(argument => argument.Contains('=')).Select(argument => argument.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
var joined = Environment.GetEnvironmentVariable("PYSPARK_GATEWAY_PORT") is not null;
Console.WriteLine("opening");
using var connection = SparkConnection.Open(new LaunchOptions
{
    Master = joined ? null : "local[1]",
    QuickStart = true,
    Conf = new Dictionary<string, string>(settings) { ["spark.driver.memory"] = "1g" },
    OnWaiting = waiting => Console.WriteLine(waiting),
});
Console.WriteLine($"jvm {connection.JvmId}");
Console.WriteLine($"master {connection.Master}");
Console.WriteLine($"token {connection.Address.Token}");
using var session = connection.NewSession();
var query = mode switch
{
    "endless" => "SELECT reflect('java.lang.Thread', 'sleep', 1000 + id) FROM range(0, 2000, 1, 2000)",
    "slow" => "SELECT reflect('java.lang.Thread', 'sleep', 1000 + id) FROM range(0, 10, 1, 10)",
    _ => "SELECT id FROM range(3)",
};
if (mode != "first-query")
    session.Config(new ConfigRequest.Types.Operation { Get = new ConfigRequest.Types.Get { Keys = { "spark.app.name" } } });
Console.WriteLine("ready");
var rows = session.Execute(new Plan { Root = new Relation { Sql = new SQL { Query = query } } }).Sum(response => response.ArrowBatch?.RowCount ?? 0);
Console.WriteLine($"rows {rows}");
return mode == "fail" ? 3 : 0;
