using LaborSpark.EndToEnd.Tests.Samples;
using LaborSpark.Spark;
using LaborSpark.Tests;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Udfs;

/// <summary>Each text operation as a function in a query and by its name in SQL; the tokens expected are those of the reference tools.</summary>
[TestFixture]
internal sealed class TextFunctionTests
{
    private static readonly string Statistics = SharedData.Sample("stats/twitter");

    // Lists, enums and flags: all must travel with the function.
    private static readonly SocialOptions Plain = new()
    {
        Normalize = [SocialTerm.User],
        Annotate = SocialAnnotations.Hashtag | SocialAnnotations.AllCaps,
        AllCapsTag = AllCapsTag.Single,
        UnpackContractions = false,
        LowerCase = false,
    };

    [TestCaseSource(nameof(Cases))]
    public void Function_InSelect_GivesTheReferencesAnswer(FunctionCase function) => Assert.That(
        UdfSession.Spark.Range(1).Select(ToJson(Struct(function.Call(Expr(function.Argument)).As("x")))).Collect<string>(), Is.EqualTo(new[] { function.Expected }));

    [TestCaseSource(nameof(Cases))]
    public void Function_InSqlAfterRegister_GivesTheReferencesAnswer(FunctionCase function)
    {
        function.Register(UdfSession.Spark.Udf());
        Assert.That(UdfSession.Spark.Sql($"SELECT to_json(struct({function.Name}({function.Argument}) AS x))").Collect<string>(), Is.EqualTo(new[] { function.Expected }));
    }

    [Test]
    public void Sample_OfTheDocumentation_IsTheOneCompiled()
    {
        var source = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "EndToEnd", "Spark", "Samples", "TextFunctionProgram.cs"));
        var body = source.Split("// <sample>\n")[1].Split("        // </sample>")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var documentation = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "text-functions.md"));
        Assert.That(documentation, Does.Contain($"```csharp\n{string.Join('\n', body)}```"));
    }

    [Test]
    public void Sample_OfTheDocumentation_GivesTheReferencesTokens()
    {
        using var text = new StringWriter();
        TextFunctionProgram.Run(UdfSession.Spark, Statistics, SharedData.Sample("vocab/vocab.txt"), text);
        Assert.That(text.ToString(), Is.EqualTo("1: <hashtag> new job </hashtag> ! <happy>\n2: so i got fired\nI got fired\nnew job\n"));
    }

    internal sealed record FunctionCase(string Name, string Argument, string Expected, Func<Column, Column> Call, Action<UdfRegistration> Register)
    {
        public override string ToString() => $"{Name}({Argument})";
    }

    private static IEnumerable<FunctionCase> Cases()
    {
        const string Text = "'@me I can''t wait :) #newjob LOL'";
        var bert = TextFunctions.BertTokens(SharedData.Sample("vocab/vocab.txt"));
        var social = TextFunctions.SocialTokens(Statistics);
        var plain = TextFunctions.SocialTokens(Statistics, Plain);
        yield return Of("bert_tokens", "'[MASK] #newjob'", """{"x":["[MASK]","#","new","##job"]}""", bert);
        yield return Of("bert_tokens", "CAST(NULL AS STRING)", "{}", bert);
        yield return Of<string?, string?>("lower_text", "'ΟΔΟΣ İ'", "{\"x\":\"οδος i\u0307\"}", TextFunctions.Lower);
        yield return Of("social_tokens", Text, """{"x":["<user>","i","can","not","wait","<happy>","<hashtag>","new","job","</hashtag>","<allcaps>","lol","</allcaps>"]}""", social);
        yield return Of("social_tokens", "''", """{"x":[]}""", social);
        yield return Of("social_tokens", "CAST(NULL AS STRING)", "{}", social);
        yield return Of("plain_tokens", Text, """{"x":["<user>","I","can","'","t","wait","<happy>","<hashtag>","new","job","</hashtag>","LOL","<allcaps>"]}""", plain);
        yield return Of("segment_hashtag", "'#newjob'", """{"x":["new","job"]}""", TextFunctions.SegmentHashtag(Statistics));
        yield return Of("skip_grams", "array('i', 'got', 'fired')", """{"x":[["i","got"],["i","fired"],["got","fired"]]}""", TextFunctions.SkipGrams(2, 1));
        yield return Of("skip_grams", "CAST(NULL AS ARRAY<STRING>)", "{}", TextFunctions.SkipGrams(2, 1));
        yield return Of("combinations", "array('i', 'got', 'i')", """{"x":[["i"],["got"],["i","got"]]}""", TextFunctions.OrderedCombinations());
    }

    private static FunctionCase Of<T, TResult>(string name, string argument, string expected, Func<T, TResult> function) =>
        new(name, argument, expected, Udf(function), registration => registration.Register(name, function));
}
