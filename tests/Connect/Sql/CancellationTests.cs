using System.Collections;
using System.Reflection;
using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Catalog;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Tests.Sql;

/// <summary>Every public action has a form that takes a token: through a session or a data frame with one.</summary>
[TestFixture]
internal sealed class CancellationTests
{
    private static readonly MethodInfo[] Actions =
    [
        .. new[]
        {
            typeof(SparkSession), typeof(RuntimeConfig), typeof(UdfRegistration), typeof(Catalog), typeof(DataFrameReader), typeof(DataFrame), typeof(DataFrameWriter),
            typeof(DataFrameWriterV2), typeof(DataFrameNaFunctions), typeof(DataFrameStatFunctions), typeof(RelationalGroupedDataset), typeof(SparkSessionExtensions), typeof(DataFrameExtensions),
        }.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(IsAction),
    ];

    // What ends a session must not itself be ended; another session, and another token, are others.
    private static bool IsAction(MethodInfo method) =>
        method.Name is not ("Stop" or "Dispose" or "NewSession" or "WithCancellation" or "ToString" or "Builder") && !method.IsSpecialName
        && (!method.IsStatic || method.DeclaringType!.Namespace == "LaborSpark.Spark");

    [Test]
    public void EveryAction_OfASessionWithAToken_PassesItOn()
    {
        var wrong = Actions.Where(method => CallsOf(method, out var token) is var calls && calls.Any(call => call != token)).Select(Named);
        Assert.That(wrong, Is.Empty);
    }

    // So that the test above cannot become empty: these reach the server for sure, each in its own way.
    [TestCase(typeof(SparkSession), nameof(SparkSession.Sql))]
    [TestCase(typeof(RuntimeConfig), nameof(RuntimeConfig.Set))]
    [TestCase(typeof(RuntimeConfig), nameof(RuntimeConfig.Get))]
    [TestCase(typeof(UdfRegistration), nameof(UdfRegistration.RegisterJavaUDAF))]
    [TestCase(typeof(Catalog), nameof(Catalog.CurrentDatabase))]
    [TestCase(typeof(Catalog), nameof(Catalog.CacheTable))]
    [TestCase(typeof(DataFrame), nameof(DataFrame.Collect))]
    [TestCase(typeof(DataFrame), nameof(DataFrame.ToLocalIterator))]
    [TestCase(typeof(DataFrame), nameof(DataFrame.Show))]
    [TestCase(typeof(DataFrame), nameof(DataFrame.Count))]
    [TestCase(typeof(DataFrame), nameof(DataFrame.Schema))]
    [TestCase(typeof(DataFrame), nameof(DataFrame.Persist))]
    [TestCase(typeof(DataFrame), nameof(DataFrame.CreateTempView))]
    [TestCase(typeof(DataFrameWriter), nameof(DataFrameWriter.Parquet))]
    [TestCase(typeof(DataFrameWriter), nameof(DataFrameWriter.SaveAsTable))]
    [TestCase(typeof(DataFrameWriterV2), nameof(DataFrameWriterV2.Append))]
    [TestCase(typeof(SparkSessionExtensions), nameof(SparkSessionExtensions.AddFile))]
    [TestCase(typeof(SparkSessionExtensions), nameof(SparkSessionExtensions.InterruptAll))]
    [TestCase(typeof(DataFrameExtensions), nameof(DataFrameExtensions.CollectBatches))]
    public void Action_OfASessionWithAToken_AsksTheServer(Type type, string name) =>
        Assert.That(Actions.Where(method => method.DeclaringType == type && method.Name == name).SelectMany(method => CallsOf(method, out _)), Is.Not.Empty);

    [Test]
    public void Frame_WithAToken_GivesItToWhatIsMadeOfIt()
    {
        using var cancellation = new CancellationTokenSource();
        var client = new FakeSparkClient();
        _ = new SparkSession(client).Range(3).WithCancellation(cancellation.Token).Filter("id > 1").Collect().ToList();
        Assert.That(client.Tokens, Is.EqualTo([cancellation.Token]));
    }

