using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Demo;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Setup;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Tests.Cli;

public sealed class CommandLineReaderTests
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        _environment.Clear();
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Read_MergeWithConfBeforeTheFolder_KeepsFolderAndConf()
    {
        var options = (MergeOptions)Read("merge", "--conf", "a=1", "--conf", "b=2", "FOLDER");
        Assert.That((options.InferenceFolder, options.Conf["a"], options.Conf["b"]), Is.EqualTo(("FOLDER", "1", "2")));
    }

    [Test]
    public void Read_MergeWithConfAfterTheFolder_KeepsFolderAndConf()
    {
        var options = (MergeOptions)Read("merge", "FOLDER", "--conf", "a=1");
        Assert.That((options.InferenceFolder, options.Conf["a"]), Is.EqualTo(("FOLDER", "1")));
    }

    [Test]
    public void Read_UnderSparkSubmit_SkipsTheScript()
    {
        var options = (MergeOptions)Read("/opt/laborspark.py", "merge", "--classes", "a, b", "FOLDER");
        Assert.That((options.InferenceFolder, string.Join('|', options.Classes)), Is.EqualTo(("FOLDER", "a|b")));
    }

    [Test]
    public void Read_DataRoot_PutsEveryDefaultPathUnderIt()
    {
        var preprocess = (PreprocessOptions)Read("preprocess", "--data-root", "/data");
        var wordcount = (WordcountOptions)Read("wordcount", "--data-root", "/data");
        var merge = (MergeOptions)Read("merge", "X", "--data-root", "/data");
        string[] paths =
        [
            preprocess.InputPath, preprocess.VocabPath, preprocess.StatsPath, preprocess.OutputPath,
            wordcount.InputPath, wordcount.OutputPath, merge.OperationsPath, merge.ScoresPath, merge.OutputPath,
        ];
        Assert.That(paths, Is.EqualTo([
            "/data/random_chunks", "/data/vocab/vocab.txt", "/data/stats/twitter", "/data/random_chunks_with_operations",
            "/data/random_chunks_with_operations", "/data/wordcount_random/wordcount_random.parquet",
            "/data/random_chunks_with_operations", "/data/inference/X/output", "/data/inference/X/output"]));
    }

    [TestCase("--top", "1001")]
    [TestCase("--top", "-1")]
    public void Read_TopOutOfRange_IsRefusedWithItsReason(params string[] option) =>
        Assert.That(() => Read(["wordcount", .. option]), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage)
            .And.Message.Contains("a whole number from 0 to 1,000").And.Message.Contains("the head is for reading, and is held in memory"));

    [Test]
    public void Read_Wordcount_PrintsNoHeadAndDrawsByDefault()
    {
        var options = (WordcountOptions)Read("wordcount");
        Assert.That((options.Top, options.NoChart), Is.EqualTo((0, false)));
    }

    [Test]
    public void Read_GivenPath_IsRelativeToTheCurrentFolder()
    {
        var options = (PreprocessOptions)Read("preprocess", "--data-root", "/data", "--input", "chunks/");
        Assert.That(options.InputPath, Is.EqualTo(Path.GetFullPath("chunks")));
    }

    [Test]
    public void Read_EachLayerInTurn_WinsOverThoseBelow()
    {
        _folder.Write("shipped.json", """{"all": {"master": "shipped", "output": "shipped", "input": "shipped", "vocab": "shipped"}}""");
        var config = _folder.Write("config.json", """{"preprocess": {"master": "config", "output": "config", "input": "config"}}""");
        _environment["LABORSPARK_MASTER"] = "environment";
        _environment["LABORSPARK_OUTPUT"] = "environment";
        var options = (PreprocessOptions)Read("preprocess", "--config", config, "--master", "command line");
        Assert.That(
            (options.Master, options.Output, options.Input, options.Vocab, options.Stats),
            Is.EqualTo(("command line", "environment", "config", "shipped", (string?)null)));
    }

    [Test]
    public void Read_ConfInEveryLayer_AddsUpByKey()
    {
        _folder.Write("shipped.json", """{"all": {"conf": {"a": "shipped", "b": "shipped", "c": "shipped", "d": "shipped"}}, "merge": {"conf": {"d": "verb"}}}""");
        var config = _folder.Write("config.json", """{"all": {"conf": {"a": "config", "b": "config"}}}""");
        var options = (MergeOptions)Read("merge", "--conf", "a=line", "X", "--config", config);
        Assert.That(string.Join(' ', options.Conf.Select(c => $"{c.Key}={c.Value}")), Is.EqualTo("a=line b=config c=shipped d=verb"));
    }

    [Test]
    public void Read_ConfOfTheShippedFileAlone_IsKnownAsSuch()
    {
        _folder.Write("shipped.json", """{"all": {"conf": {"a": "1", "b": "1", "c": "1", "d": "1", "e": "1"}}}""");
        var config = _folder.Write("config.json", """{"all": {"conf": {"b": "1"}}}""");
        _environment["LABORSPARK_CONF"] = "c=1";
        Assert.That(((MergeOptions)Read("merge", "X", "--conf", "a=1", "--config", config)).ShippedConfKeys, Is.EqualTo("d,e"));
    }

    [TestCase("command line")]
    [TestCase("file")]
    public void Read_MasterAmongTheSparkSettings_IsRefusedWithTheAdvice(string where)
    {
        _folder.Write("shipped.json", where == "file" ? """{"all": {"conf": {"spark.master": "local[3]"}}}""" : "{}");
        string[] line = where == "file" ? ["merge", "X"] : ["merge", "X", "--master", "yarn", "--conf", "spark.master=local[3]"];
        Assert.That(() => Read(line), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage)
            .And.Message.Contains("Use --master local[3] instead."));
    }

    [Test]
    public void Read_SwitchInAFile_CanBeTurnedOffByAHigherLayer()
    {
        _folder.Write("shipped.json", """{"all": {"overwrite": true, "quiet": true}}""");
        _environment["LABORSPARK_OVERWRITE"] = "false";
        var options = (WordcountOptions)Read("wordcount");
        Assert.That((options.Overwrite, options.Quiet), Is.EqualTo((false, true)));
    }

    [Test]
    public void Read_DataVariable_IsTheDataRoot()
    {
        _environment["LABORSPARK_DATA"] = "/from/environment";
        Assert.That(((WordcountOptions)Read("wordcount")).InputPath, Is.EqualTo("/from/environment/random_chunks_with_operations"));
    }

    [Test]
    public void Read_SeveralViolations_AreAllInOneMessage()
    {
        var config = _folder.Write("config.json", """{"all": {"data-root": "s3://bucket/data"}}""");
        Assert.That(() => Read("demo", "--tweets", "5", "--seed", "-1", "--config", config), Throws.TypeOf<JobException>().With.Message.EqualTo(
            "3 settings are not usable:\n"
            + "  --tweets: expected a whole number from 10 to 100,000,000, got '5' (from the command line); fewer rank nothing, and more would take the generator hours.\n"
            + "  --seed: expected a whole number from 0 to 2,147,483,647, got '-1' (from the command line); the same seed gives the same bytes.\n"
            + $"  --data-root: expected a path on a mounted file system, got 's3://bucket/data' (from {config}); "
            + "tables are checked and published through the file system, so that a killed job never leaves half of one."));
    }

    [Test]
    public void Read_DemoDefaults_AreTheDeclaredOnes() =>
        Assert.That(Read("demo"), Is.EqualTo(new DemoOptions { Output = "laborspark-demo", Seed = 2023, Tweets = null, DataRoot = "." }));

    [Test]
    public void Read_Setup_TakesNoMaster() =>
        Assert.That(((SetupOptions)Read("setup", "--spark-home", "/opt/spark")).SparkHome, Is.EqualTo("/opt/spark"));

    [TestCase("merge", "The folder is missing.\nTry: laborspark merge --help")]
    [TestCase("merge X --tweets 3", "There is no option '--tweets'.\nTry: laborspark merge --help")]
    [TestCase("compare --expected E", "--actual is missing.\nTry: laborspark compare --help")]
    [TestCase("compare --expected E --actual A --columns a,a", "1 setting is not usable:\n  --columns: expected names of columns with commas between, each once, as in text,lowercased_text, got 'a,a' (from the command line); each column is compared once.")]
    [TestCase("compare --expected E --actual A --tolerance=-1", "1 setting is not usable:\n  --tolerance: expected a number of 0 or more, got '-1' (from the command line); a difference has no sign.")]
    [TestCase("sleep", "There is no verb 'sleep'.\nTry: laborspark --help")]
    [TestCase("demo --tweets many", "--tweets: the value is of the wrong kind (from the command line).\nTry: laborspark demo --help")]
    [TestCase("merge X --classes a,,b", "1 setting is not usable:\n  --classes: expected class names with commas between, each once, as in job_offer,job_search, got 'a,,b' (from the command line); a class is a folder of the inference output and a part of a file name.")]
    public void Read_WrongUsage_SaysWhatAndHow(string line, string message) =>
        Assert.That(() => Read(line.Split(' ')), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage)
            .And.Message.EqualTo(message));

    [TestCase("""{"merge": {"tweets": 3}}""", "sets 'tweets' in section 'merge', which is no setting there")]
    [TestCase("""{"sleep": {}}""", "has 'sleep' where one of the sections all, preprocess")]
    [TestCase("""[1]""", "should hold a JSON object")]
    [TestCase("""{"all": """, "is not JSON")]
    [TestCase("""{"all": {"conf": "a=b"}}""", "should give 'conf' as an object")]
    [TestCase("""{"all": {"master": ["local"]}}""", "gives 'master' a Array")]
    public void Read_WrongSettingsFile_SaysFileAndPlace(string json, string message)
    {
        var config = _folder.Write("config.json", json);
        Assert.That(() => Read("merge", "X", "--config", config), Throws.TypeOf<JobException>().With.Message.Contains(message).And.Message.Contains(config));
    }

    [Test]
    public void Read_SettingsFileMissing_IsWrongUsage() =>
        Assert.That(() => Read("wordcount", "--config", _folder["none.json"]), Throws.TypeOf<JobException>().With.Message.Contains("none.json cannot be read"));

    [Test]
    public void Read_Version_IsTheProgramsOne() => Assert.That(Text("--version"), Is.EqualTo("laborspark 0.1.0"));

    [Test]
    public void Read_Help_NamesEveryVerb() =>
        Assert.That(Text("--help"), Does.Contain("preprocess").And.Contain("wordcount").And.Contain("merge").And.Contain("compare").And.Contain("demo").And.Contain("setup").And.Contain("Exit codes"));

    [TestCase("merge", "--help")]
    [TestCase("help", "merge")]
    public void Read_HelpOfAVerb_NamesItsOptionsAndFolder(params string[] line) =>
        Assert.That(Text(line), Does.Contain("Usage: laborspark merge INFERENCE_FOLDER [OPTIONS]").And.Contain("--operations").And.Contain("--conf"));

    [Test]
    public void Read_HelpOfPreprocess_NamesTheFilesOfTheStatistics() =>
        Assert.That(string.Join(' ', Text("preprocess", "--help").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Does.Contain("(counts_1grams.txt, counts_2grams.txt), as ekphrasis has them"));

    [Test]
    public void Read_NoWords_IsWrongUsageWithTheHelp() =>
        Assert.That(() => Read(), Throws.TypeOf<JobException>().With.Message.Contains("Usage: laborspark VERB"));

    private object Read(params string[] arguments) => Reader().Read(arguments).Options!;

    private string Text(params string[] arguments) => Reader().Read(arguments).Text!;

    private CommandLineReader Reader() => new(_environment.GetValueOrDefault, _folder["shipped.json"]);
}
