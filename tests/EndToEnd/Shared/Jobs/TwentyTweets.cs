using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>
/// Twenty tweets, whose ids are 100 and their rank in class <c>c</c>. Of that class five are top tweets; labelled are 102 and 107 as negatives, 106 as a positive, and a tweet that is
/// not in the table, a positive too. 108 says the same as 101, 112 as 111, and 117 as 107. In class <c>known</c> a positive has the word "apply", none of the validation set has a score;
/// <c>few</c> has three scores; <c>none</c> has no score and no label.
/// </summary>
[SetUpFixture]
internal sealed class TwentyTweets
{
    /// <summary>The tweets, as SQL has them.</summary>
    public const string Rows =
        """
        (101, 'we are hiring now apply'), (102, 'hiring in ohio apply now'), (103, 'hiring cooks apply'), (104, 'hiring nurses apply here'), (105, 'got fired today'),
        (106, 'my cat is hiring a butler'), (107, 'sunny day'), (108, 'We Are HIRING now apply'), (109, 'apply sunscreen'), (110, 'why hiring'),
        (111, 'nothing 1'), (112, 'nothing 2'), (113, 'coffee time'), (114, 'rainy day'), (115, 'my dog sleeps'),
        (116, 'good night moon'), (117, 'SUNNY day'), (118, 'we won the game'), (119, 'music all night'), (120, 'bye')
        """;

    private static readonly Lazy<SmallSelection> LazyTables = new(Write);
    private static readonly Lazy<(JobResult Result, Selection Selection)> LazySelected = new(() => Tables.Select(AllMethods(Tables.Options)));

    /// <summary>The tables, for all tests that change none of them.</summary>
    public static SmallSelection Tables => LazyTables.Value;

    /// <summary>What every method selects of them together; the files are in <c>out</c>.</summary>
    public static (JobResult Result, Selection Selection) Selected => LazySelected.Value;

    /// <summary>Every method, with few tweets of each.</summary>
    public static SelectOptions AllMethods(SelectOptions options) => options with
    {
        MethodsText = "exploit,keyword,sentence,motifs,adaptive,uncertainty",
        TweetsExploit = 3,
        TweetsPerKeyword = 2,
        SkipGramSize = 2,
        SkipGramSkipped = 1,
        TopSkipGrams = 2,
        TweetsPerSkipGram = 2,
        TopMotifs = 5,
        MinMotifCount = 3,
        TweetsPerMotif = 2,
        TweetsAdaptive = 6,
        TweetsUncertainty = 2,
        // Of n top tweets with a word none is drawn once in exp(n) resamples, and then its lift is 0: with 0.9 the interval of a word in one or two of them begins at 0, that of one in four does not.
        Confidence = 0.9,
        ExportsText = "label-studio,prodigy,qualtrics",
    };

    /// <summary>Writes tweets, scores and labels, counts words and makes rankings.</summary>
    public static void Write(SmallSelection selection, int files = 1, string order = "tweet_id")
    {
        selection.Tweets(Rows, files, order);
        var ranks = Enumerable.Range(1, 20).ToList();
        selection.Scores("c", string.Join(", ", ranks.Select(Score)));
        selection.Scores("known", string.Join(", ", ranks.Select(Score)));
        selection.Scores("few", "(117, 0.9D), (111, 0.8D), (112, 0.7D)");
        selection.Scores("none", "");
        string[] negatives = ["102,hiring in ohio apply now,0"];
        selection.Labels("c", [.. negatives, "900,you got the job,1"], ["107,sunny day,0", "106,my cat is hiring a butler,1"]);
        selection.Labels("known", ["901,APPLYING was worth it,1"], ["902,no,0"]);
        selection.Labels("few", [], ["107,sunny day,0"]);
        selection.Labels("none", [], []);
        selection.Merge();
    }

    [OneTimeTearDown]
    public void DeleteFolder()
    {
        if (LazyTables.IsValueCreated)
            LazyTables.Value.Dispose();
    }

    private static SmallSelection Write()
    {
        var tables = new SmallSelection();
        Write(tables);
        return tables;
    }

    // 0.97, 0.92 and so on to 0.02.
    private static string Score(int rank) => $"({100 + rank}, 0.{102 - (5 * rank):00}D)";
}
