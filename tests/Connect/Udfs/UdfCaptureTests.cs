using System.Reflection;
using System.Runtime.Loader;
using LaborSpark.Spark.Connect.Udfs;
using LaborSpark.Spark.Contracts;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

[TestFixture]
public sealed class UdfCaptureTests
{
    private const string Allowed = "Captured values travel as data: numbers, strings, bools, chars, Guids, dates and times, enums, and arrays, lists, sets, dictionaries, tuples and records of them.";
    private const string MakeInside = "Make the object inside the function, or pass the values it is made from.";
    private const string Neighbour = "The function itself does not use it: the compiler keeps the captured variables of a scope in one object, and another lambda of the same scope captures it. "
        + "Define the function in a method of its own, or make it a static method that is given its values.";

    private static readonly DelegateForms.Cleaner Cleaner = new("!");

    [TestCaseSource(nameof(Forms))]
    public void Bind_InAnotherLoadContext_GivesAFunctionThatAnswersTheSame(string form)
    {
        var (_, function, argument, answer) = DelegateForms.All().Single(candidate => candidate.Form == form);
        var payload = UdfPayload.Decode(Capture(function).Encode());
        var bound = UdfFunctionBinder.Bind(payload, Load);
        // Two build contexts mean two types of one name: such an answer is compared by its text.
        Assert.That(bound.DynamicInvoke(argument)?.ToString(), Is.EqualTo(answer?.ToString()));
    }

    [Test]
    public void Capture_OfALambda_NamesItsBuildAndMethod()
    {
        var function = (Func<string, string>)(s => s);
        var identity = Capture(function).Function;
        Assert.That(
            (identity.Assembly, identity.Mvid, identity.MetadataToken, identity.Signature),
            Is.EqualTo(("LaborSpark.Spark.Connect.Tests", typeof(UdfCaptureTests).Module.ModuleVersionId, function.Method.MetadataToken, "System.String(System.String)")));
    }

    [Test]
    public void Capture_OfAVariable_CopiesItsValueAtOnce()
    {
        var numbers = new List<int> { 1 };
        var payload = Capture((Func<int, int>)(i => numbers.Count));
        numbers.Add(2);
        Assert.That(UdfFunctionBinder.Bind(payload, Load).DynamicInvoke(0), Is.EqualTo(1));
    }

    [Test]
    public void Capture_WithoutAName_UsesTheMethods()
    {
        Assert.That(Capture((Func<string, string>)Local).Name, Is.EqualTo("Local"));
        static string Local(string s) => s;
    }

    [Test]
    public void Capture_OfALambdaWithoutAName_SaysLambda() => Assert.That(Capture((Func<string, string>)(s => s)).Name, Is.EqualTo("<lambda>"));

    [Test]
    public void Capture_OfAFrameworkMethod_NeedsNoFolder() => Assert.That(Capture((Func<int, int>)Math.Abs).Function.Folder, Is.Null);

    [Test]
    public void Capture_OfAProgramsMethod_NamesAFolderByContent() =>
        Assert.That(Capture((Func<int, int>)(i => i)).Function.Folder, Does.Match("^udf-[0-9a-f]{16}$"));

    [Test]
    public void Bind_ToAnotherBuild_SaysWhichIsNeeded()
    {
        var payload = Capture((Func<int, int>)(i => i));
        var other = payload with { Function = payload.Function with { Mvid = new Guid("11111111-2222-3333-4444-555555555555") } };
        Assert.That(() => UdfFunctionBinder.Bind(other, Load), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith("Function '<lambda>' needs build 11111111-2222-3333-4444-555555555555 of assembly 'LaborSpark.Spark.Connect.Tests', found build "));
    }

    [TestCase(0x06000001)]
    [TestCase(0x06FFFFFF)]
    [TestCase(0x02000002)]
    [TestCase(0)]
    public void Bind_ToAnotherToken_IsAnError(int token)
    {
        var payload = Capture((Func<int, int>)(i => i));
        var other = payload with { Function = payload.Function with { MetadataToken = token } };
        Assert.That(() => UdfFunctionBinder.Bind(other, Load), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("driver and worker see different builds"));
    }

