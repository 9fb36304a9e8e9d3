using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Select.Labels;
using LaborSpark.Tests;
using NUnit.Framework.Constraints;

namespace LaborSpark.Jobs.Tests.Select.Labels;

public sealed class ClassLabelsTests
{
    private const string Class = "job_offer";
    private const string Header = "tweet_id,text,class\n";
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Open_TwoFiles_GivesTrainingAndValidation()
    {
        var labels = Open("11,we hire,1\n12,no,0\n", "13,apply,1\n");
        Assert.That(labels.Training.Concat(labels.Validation), Is.EqualTo([
            new LabelledTweet("11", "we hire", true, Training, 2), new LabelledTweet("12", "no", false, Training, 3), new LabelledTweet("13", "apply", true, Validation, 2)]));
    }

    [Test]
    public void Open_TwoFiles_IdsAreThoseOfBoth() => Assert.That(Open("11,a,1\n", "12,b,0\n").Ids, Is.EquivalentTo(["11", "12"]));

    [Test]
    public void Open_SameTextTwice_TextsHoldItOnce() => Assert.That(Open("11,a,1\n12,a,1\n", "13,b,0\n").Texts, Is.EqualTo(["a", "b"]));

    [Test]
    public void Open_TwoFiles_NamesThem() => Assert.That(Open("", "").Files.Select(f => f.FullName), Is.EqualTo([Training, Validation]));

    [Test]
    public void Open_QuotesAndLineBreaksInText_AreTheText() =>
        Assert.That(Open("11,\"He said \"\"hi\"\", then\nleft; café\",1\n", "").Training.Single().Text, Is.EqualTo("He said \"hi\", then\nleft; café"));

    [Test]
    public void Open_LineBreaksInText_LinesAreThoseOfTheFile() =>
        Assert.That(Open("11,\"a\nb\nc\",1\n\n12,d,0\n", "").Training.Select(t => t.Line), Is.EqualTo([2L, 6L]));

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Open_LineEnds_AreNoPartOfTheLabel(string end) =>
        Assert.That(OpenRaw($"tweet_id,text,class{end}11,a,1{end}12,b,0", Header).Training.Select(t => t.IsPositive), Is.EqualTo([true, false]));

    [Test]
    public void Open_ByteOrderMark_IsNoPartOfTheHeader() => Assert.That(OpenRaw("\uFEFF" + Header + "11,a,1\n", Header).Ids, Is.EqualTo(["11"]));

    [Test]
    public void Open_ColumnsInAnotherOrderAndMoreOfThem_AreFound() =>
        Assert.That(OpenRaw("class,who,text,tweet_id\n1,me,a,11\n", Header).Training, Is.EqualTo([new LabelledTweet("11", "a", true, Training, 2)]));

    [Test]
    public void Open_HeaderAlone_IsASetWithoutTweets() => Assert.That(Open("", "").Training, Is.Empty);

    [Test]
    public void Open_SameIdTwiceWithOneLabel_IsThereOnce() => Assert.That(Open("11,a,1\n11,a,1\n", "").Training, Has.Count.EqualTo(1));

    [Test]
    public void Open_SameIdWithTwoLabels_NamesBothLines() =>
        Assert.That(() => Open("11,a,1\n12,b,0\n11,a,0\n", ""), Fails($"{Training}, line 4: tweet 11 has class 0, and class 1 in line 2. Leave the right one."));

    [Test]
    public void Open_TweetInBothSets_IsNoted() => Assert.That(Open("11,a,1\n12,b,0\n", "11,a,1\n12,b,1\n").Notes, Is.EqualTo([
        "Tweets both in the training and in the validation set: 2, with different labels 1. Each counts once as labelled."]));

    [TestCase("2")]
    [TestCase("1.0")]
    [TestCase("yes")]
    [TestCase("")]
    public void Open_ClassNeither0Nor1_NamesLineAndTweet(string label) =>
        Assert.That(() => Open($"11,a,{label}\n", ""), Fails($"{Training}, line 2: column 'class' of tweet 11 holds '{label}', expected 0 or 1."));

    [Test]
    public void Open_EmptyId_NamesTheLine() => Assert.That(() => Open("11,a,1\n,b,0\n", ""), Fails($"{Training}, line 3: column 'tweet_id' is empty, expected the tweet's id."));

    [TestCase("1.0E+18")]
    [TestCase("1e18")]
    [TestCase("'1.00000000026871E+18")]
    [TestCase("11.0")]
    [TestCase("nan")]
    public void Open_IdOfAFloat_NamesTheLineAndSaysWhy(string id) =>
        Assert.That(() => Open($"{id},a,1\n", ""), Fails($"{Training}, line 2: column 'tweet_id' holds '{id.TrimStart('\'')}', expected whole digits. An id in scientific notation "
            + "or with a fraction went through a float, as a spreadsheet makes them, which keeps 15 to 17 of its 18 digits: take the ids from their source again, as text."));

