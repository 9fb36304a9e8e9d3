using System.Reflection;
using System.Runtime.Loader;
using Google.Protobuf;
using LaborSpark.Spark;
using LaborSpark.Spark.Contracts;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Udfs;

[TestFixture]
internal sealed class UdfDeliveryTests
{
    [Test]
    public void Udf_FromAnotherAssemblyWithNativeCode_Runs()
    {
        var sql = Udf<string, string?>(UdfWithDependency.Functions.Sql);
        var frame = UdfSession.Spark.Sql("SELECT * FROM VALUES ('6 * 7'), ('upper(''a'')'), (NULL) AS t(v)");
        Assert.That(frame.Select(sql(frame["v"])).Collect<string?>(), Is.EqualTo(new[] { "42", "A", null }));
    }

    [Test]
    public void Udf_FromAnotherAssemblyWithACapturedValue_Runs()
    {
        var prefixing = Udf(UdfWithDependency.Functions.Prefixing("naïve "));
        Assert.That(UdfSession.Spark.Range(1).Select(prefixing(Lit("x"))).Collect<string>(), Is.EqualTo(new[] { "naïve x" }));
    }

    [Test]
    public void Udf_WithCapturedValues_SeesThem()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 };
        var limits = new Limits(10, [new DateOnly(2024, 2, 29)], (1.5m, 'x'));
        var describe = Udf<string, string>(key => $"{words[key]} {limits.Most} {limits.Days[0]:yyyy-MM-dd} {limits.Pair.Item1} {limits.Pair.Item2}");
        Assert.That(UdfSession.Spark.Range(1).Select(describe(Lit("a"))).Collect<string>(), Is.EqualTo(new[] { "1 10 2024-02-29 1.5 x" }));
    }

    [Test]
    public void Udf_Recompiled_RunsItsNewBuildWithoutARestart()
    {
        var answers = new[] { "first", "second", "first" }.Select(build =>
        {
            var tell = Udf(Recompiled(build));
            return UdfSession.Spark.Range(1).Select(tell(Lit("x"))).Collect<string>().Single();
        });
        Assert.That(answers, Is.EqualTo(new[] { "first x", "second x", "first x" }));
    }

    // Reading one static field makes the others too: the executor defines a function as the driver did.
    [Test]
    public void Udf_InAClassThatKeepsItsFunctionBesideItsData_Runs() =>
        Assert.That(UdfSession.Spark.Range(1).Select(Greeting.Greet(Lit("x"))).Collect<string>(), Is.EqualTo(new[] { "hello x" }));

    [Test]
    public void Udf_WithAPackageThatTheDriverUsesToo_Runs()
    {
        var encode = Udf<string, string>(text => Convert.ToBase64String(Encode(text)));
        // Field 1, two bytes, of the well-known StringValue: 0A 02 and the text.
        Assert.That(UdfSession.Spark.Range(1).Select(encode(Lit("hi"))).Collect<string>(), Is.EqualTo(new[] { "CgJoaQ==" }));
    }

    [Test]
    public void AddFile_OfAFile_IsFoundInTheFunction()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "naïve");
        var name = UdfSession.Spark.AddFile(path);
        File.Delete(path);
        var read = Udf(() => File.ReadAllText(SparkFiles.Get(name)));
        Assert.That(UdfSession.Spark.Range(1).Select(read()).Collect<string>(), Is.EqualTo(new[] { "naïve" }));
    }

    [Test]
    public void TaskContext_InAFunction_NamesTheTask()
    {
        var partition = Udf(() => TaskContext.Current!.PartitionId);
        Assert.That(UdfSession.Spark.Range(0, 3, 1, 3).Select(partition()).Collect<int>(), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void Udf_ThatHoldsTheSession_IsRefusedBeforeAnythingIsSent()
    {
        var spark = UdfSession.Spark;
        Assert.That(
            () => Udf<string, string>(text => text + spark.Version()),
            Throws.InstanceOf<UdfRefusedException>().With.Message.StartsWith("Function '<lambda>' cannot run on Spark: it captures the variable 'spark' of type Microsoft.Spark.Sql.SparkSession: it is no plain data."));
    }

    private static Func<string, string> Recompiled(string build)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "fixtures", build, "RecompiledUdf.dll");
        var functions = new AssemblyLoadContext(build).LoadFromAssemblyPath(path).GetType("RecompiledUdf.Functions", throwOnError: true)!;
        return functions.GetMethod("Tell", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<string, string>>();
    }

    private static byte[] Encode(string text) => new Google.Protobuf.WellKnownTypes.StringValue { Value = text }.ToByteArray();

    private static class Greeting
    {
        public static readonly Func<Column, Column> Greet = Udf<string, string>(name => $"{Word} {name}");
        private static readonly string Word = string.Concat("hel", "lo");
    }

    private sealed record Limits(int Most, List<DateOnly> Days, (decimal, char) Pair);
}