    [TestCaseSource(nameof(Refusals))]
    public void Capture_OfWhatCannotTravel_SaysWhatAndWhy(string name, Delegate function, string message) =>
        Assert.That(() => UdfCapture.Capture(function, name, UdfKind.Scalar, new StringType()), Throws.InstanceOf<UdfRefusedException>().With.Message.EqualTo(message));

    private static IEnumerable<string> Forms() => DelegateForms.All().Select(form => form.Form);

    private static IEnumerable<TestCaseData> Refusals()
    {
        const string Type = "LaborSpark.Spark.Connect.Tests.Udfs.DelegateForms";
        yield return Refusal("multicast", DelegateForms.Multicast(), "it is 2 delegates joined into one. Pass a single lambda or method.");
        yield return Refusal("expression", DelegateForms.CompiledExpression(), "it was made at run time (a compiled expression or a dynamic method), so that no assembly file holds it. Pass a lambda or a method.");
        yield return Refusal("open", DelegateForms.OpenInstance(), "'System.String.Trim' is bound to no object. Pass a lambda that calls it.");
        yield return Refusal("stream", DelegateForms.CapturesAStream(), $"it captures the variable 'stream' of type System.IO.MemoryStream: it is no plain data. {Allowed} {MakeInside}");
        yield return Refusal("local", DelegateForms.UsesAStreamThroughALocalFunction(), $"it captures the variable 'stream' of type System.IO.MemoryStream: it is no plain data. {Allowed} {MakeInside}");
        yield return Refusal("iterator", DelegateForms.UsesAStreamInAnIterator(), $"it captures the variable 'stream' of type System.IO.MemoryStream: it is no plain data. {Allowed} {MakeInside}");
        yield return Refusal("neighbour", DelegateForms.SharesAStream(), $"its closure holds the variable 'stream' of type System.IO.MemoryStream: it is no plain data. {Neighbour}");
        yield return Refusal("delegate", DelegateForms.CapturesADelegate(), $"it captures the variable 'inner' of type System.Func`2[System.String,System.String]: a delegate cannot travel as data. {Allowed} {MakeInside}");
        yield return Refusal("object", DelegateForms.CapturesAnObject(), $"it captures the variable 'anything' of type System.Int32: it is declared as object, so that its type is not known where it is read. {Allowed} {MakeInside}");
        yield return Refusal("record", DelegateForms.CapturesARecordOfAStream(), $"it captures the variable 'holder', in which 'holder.Content' is of type System.IO.Stream: it is no plain data. {Allowed} {MakeInside}");
        yield return Refusal("large", DelegateForms.CapturesTooMuch(), "it captures the variable 'table' of type System.Int64[]: the captured values together are larger than 1,048,576 bytes, and they travel with every task. "
            + $"{Allowed} Write large data to a file, add it with spark.AddFile and open it in the function with SparkFiles.Get.");
        yield return Refusal("method", (Func<string, string>)Cleaner.Clean, $"it is the instance method 'Clean' of an object of type {Type}+Cleaner, and such an object cannot travel. Make the method static, or call it in a lambda that makes the object.");
        yield return Refusal("property", Cleaner.UsesAProperty(), $"it uses 'this.Suffix' and so captures 'this', of type {Type}+Cleaner, and such an object cannot travel. Copy what the function needs into a local variable first, or make the function static.");
        yield return Refusal("this", Cleaner.UsesAMethodAndAVariable(), $"it uses 'this.Clean' and so captures 'this', of type {Type}+Cleaner, and such an object cannot travel. Copy what the function needs into a local variable first, or make the function static.");
        yield return Refusal("shared", Cleaner.SharesThis(), $"its closure holds 'this' of type {Type}+Cleaner. {Neighbour}");
    }

    private static TestCaseData Refusal(string name, Delegate function, string message) =>
        new TestCaseData(name, function, $"Function '{name}' cannot run on Spark: {message}").SetArgDisplayNames(name);

    private static UdfPayload Capture(Delegate function) => UdfCapture.Capture(function, null, UdfKind.Scalar, new StringType());

    private static Assembly Load(UdfFunction function) =>
        function.Folder is null ? Assembly.Load(function.Assembly) : new ApartFromTheTest().LoadFromAssemblyPath(typeof(UdfCaptureTests).Assembly.Location);

    /// <summary>Loads the test's own assembly once more and shares all others, as the worker does.</summary>
    private sealed class ApartFromTheTest : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName) => null;
    }
}