    [Test]
    public void Open_MissingColumn_TellsTheHeader() =>
        Assert.That(() => OpenRaw("tweet_id;text;class\n11;a;1\n", Header), Fails(
            $"{Training}: column 'tweet_id', 'text', 'class' is missing; the header is tweet_id;text;class. Name the columns 'tweet_id', 'text', 'class', with commas between."));

    [Test]
    public void Open_ColumnTwice_IsRefused() =>
        Assert.That(() => OpenRaw("tweet_id,text,class,class\n11,a,1,0\n", Header), Fails($"{Training}: column 'class' is there twice; the header is tweet_id,text,class,class. Leave one."));

    [TestCase("")]
    [TestCase("\uFEFF")]
    [TestCase("\n\n")]
    public void Open_EmptyFile_SaysWhatIsExpected(string content) => Assert.That(() => OpenRaw(content, Header), Fails(
        $"{Training}: expected a header with 'tweet_id', 'text', 'class', found an empty file. A set without tweets is a file with the header alone."));

    [Test]
    public void Open_UnterminatedQuote_NamesTheLineWhereItOpens() =>
        Assert.That(() => Open("11,a,1\n12,\"b,0\n13,c,1\n", ""), Fails(
            $"{Training}, line 3: a quote is opened here and never closed, found \"12,\\\"b,0\\u{{A}}13,c,1\\u{{A}}\". Close it, and write a quote within quotes twice."));

    [Test]
    public void Open_TooManyFields_NamesTheLine() =>
        Assert.That(() => Open("11,a, b,1\n", ""), Fails(
            $"{Training}, line 2: expected as many fields as the header has, found \"11,a, b,1\". Put a text with commas or line breaks in quotes."));

    [Test]
    public void Open_TooFewFields_NamesTheLine() =>
        Assert.That(() => Open("11,a\n", ""), Fails(
            $"{Training}, line 2: expected as many fields as the header has, found \"11,a\". Put a text with commas or line breaks in quotes."));

    [Test]
    public void Open_QuoteWithinAFieldWithoutQuotes_NamesTheLine() =>
        Assert.That(() => Open("11,a \"b\" c,1\n", ""), Fails(
            $"{Training}, line 2: a quote is where none may be, found \"11,a \\\"b\\\" c,1\". Put the field in quotes, and write a quote within it twice."));

    [Test]
    public void Open_OtherEncoding_NamesTheLine()
    {
        _folder.Write($"val_{Class}.csv", Header);
        File.WriteAllBytes(Training, [.. "tweet_id,text,class\n11,caf"u8, 0xE9, .. ",1\n"u8]);
        Assert.That(Open, Fails($"{Training}, line 2: expected UTF-8, found other bytes. Save the file as CSV UTF-8."));
    }

    [Test]
    public void Open_ProblemsInSeveralFiles_AreInOneMessage() =>
        Assert.That(() => Open("11,a,2\n", "12,b,3\n"), Fails(
            $"{Training}, line 2: column 'class' of tweet 11 holds '2', expected 0 or 1.\n  {Validation}, line 2: column 'class' of tweet 12 holds '3', expected 0 or 1."));

    [Test]
    public void Open_NoFolder_SaysWhatIsExpected() => Assert.That(() => ClassLabels.Open(_folder["none"], Class, []), Fails(
        $"{_folder["none"]}: expected the folder of train_job_offer.csv and val_job_offer.csv, which does not exist. Say by --labels where the labelled tweets are."));

    [Test]
    public void Open_OneFileMissing_NamesItAndThoseThere()
    {
        _folder.Write("train_job_offer.csv", Header);
        Assert.That(Open, Fails($"{Validation} is missing; the folder holds train_job_offer.csv. A set without tweets is a file with the header tweet_id,text,class alone."));
    }

    [Test]
    public void Open_NoSuchClass_NamesTheClassesThere()
    {
        _folder.Write("train_lost_job.csv", Header);
        _folder.Write("val_job_search.csv", Header);
        Assert.That(Open, Fails($"{_folder.Path} holds no labels of job_offer: expected train_job_offer.csv and val_job_offer.csv. It holds those of job_search, lost_job. "
            + "Name one of its classes, or say by --labels where the labelled tweets are."));
    }

    [Test]
    public void Open_EarlierSelections_TheirIdsCountAsLabelled()
    {
        var file = _folder.Write("old/job_offer_to_label.csv", "tweet_id\n21\n");
        Assert.That(Open("11,a,1\n", "", file).Ids, Is.EquivalentTo(["11", "21"]));
    }

