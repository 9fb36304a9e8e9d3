using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Readme;

/// <summary>The README's programs are those that are compiled here, and they print what a reader expects.</summary>
public sealed class ReadmeProgramTests
{
    [Test]
    public void Programs_InTheReadme_AreThoseCompiled() =>
        Assert.That(ReadmeText.Blocks("csharp"), Is.EqualTo([Compiled("ReadmeTexts"), Compiled("ReadmeProgram")]));

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

    // The tokens are what ekphrasis and HuggingFace's tokenizer give, the grams what NLTK gives.
    [Test]
    public void TextProgram_Run_PrintsWhatTheReferenceGives()
    {
        var folder = Directory.CreateTempSubdirectory("laborspark-readme-").FullName;
        try
        {
            foreach (var file in new[] { "vocab/vocab.txt", "stats/twitter/counts_1grams.txt", "stats/twitter/counts_2grams.txt" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                File.Copy(SharedData.Sample(file), Path.Combine(folder, file));
            }
            var ended = ChildProcess.Run(Checkout.Built("ReadmeTexts", "ReadmeTexts"), [], folder);
            const string Expected = """
                Sooo happy : my # Job ##S ##earch is OVER ! ! ! can ' t wait : ) https : / / t . co / x
                so <elongated> happy : my <hashtag> job search </hashtag> is <allcaps> over </allcaps> ! <repeated> can not wait <happy> <url>
                now hiring
                I lost, I my, lost my, lost job, my job
                +--------+-----------------------------------------------------------------------------------+
                |tweet_id|tokens                                                                             |
                +--------+-----------------------------------------------------------------------------------+
                |1       |sooo happy : my <hashtag> job search </hashtag> is over ! ! ! can not wait :) <url>|
                |2       |NULL                                                                               |
                +--------+-----------------------------------------------------------------------------------+

                +--------+-----+
                |tweet_id|grams|
                +--------+-----+
                |       1|  235|
                +--------+-----+


                """;
            Assert.That((ended.Code, ended.Output), Is.EqualTo((0, Expected)), ended.All);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Compiled(string program) => File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Fixtures", program, "Program.cs")).TrimEnd('\n');
}
