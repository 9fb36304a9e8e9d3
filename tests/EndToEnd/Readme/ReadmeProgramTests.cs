namespace LaborSpark.EndToEnd.Tests.Readme;

/// <summary>The README's program is the one that is compiled here, and it prints what a reader expects.</summary>
public sealed class ReadmeProgramTests
{
    [Test]
    public void Program_InTheReadme_IsTheOneCompiled()
    {
        var compiled = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Fixtures", "ReadmeProgram", "Program.cs")).TrimEnd('\n');
        Assert.That(ReadmeText.Blocks("csharp"), Is.EqualTo([compiled]));
    }

    [Test]
    public void Program_Run_PrintsTheTableTheWordsAndTheLetters()
    {
        var ended = ChildProcess.Run(Checkout.Built("ReadmeProgram", "ReadmeProgram"), []);
        const string Expected = """
            +--------+-----+
            |tweet_id| text|
            +--------+-----+
            |       1|I lo…|
            |       2|hire…|
            |       3| NULL|
            +--------+-----+

            1: 4 words
            1: I   l o s t   m y   j o b
            2: h i r e d !

            """;
        Assert.That((ended.Code, ended.Output), Is.EqualTo((0, Expected)), ended.All);
    }
}
