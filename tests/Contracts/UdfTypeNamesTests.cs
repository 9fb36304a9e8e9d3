using System.Reflection;

namespace LaborSpark.Spark.Contracts.Tests;

[TestFixture]
public sealed class UdfTypeNamesTests
{
    private static readonly Type[] Types =
    [
        typeof(string), typeof(int?), typeof(string[]), typeof(int[][]), typeof(int[,]), typeof(Dictionary<string, List<int?>>),
        typeof((int A, string B)), typeof(Outer<int>.Inner), typeof(Outer<string>.Inner<byte[]>), typeof(Func<string, string>),
    ];

    [TestCaseSource(nameof(Types))]
    public void Read_OfWhatWasWritten_GivesTheType(Type type) =>
        Assert.That(UdfTypeNames.Read(UdfTypeNames.Write(type), Assembly.Load), Is.EqualTo(type));

    [Test]
    public void Write_OfANestedGeneric_HasNoVersions() =>
        Assert.That(
            UdfTypeNames.Write(typeof(Outer<string>.Inner<byte[]>)),
            Is.EqualTo("LaborSpark.Spark.Contracts.Tests.UdfTypeNamesTests+Outer`1+Inner`1[[System.String, System.Private.CoreLib],[System.Byte[], System.Private.CoreLib]], LaborSpark.Spark.Contracts.Tests"));

    [TestCase(typeof(List<>))]
    [TestCase(typeof(int*))]
    public void Write_OfATypeThatIsNotClosed_IsAnError(Type type) =>
        Assert.That(() => UdfTypeNames.Write(type), Throws.ArgumentException);

    [TestCase("System.String")]
    [TestCase("System.Nothing, System.Private.CoreLib")]
    [TestCase("[[")]
    [TestCase("")]
    [TestCase("System.Int32&, System.Private.CoreLib")]
    public void Read_OfNoType_IsAnError(string name) =>
        Assert.That(() => UdfTypeNames.Read(name, Assembly.Load), Throws.InstanceOf<InvalidDataException>());

    private static class Outer<T>
    {
        public sealed class Inner
        {
            public T? Value { get; init; }
        }

        public sealed class Inner<TOther>
        {
            public (T?, TOther?) Value { get; init; }
        }
    }
}
