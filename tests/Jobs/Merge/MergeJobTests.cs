using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Tests.Merge;

/// <summary>What a merge says and refuses before Spark is started.</summary>
public sealed class MergeJobTests
{
    private MergeFolder _folder = null!;

    [SetUp]
    public void MakeScores()
    {
        _folder = new MergeFolder();
        _folder.Write("a", 3809);
    }

    [TearDown]
    public void DeleteScores() => _folder.Dispose();

    [Test]
    public void Open_WholeScores_NotesTheBaseRankAlone() =>
        Assert.That(Notes(_folder.Options), Is.EqualTo(["base ranks of 3,809 random tweets: a 38 (0.01)."]));

    [Test]
    public void Open_SizeOfTheRandomSetGiven_IsWhatTheBaseRankIsReckonedFrom() =>
        Assert.That(Notes(_folder.Options with { RandomTweets = 107_553 }), Is.EqualTo(["base ranks of 107,553 random tweets: a 1,075 (0.01)."]));

    [Test]
    public void Open_ClassWithoutAFolder_IsRefusedWithBothWaysOut() => Refuses(
        WithRates("a=0.01", "b=0.01"), ExitCode.BadInput,
        $"bad input: the scores of class b are missing: there is no folder {_folder["b"]}. The folders there are: a. "
        + "Take the class out with --classes, or go on without it with --allow-missing-class.");

    [Test]
    public void Open_ClassWithoutAFolderAllowed_IsNoted() => Assert.That(
        Notes(WithRates("a=0.01", "b=0.01") with { AllowMissingClass = true })[0],
        Is.EqualTo($"the scores of class b are missing: there is no folder {_folder["b"]}; the merge goes on without."));

    [Test]
    public void Open_EveryClassWithoutAFolder_IsRefusedEvenIfAllowed() => Assert.That(
        () => Open(WithRates("b=0.01", "c=0.01") with { AllowMissingClass = true }),
        Throws.TypeOf<JobException>().With.Message.StartsWith("bad input: the scores of class b, c are missing"));

    [Test]
    public void Open_FolderOfAClassWithoutBaseRate_IsNoted()
    {
        _folder.Write("extra", 10);
        Assert.That(Notes(_folder.Options)[0], Is.EqualTo("left out, as they have no base rate: extra."));
    }

    [Test]
    public void Open_FolderOfAClassThatIsNotNamed_IsNoted()
    {
        _folder.Write("b", 10);
        Assert.That(Notes(WithRates("a=0.01", "b=0.01") with { ClassesText = "a" })[0], Is.EqualTo("left out, as --classes does not name them: b."));
    }

    [Test]
    public void Open_ScoresForHalfOfTheTweets_AreNotedWithTheirShare()
    {
        _folder.Write("a", 1904);
        Assert.That(Notes(_folder.Options)[0], Is.EqualTo("the scores of class a are 1,904 rows for 3,809 tweets (50 %): tweets without a score are in no ranking."));
    }

    // 0.9 of 3,809 is 3,428.1.
    [TestCase(3428, 2)]
    [TestCase(3429, 1)]
    public void Open_ScoresForNineTenths_AreThoughtWhole(int rows, int notes)
    {
        _folder.Write("a", rows);
        Assert.That(Notes(_folder.Options), Has.Count.EqualTo(notes));
    }

    [Test]
    public void Open_ClassWithoutABaseRate_IsWrongUsage() => Refuses(
        _folder.Options with { ClassesText = "a,b,c" }, ExitCode.WrongUsage,
        "Without a base rate it is not known how many top tweets there are of: b, c. Give --base-rate b=RATE.");

    [Test]
    public void Open_NoBaseRates_IsWrongUsage() => Refuses(
        _folder.Options with { BaseRatesText = null }, ExitCode.WrongUsage,
        "No class has a base rate, so it is not known what to merge. Give --base-rate CLASS=RATE, once for each class.");

    [Test]
    public void Open_IdsOfAFloatingPointType_AreRefusedByFileAndColumn()
    {
        _folder.WriteFloatIds("a");
        Refuses(
            _folder.Options, ExitCode.BadInput,
            $"bad input:\n  {_folder["a", "000.parquet"]}: column 'tweet_id' holds double, expected text or whole numbers. Ids of 18 digits do not survive a float: write the ids as text.");
    }

    [TestCase("a_ranked.parquet")]
    [TestCase("a_top_tweets.parquet")]
    [TestCase("a_all_sorted.parquet")]
    public void Open_OutputOfAnEarlierMerge_IsRefusedByName(string table)
    {
        Directory.CreateDirectory(_folder["a", table]);
        Refuses(_folder.Options, ExitCode.BadInput, $"{_folder["a", table]} is there already. Give --overwrite to replace, or another --output.");
    }

    [Test]
    public void Open_OutputOfAnEarlierMerge_IsNotTakenForScores()
    {
        File.Copy(_folder["a", "000.parquet"], Directory.CreateDirectory(_folder["a", "a_ranked.parquet"]) + "/part-0.parquet");
        Assert.That(MergeInputs.Open(_folder.Options).Classes.Single().Scores.Rows, Is.EqualTo(3809));
    }

    [Test]
    public void Open_AnyRefusal_LeavesNothingBehind()
    {
        Directory.CreateDirectory(_folder["a", "a_ranked.parquet"]);
        Assert.That(() => Open(_folder.Options), Throws.TypeOf<JobException>());
        Assert.That(Directory.GetFileSystemEntries(_folder.Scores).Select(Path.GetFileName), Is.EqualTo(["a"]));
    }

    private MergeOptions WithRates(params string[] rates) => _folder.Options with { BaseRatesText = SettingPairs.Join(rates) };

    private static IReadOnlyList<string> Notes(MergeOptions options)
    {
        using var job = MergeJob.Open(options);
        return job.Notes;
    }

    private static void Open(MergeOptions options) => MergeJob.Open(options).Dispose();

    private static void Refuses(MergeOptions options, ExitCode code, string message) =>
        Assert.That(() => Open(options), Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(code).And.Message.EqualTo(message));
}
