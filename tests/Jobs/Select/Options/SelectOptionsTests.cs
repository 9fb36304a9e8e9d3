using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Select;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Jobs.Tests.Select.Options;

public sealed class SelectOptionsTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Read_NothingButTheFolders_ChoosesByTheMethodsOfTheOldSystem() =>
        Assert.That(Read().Methods, Is.EqualTo(new[] { MethodName.Exploit, MethodName.Keyword, MethodName.Sentence }));

    [Test]
    public void Read_NothingButTheFolders_HasTheNumbersOfTheOldSystem()
    {
        var options = Read();
        Assert.That(
            (options.TweetsExploit, options.TopLiftKeywords, options.TweetsPerKeywordMlm, options.KeywordsPerTweetMlm, options.Samples, options.FinalKeywords, options.TweetsPerKeyword, options.TopSkipGrams, options.TweetsPerSkipGram),
            Is.EqualTo((100, 10, 10, 3, 1000, 10, 30, 5, 30)));
    }

    [Test]
    public void Read_Methods_AreInTheirOrderWhateverTheLineSays() =>
        Assert.That(Read("--methods", "uncertainty, exploit,motifs").Methods, Is.EqualTo(new[] { MethodName.Exploit, MethodName.Motifs, MethodName.Uncertainty }));

    [TestCase("exploit,exploit")]
    [TestCase("Exploit")]
    [TestCase("0")]
    [TestCase("")]
    public void Read_MethodsThatAreNone_AreRefused(string methods) => Assert.That(() => Read("--methods", methods), Refusal.And.Message.Contains("--methods"));

    [Test]
    public void Read_ANameOfTwoWords_MayHaveEitherSign() =>
        Assert.That(Read("--export", "label_studio,prodigy").Exports, Is.EqualTo(Read("--export", "prodigy,label-studio").Exports));

    [Test]
    public void Read_Quotas_AddUpOverTheLayers()
    {
        var config = _folder.Write("config.json", """{"select": {"quota": {"keyword": 7, "exploit": 3}}}""");
        Assert.That(Read("--config", config, "--quota", "keyword=9").Quotas, Is.EquivalentTo(new Dictionary<MethodName, int> { [MethodName.Exploit] = 3, [MethodName.Keyword] = 9 }));
    }

    [TestCase("keyword=-1")]
    [TestCase("keyword=x")]
    [TestCase("keyword,=5")]
    [TestCase("keywords=5")]
    public void Read_QuotasThatAreNone_AreRefused(string quota) => Assert.That(() => Read("--quota", quota), Refusal.And.Message.Contains(quota));

    [TestCase("round1,")]
    [TestCase("hdfs://host/round1")]
    public void Read_ExcludedPathsThatAreNone_AreRefused(string paths) => Assert.That(() => Read("--exclude", paths), Refusal.And.Message.Contains("--exclude: expected paths"));

    [Test]
    public void OutputPath_ByDefault_IsNamedByTheInferenceUnderTheLabels() =>
        Assert.That(Read("--data-root", "/data").OutputPath, Is.EqualTo("/data/labels/iter0/tweets_to_label/inference1"));

    [Test]
    public void LabelsPath_ByDefault_IsTheDataFolder() => Assert.That(Read("--data-root", "/data").LabelsPath, Is.EqualTo("/data/labels/iter0"));

    [Test]
    public void Read_OptionsThatContradict_AreNamedAtOnceWithWhatIsOutOfRange() => Assert.That(
        () => Read("--quota", "motifs=3", "--floor", "0.5", "--exploit-method", "sample_base_rank", "--skip-gram-n", "9"),
        Refusal.And.Message.Contains("3 settings are not usable").And.Message.Contains("--skip-gram-n: expected").And.Message.Contains(
            "\n  --quota names motifs, not among the methods: exploit, keyword, sentence. Add to --methods, or take the quota away."
            + "\n  --floor widens top_tweets of exploit alone. Choose these, or take the floor away."));

    [Test]
    public void Read_AContradictionWithWhatIsNoMethod_IsNotNamed() => Assert.That(
        () => Read("--quota", "motifs=3", "--methods", "exploi"), Refusal.And.Message.Contains("1 setting is not usable"));

    [Test]
    public void Read_AnInferenceWithoutAName_IsRefused() => Assert.That(() => Reader.Read(["select", "..", "labels"]), Refusal.And.Message.Contains("has no name"));

    [Test]
    public void Read_WhatIsMeant_IsAllowed() => Assert.That(() => Read("--quota", "keyword=3", "--floor", "0.5"), Throws.Nothing);

    [Test]
    public void Open_AnOutputThatIsExcluded_IsRefused() => Assert.That(
        () => SelectJob.Open(Read("--output", _folder["round1"], "--exclude", _folder["round1"]), "stopwords.txt"),
        Throws.TypeOf<JobException>().With.Message.Contains(_folder["round1"]));

    private static NUnit.Framework.Constraints.Constraint Refusal => Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage);

    private CommandLineReader Reader => new(_ => null, _folder["none.json"]);

    private SelectOptions Read(params string[] words) => (SelectOptions)Reader.Read(["select", "inference1", "labels/iter0", .. words]).Options!;
}
