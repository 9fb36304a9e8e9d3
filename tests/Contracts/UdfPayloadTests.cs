using System.Text;
using CsCheck;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests;

[TestFixture]
public sealed class UdfPayloadTests
{
    private static readonly UdfPayload Sample = new()
    {
        Name = "clean",
        Kind = UdfKind.Scalar,
        ReturnType = new ArrayType(new StringType()),
        Captures = """{"n":5}""",
        Function = new UdfFunction
        {
            Folder = "udf-0011223344556677",
            Dependencies = "lib-8899aabbccddeeff",
            Assembly = "Words",
            Mvid = new Guid("11111111-2222-3333-4444-555555555555"),
            DeclaringType = "Words.Text+<>c, Words",
            MetadataToken = 0x06000012,
            Method = "<Run>b__0_0",
            MethodArguments = ["System.Int32, System.Private.CoreLib"],
            Signature = "System.String[](System.String)",
            DelegateType = "System.Func`2[[System.String, System.Private.CoreLib],[System.String[], System.Private.CoreLib]], System.Private.CoreLib",
        },
    };

    [Test]
    public void Encode_OfAFullPayload_IsCompactJson() =>
        Assert.That(
            Encoding.UTF8.GetString(Sample.Encode()),
            Is.EqualTo("""{"v":1,"name":"clean","kind":200,"type":{"containsNull":true,"elementType":"string","type":"array"},"function":{"folder":"udf-0011223344556677","dependencies":"lib-8899aabbccddeeff","assembly":"Words","mvid":"11111111-2222-3333-4444-555555555555","type":"Words.Text+<>c, Words","token":100663314,"method":"<Run>b__0_0","arguments":["System.Int32, System.Private.CoreLib"],"signature":"System.String[](System.String)","delegate":"System.Func`2[[System.String, System.Private.CoreLib],[System.String[], System.Private.CoreLib]], System.Private.CoreLib"},"captures":{"n":5}}"""));

    [Test]
    public void Decode_OfWhatWasEncoded_GivesAnEqualPayload() => Assert.That(UdfPayload.Decode(Sample.Encode()), Is.EqualTo(Sample));

    [Test]
    public void Decode_WithoutFolderAndCaptures_GivesNulls()
    {
        var payload = Sample with { Captures = null, Function = Sample.Function with { Folder = null, Dependencies = null, MethodArguments = [] } };
        Assert.That(UdfPayload.Decode(payload.Encode()), Is.EqualTo(payload));
    }

    [Test]
    public void Decode_OfAnyNames_GivesThemBack() =>
        Gen.Select(Gen.String[Gen.Char['\u0001', '\ud7ff'], 0, 20], Gen.String[Gen.Char["é字\"\\\u2028<>/"], 0, 20]).Sample((name, method) =>
        {
            var payload = Sample with { Name = name, Function = Sample.Function with { Method = method } };
            return UdfPayload.Decode(payload.Encode()) == payload;
        });

    [Test]
    public void Decode_OfACutPayload_IsAnError()
    {
        var bytes = Sample.Encode();
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = length;
            Assert.That(() => UdfPayload.Decode(bytes.AsSpan(0, cut)), Throws.InstanceOf<InvalidDataException>(), $"cut at {cut}");
        }
    }

    [TestCase("""{"v":2}""", "Expected a function payload of format 1, got format 2: driver and worker must come from the same LaborSpark.")]
    [TestCase("""{"v":1,"name":"f","kind":100}""", "Expected a function of kind 200 or 207, got 100.")]
    public void Decode_OfAnotherFormatOrKind_SaysWhatWasExpected(string json, string message) =>
        Assert.That(() => UdfPayload.Decode(Encoding.UTF8.GetBytes(json)), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo(message));

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"v":1,"name":null,"kind":200,"type":"string","function":{}}""")]
    [TestCase("""{"v":"1"}""")]
    [TestCase("""{"v":1,"name":"f","kind":200,"type":"no such type","function":{}}""")]
    public void Decode_OfOtherJson_IsAnError(string json) =>
        Assert.That(() => UdfPayload.Decode(Encoding.UTF8.GetBytes(json)), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void Decode_OfADeepNest_IsAnErrorAndNoOverflow() =>
        Assert.That(() => UdfPayload.Decode(Encoding.UTF8.GetBytes(new string('[', 1_000_000))), Throws.InstanceOf<InvalidDataException>());
}
