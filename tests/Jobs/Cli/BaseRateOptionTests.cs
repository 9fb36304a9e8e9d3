using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Merge;

namespace LaborSpark.Jobs.Tests.Cli;

/// <summary>Base rates come from several places and add up, class by class.</summary>
public sealed class BaseRateOptionTests
{
    private const string Rule = "expected CLASS=RATE with a rate from 0 to 1, as in job_offer=0.0056";
    private const string Reason = "the base rate is the share of all tweets that are thought positive, and says how many top tweets there are.";
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        _folder.Write("shipped.json", """{"merge": {"base-rate": {"a": 0.1, "b": 0.2}}}""");
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Read_NoBaseRateGiven_TakesTheShippedOnes() => Assert.That(Rates(), Is.EqualTo("a=0.1 b=0.2"));

    [Test]
    public void Read_BaseRatesGiven_AddToTheShippedOnes() => Assert.That(Rates("--base-rate", "b=0.5", "--base-rate=c=1e-3"), Is.EqualTo("a=0.1 b=0.5 c=0.001"));

    [Test]
    public void Read_BaseRateGivenTwice_IsTheLast() => Assert.That(Rates("--base-rate", "a=0.5", "--base-rate", "a=0.6"), Is.EqualTo("a=0.6 b=0.2"));

    [Test]
    public void Read_BaseRateBeforeTheFolder_LeavesTheFolder() =>
        Assert.That(((MergeOptions)Reader().Read(["merge", "--base-rate", "a=0.5", "FOLDER"]).Options!).InferenceFolder, Is.EqualTo("FOLDER"));

    [Test]
    public void Read_BaseRatesInASettingsFile_AddToTheShippedOnes() =>
        Assert.That(Rates("--config", _folder.Write("config.json", """{"merge": {"base-rate": {"b": 0.5}}}""")), Is.EqualTo("a=0.1 b=0.5"));

    [Test]
    public void Read_BaseRateInTheEnvironment_AddsToTheShippedOnes() => Assert.That(
        Rates((MergeOptions)new CommandLineReader(name => name == "LABORSPARK_BASE_RATE" ? "c=1" : null, _folder["shipped.json"]).Read(["merge", "X"]).Options!),
        Is.EqualTo("a=0.1 b=0.2 c=1"));

    [TestCase("a=2")]
    [TestCase("a=-0.1")]
    [TestCase("a=NaN")]
    [TestCase("a=much")]
    [TestCase("a=0,5")]
    [TestCase("a=")]
    public void Read_RateThatIsNoShare_IsRefusedByName(string rate) => Assert.That(
        () => Rates("--base-rate", "c=0.5", "--base-rate", rate),
        Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage)
            .And.Message.EqualTo($"1 setting is not usable:\n  --base-rate: {Rule}, got '{rate}' (from the command line); {Reason}"));

    [TestCase("--base-rate", "job_offer", "'job_offer' followed")]
    [TestCase("--base-rate", "=0.5", "'=0.5' followed")]
    [TestCase("--base-rate", null, "nothing followed it")]
    public void Read_NoPair_IsRefusedWithAnExample(string option, string? value, string what) => Assert.That(
        () => Rates([option, .. value is null ? Array.Empty<string>() : [value]]),
        Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.WrongUsage)
            .And.Message.EqualTo($"--base-rate expects key=value, for example --base-rate job_offer=0.0056, but {what}."));

    [TestCase("2", "--rows-per-file", true)]
    [TestCase("10000000", "--rows-per-file", true)]
    [TestCase("0", "--rows-per-file", false)]
    [TestCase("10000001", "--rows-per-file", false)]
    [TestCase("0", "--parts", false)]
    [TestCase("100001", "--parts", false)]
    [TestCase("0", "--n-random", false)]
    public void Read_NumberOfTheMerge_IsHeldToItsRange(string value, string option, bool allowed) =>
        Assert.That(() => Rates(option, value), allowed ? Throws.Nothing : Throws.TypeOf<JobException>().With.Message.Contains($"{option}: expected a whole number from 1 to "));

    private string Rates(params string[] arguments) => Rates((MergeOptions)Reader().Read(["merge", "X", .. arguments]).Options!);

    private static string Rates(MergeOptions options) => string.Join(' ', options.BaseRates.Select(r => FormattableString.Invariant($"{r.Key}={r.Value}")).Order(StringComparer.Ordinal));

    private CommandLineReader Reader() => new(_ => null, _folder["shipped.json"]);
}