    [Test]
    public void Session_BesideOneWithAToken_HasNone()
    {
        var client = new FakeSparkClient();
        var session = new SparkSession(client);
        using var cancellation = new CancellationTokenSource();
        session.WithCancellation(cancellation.Token).Sql("SELECT 1");
        session.Sql("SELECT 1");
        Assert.That(client.Tokens, Is.EqualTo([cancellation.Token, CancellationToken.None]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Session_WithTwoTokens_EndsByEither(bool byTheFirst)
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var client = new FakeSparkClient();
        var ended = false;
        client.OnConfigToken = token =>
        {
            (byTheFirst ? first : second).Cancel();
            ended = token.IsCancellationRequested;
        };
        new SparkSession(client).WithCancellation(first.Token).WithCancellation(second.Token).Conf().Set("a", "b");
        Assert.That(ended, Is.True);
    }

    [Test]
    public void Plans_OfASessionAndOfItWithAToken_HaveDifferentNumbers()
    {
        var session = new SparkSession(new FakeSparkClient());
        using var cancellation = new CancellationTokenSource();
        Assert.That(session.WithCancellation(cancellation.Token).Range(1).Relation.Common.PlanId, Is.Not.EqualTo(session.Range(1).Relation.Common.PlanId));
    }

    [Test]
    public void Stop_OfASessionWithAToken_StopsTheSession()
    {
        var session = new SparkSession(new FakeSparkClient());
        session.WithCancellation(CancellationToken.None).Stop();
        Assert.That(session.IsStopped, Is.True);
    }

    private static string Named(MethodInfo method) => $"{method.DeclaringType!.Name}.{method}";

    // Runs an action on whatever arguments are at hand. The server answers nothing of sense, so most fail: what counts is what they asked it with.
    private static List<CancellationToken> CallsOf(MethodInfo method, out CancellationToken token)
    {
        using var cancellation = new CancellationTokenSource();
        token = cancellation.Token;
        var client = new FakeSparkClient { TakesArtifacts = true };
        var session = new SparkSession(client).WithCancellation(token);
        var frame = session.Range(1);
        var closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(string))]) : method;
        try
        {
            var result = closed.Invoke(method.IsStatic ? null : Target(method.DeclaringType!, session, frame), [.. closed.GetParameters().Select(p => Argument(p.ParameterType, session, frame))]);
            if (result is IEnumerable rows and not string)
                _ = rows.Cast<object?>().Count();
        }
        catch (Exception error) when (error is TargetInvocationException or InvalidOperationException or ArgumentException or NotSupportedException or InvalidCastException)
        {
            // An answer without sense is refused in many ways.
            return [.. client.Tokens];
        }
        return [.. client.Tokens];
    }

    private static object Target(Type type, SparkSession session, DataFrame frame) => type switch
    {
        _ when type == typeof(SparkSession) => session,
        _ when type == typeof(RuntimeConfig) => session.Conf(),
        _ when type == typeof(UdfRegistration) => session.Udf(),
        _ when type == typeof(Catalog) => session.Catalog,
        _ when type == typeof(DataFrameReader) => session.Read(),
        _ when type == typeof(DataFrame) => frame,
        _ when type == typeof(DataFrameWriter) => frame.Write(),
        _ when type == typeof(DataFrameWriterV2) => frame.WriteTo("t"),
        _ when type == typeof(DataFrameNaFunctions) => frame.Na(),
        _ when type == typeof(DataFrameStatFunctions) => frame.Stat(),
        _ => frame.GroupBy("id"),
    };

    private static object? Argument(Type type, SparkSession session, DataFrame frame) => type switch
    {
        _ when type == typeof(string) => typeof(CancellationTests).Assembly.Location,
        _ when type == typeof(DataFrame) => frame,
        _ when type == typeof(SparkSession) => session,
        _ when type == typeof(Column) => Functions.Lit(1),
        _ when type == typeof(StructType) => new StructType([new StructField("id", new LongType())]),
        _ when type == typeof(StorageLevel) => StorageLevel.MEMORY_ONLY,
        _ when type.IsArray => System.Array.CreateInstance(type.GetElementType()!, 0),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) => Activator.CreateInstance(type),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) => System.Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ => null,
    };
}