    [Test]
    public void Open_FolderOfEarlierSelections_TheClassesFileIsRead()
    {
        _folder.Write("old/job_offer_to_label.csv", "tweet_id\n21\n");
        _folder.Write("old/lost_job_to_label.csv", "tweet_id\n22\n");
        Assert.That(Open("11,a,1\n", "", _folder["old"]).Ids, Is.EquivalentTo(["11", "21"]));
    }

    [Test]
    public void Open_EarlierSelectionOfOtherClassesAlone_IsNoted()
    {
        _folder.Write("old/lost_job_to_label.csv", "tweet_id\n22\n");
        Assert.That(Open("11,a,1\n", "", _folder["old"]).Notes, Is.EqualTo([
            $"The earlier selection {_folder["old"]} holds no job_offer_to_label.csv, so none of its tweets was set aside for job_offer."]));
    }

    [Test]
    public void Open_FolderWithoutSelections_IsRefused()
    {
        Directory.CreateDirectory(_folder["old"]);
        Assert.That(() => Open("", "", _folder["old"]), Fails(
            $"{_folder["old"]}: expected an earlier selection with job_offer_to_label.csv, found no CSV file. Correct the path, or leave it out."));
    }

    [Test]
    public void Open_EarlierSelectionThatIsNotThere_IsRefused() => Assert.That(() => Open("", "", _folder["old"]), Fails(
        $"{_folder["old"]}: expected an earlier selection, a file or a folder of CLASS_to_label.csv, which does not exist. Correct the path, or leave it out."));

    [Test]
    public void Open_GuardedSelection_TextsAreThoseOfTheTweets()
    {
        var file = _folder.Write("old.csv", "tweet_id,text,source\n'21,'@user hi,exploit\n'22,''tis,exploit\n");
        Assert.That(Open("", "", file).Texts, Is.EqualTo(["@user hi", "'tis"]));
    }

    [Test]
    public void Open_GuardedSelection_IdsAreThoseOfTheTweets() =>
        Assert.That(Open("", "", _folder.Write("old.csv", "tweet_id,text,source\n'21,a,exploit\n")).Ids, Is.EqualTo(["21"]));

    [Test]
    public void Open_LabelsThatAreNoSelection_KeepTheApostropheOfATweet() => Assert.That(Open("11,'tis,1\n", "").Training.Single().Text, Is.EqualTo("'tis"));

    [Test]
    public void Open_MotifsOfEarlierSelections_AreUsed()
    {
        var file = _folder.Write("old.csv", "tweet_id,source,keyword\n21,exploit; motifs,lost my\n22,motifs,got a job\n23,explore_keyword,hired\n24,uncertainty,\n");
        Assert.That(Open("", "", file).UsedMotifs, Is.EquivalentTo(["lost my", "got a job"]));
    }

    [Test]
    public void Open_HundredThousandRows_AreRead()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{1_000_000_000_000_000_000 + i},\"tweet\n{i}\",{i % 2}\n"));
        Assert.That(Open(rows, "").Training[99_999], Is.EqualTo(new LabelledTweet("1000000000000099999", "tweet\n99999", true, Training, 200_000)));
    }

    [TestCase("is_hired_1mo")]
    [TestCase("is_unemployed")]
    [TestCase("job_offer")]
    [TestCase("job_search")]
    [TestCase("lost_job_1mo")]
    public void Open_RealLabels_AreFiftyAndFifty(string className)
    {
        var labels = ClassLabels.Open(SharedData.Find("data/labels/jul23_iter0/preprocessed"), className, []);
        Assert.That((labels.Training.Count, labels.Validation.Count), Is.EqualTo((50, 50)));
    }

    [Test]
    public void Open_HostileLabels_KeepTheirLineBreaks()
    {
        var labels = ClassLabels.Open(SharedData.Find("data/hostile/labels"), Class, []);
        Assert.That(labels.Training.Select(t => t.Text).Distinct(), Is.EqualTo(["He said \"hi\", then\nleft; café"]));
    }

    private string Training => _folder[$"train_{Class}.csv"];

    private string Validation => _folder[$"val_{Class}.csv"];

    private static ReusableConstraint Fails(string problems) => new(Throws.TypeOf<JobException>()
        .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput).And.Message.EqualTo("bad input:\n  " + problems));

    private ClassLabels Open() => ClassLabels.Open(_folder.Path, Class, []);

    private ClassLabels Open(string training, string validation, params string[] exclude) => OpenRaw(Header + training, Header + validation, exclude);

    private ClassLabels OpenRaw(string training, string validation, params string[] exclude)
    {
        File.WriteAllText(Training, training);
        File.WriteAllText(Validation, validation);
        return ClassLabels.Open(_folder.Path, Class, exclude);
    }
}
