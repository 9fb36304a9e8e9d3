using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Select;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>What cannot be meant is refused before Spark works, with where it is and what to do.</summary>
[TestFixture]
internal sealed class SelectRefusalTests
{
    private ScratchFolder _folder = null!;

    private static SmallSelection Tables => TwentyTweets.Tables;

    private SelectOptions Options => Tables.Options with { Output = _folder["out"] };

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Open_LabelFileMissing_SaysWhichAndWhatIsThere()
    {
        Directory.CreateDirectory(_folder["labels"]);
        File.Copy(Tables["labels", "train_c.csv"], _folder["labels", "train_c.csv"]);
        Refuses(
            Options with { Labels = _folder["labels"], ClassesText = "c" }, ExitCode.BadInput,
            $"bad input:\n  {_folder["labels", "val_c.csv"]} is missing; the folder holds train_c.csv. A set without tweets is a file with the header tweet_id,text,class alone.");
    }

    [Test]
    public void Open_ClassWithoutARanking_SaysWhichThereAre() => Refuses(
        Options with { ClassesText = "c,hired" }, ExitCode.BadInput,
        $"bad input: there is no ranking of class hired in {Tables["inference", "output"]}. Those there are: c, few, known, none. Run merge for it, or take it out of --classes.");

    [Test]
    public void Open_BeforeMerge_SaysSo()
    {
        Directory.CreateDirectory(_folder["inference", "output", "c"]);
        Refuses(
            Options with { Inference = _folder["inference"] }, ExitCode.BadInput, $"bad input: no folder of {_folder["inference", "output"]} holds a ranking, CLASS_ranked.parquet. Run merge first.");
    }

    [TestCase("keyword", "words.parquet", "wordcount")]
    [TestCase("exploit", "inference/output/c/c_ranked.parquet", "merge")]
    public void Open_TableOfOtherTweets_SaysWhichAndWhatToRun(string methods, string table, string verb)
    {
        var other = Directory.CreateDirectory(_folder["other"]).FullName;
        foreach (var name in new[] { "1.parquet", "2.parquet" })
            File.Copy(Directory.GetFiles(Tables["operations"]).Single(), Path.Combine(other, name));
        Refuses(
            Options with { Operations = other, MethodsText = methods }, ExitCode.BadInput,
            $"bad input: {Tables[table]} was made of other tweets than those in {other}: its _manifest.json has another fingerprint for them. Run {verb} again, or name the tweets it was made of with --operations.");
    }

    [Test]
    public void Open_StopWordsMissing_SaysWhereTheyAreExpected() => Assert.That(
        () => Open(Options with { StopWords = _folder["stop.txt"] }),
        Refusal(ExitCode.BadInput).And.Message.StartsWith($"bad input: the stop words are expected in {_folder["stop.txt"]}, a word on each line, in UTF-8, which cannot be read: ")
            .And.Message.EndsWith(" Say with --stop-words where they are."));

    [Test]
    public void Open_ModelMissing_SaysWhereItIsExpected() => Assert.That(
        () => Open(Options with { Model = _folder["model.onnx"], Vocab = SharedData.Sample("vocab/vocab.txt") }),
        Refusal(ExitCode.BadInput).And.Message.StartsWith($"bad input: the masked language model is expected in {_folder["model.onnx"]}, which does not exist."));

    [Test]
    public void Open_BaseRateOfAnotherClass_SaysWhichThereAre() => Refuses(
        Options with { BaseRatesText = "hired=0.1", ClassesText = "c" }, ExitCode.WrongUsage, "--base-rate names hired, which is none of the classes selected for: c.");

    [Test]
    public void Open_OutputThere_SaysHowToReplaceIt()
    {
        var output = Path.GetDirectoryName(TwentyTweets.Selected.Result.Tables[0].Path)!;
        Refuses(Options with { Output = output, Overwrite = false }, ExitCode.BadInput, $"{output} is there already. Give --overwrite to replace, or another --output.");
    }

    [Test]
    public void Open_FolderOfSomethingElseThere_IsNeverReplaced()
    {
        Directory.CreateDirectory(_folder["out"]);
        Refuses(Options, ExitCode.BadInput, $"{_folder["out"]} is there, and no _manifest.json in it tells what was published, so it is never replaced. Move it away, or choose another --output.");
    }

    [Test]
    public void Open_LabelsFilledIn_AreNeverReplaced()
    {
        var options = Options with { MethodsText = "adaptive", ClassesText = "c", TweetsAdaptive = 1 };
        Tables.Select(options);
        var filled = File.ReadAllText(_folder["out", "c_to_label.csv"]).Replace("now apply,,", "now apply,1,", StringComparison.Ordinal);
        File.WriteAllText(_folder["out", "c_to_label.csv"], filled);
        Refuses(
            options, ExitCode.BadInput,
            $"{_folder["out"]} is not as it was published: c_to_label.csv was changed. Labels filled in there would be lost, so it is not replaced. Move it away, or choose another --output.");
        Assert.That(File.ReadAllText(_folder["out", "c_to_label.csv"]), Is.EqualTo("tweet_id,text,label,source,keyword,k-skip-n-gram,score,rank\r\n'101,we are hiring now apply,1,adaptive,,,0.97,1\r\n"));
    }

    [Test]
    public void Read_SeveralWrongOptions_AreAllNamedAtOnce()
    {
        string[] words = ["select", "x", "d", "--methods", "foo", "--quota", "foo=1", "--export", "z", "--exploit-method", "y", "--floor", "2", "--nb-samples", "1", "--confidence", "1"];
        Assert.That(() => new CommandLineReader(_ => null, _folder["no.json"]).Read(words), Refusal(ExitCode.WrongUsage).And.Message.EqualTo(
            """
            7 settings are not usable:
              --methods: expected names with commas between, each once, of exploit, keyword, sentence, motifs, adaptive, uncertainty, got 'foo' (from the command line); each is a way of its own to choose tweets.
              --quota: expected METHOD=N with a method of --methods and a whole number from 0, as in keyword=100, got 'foo=1' (from the command line); a quota is the most tweets that a method may send for a class.
              --export: expected names with commas between, each once, of label-studio, prodigy, qualtrics, got 'z' (from the command line); each is a tool that labels.
              --exploit-method: expected one of top_tweets, sample_base_rank, random_sample_top_tweets, got 'y' (from the command line); it is how exploit chooses.
              --floor: expected a number from 0 to 1, got '2' (from the command line); it is a score.
              --nb-samples: expected a whole number from 100 to 100,000, got '1' (from the command line); of fewer an interval says little.
              --confidence: expected a number between 0 and 1, got '1' (from the command line); a level of 0 or 1 has no interval.
            """));
    }

    [Test]
    public void Read_SeedThatIsNoNumber_IsNamed() => Assert.That(
        () => new CommandLineReader(_ => null, _folder["no.json"]).Read(["select", "x", "d", "--seed", "x"]), Refusal(ExitCode.WrongUsage).And.Message.Contains("--seed"));

    private static NUnit.Framework.Constraints.Constraint Refusal(ExitCode code) => Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(code);

    private static void Open(SelectOptions options) => SelectJob.Open(options, SmallSelection.StopWords).Dispose();

    private static void Refuses(SelectOptions options, ExitCode code, string message) => Assert.That(() => Open(options), Refusal(code).And.Message.EqualTo(message));
}
