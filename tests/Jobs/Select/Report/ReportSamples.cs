using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Tests.Select.Report;

/// <summary>Selections made by hand, with all that a report can show.</summary>
internal static class ReportSamples
{
    private static readonly string[] ClassNames = ["is_hired_1mo", "is_unemployed", "job_offer", "job_search", "lost_job_1mo"];

    private static readonly string[] Texts =
    [
        "I just lost my job and I don't even know what to tell the kids 😢",
        "Day 12 of unemployment.\nStill no calls back.\n\nAnyone hiring in Houston?",
        "perdí mi trabajo ayer 😔 alguien sabe de vacantes en CDMX? #trabajo",
        "نوکری چلی گئی، دعا کریں 🙏",
        "They let go of 40% of the team today, me included. 7 years & a cardboard box. 👩🏽‍💻➡️📦 https://t.co/abcdefghij",
        "@user fired again lol <3 \"thanks\" ¯\\_(ツ)_/¯",
        "acabei de ser demitida 😭😭😭 " + new string('a', 240),
        "who wants to hire a very tired nurse with ten years on night shifts, two kids, a cat, and an honest dislike of small talk; I can start tomorrow, or tonight, or right now",
    ];

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=\"document.title='owned';alert(2)\">",
        "</textarea></bdi></td></table><iframe src=\"https://example.org\"></iframe>",
        "{{ 7 | times: 7 }} {% raw %} {{ inference }}",
        "<svg onload=alert(3)><a href=\"javascript:alert(4)\">here</a>",
        "abc\u202Edef \u0001 \uD83D end",
    ];

    /// <summary>Texts of tweets that would do harm if they were anything but text.</summary>
    public static IReadOnlyList<string> HostileTexts => Hostile;

    /// <summary>Two methods, three tweets, one of them selected by both, in a class with a name that would be an element.</summary>
    public static ClassSelection SmallClass => new(
        "lost <job>", 0.0025, 1_000_000, 2500, 987_654, 321, 45,
        [new(1, 0.99), new(2500, 0.5), new(987_654, 0.001)],
        [
            new("exploit", ["Widened by 20 until the score fell below the floor."], [], [new(new("exploit"), 2, 5, new Dictionary<string, long> { ["labelled_before"] = 1, ["near_identical"] = 2 }, 2, 0)]),
            new(
                "explore_keyword",
                [],
                [new("Words by lift", ["word", "lift", "lift_low", "count_top", "is_final"], [["fired", 12.3456, 10.5, 1234L, true], ["<b>sacked</b>", 3.0, null, 7L, false]])],
                [
                    new(new("explore_keyword", "fired"), 30, 4, new Dictionary<string, long> { ["labelled_before"] = 2 }, 2, 1),
                    new(new("explore_keyword", "<b>sacked</b>"), 31, 0, new Dictionary<string, long>(), 0, 0),
                ]),
        ],
        [
            new("1001", "They fired me", 0.99, 1, [new("exploit"), new("explore_keyword", "fired")]),
            new("1002", "first line\nsecond line", 0.98765432, 2, [new("exploit")]),
            new("1003", "fired up", 0.25, 54_321, [new("explore_keyword", "fired")]),
        ]);

    /// <summary>A selection of that class.</summary>
    public static Selection Small => Of(SmallClass);

    /// <summary>A selection of classes.</summary>
    public static Selection Of(params ClassSelection[] classes) =>
        new("inference_2026-11-28", 42, new Dictionary<string, string> { ["nb_tweets_exploit"] = "100", ["classes"] = "lost <job>" }, classes);

    /// <summary>A class of which nothing is known.</summary>
    public static ClassSelection EmptyClass => new("nothing", 0, 0, 0, 0, 0, 0, [], [], []);

    /// <summary>The small class with other texts of tweets, each selected by the first method.</summary>
    public static ClassSelection WithTexts(IEnumerable<string> texts) => SmallClass with { Tweets = [.. texts.Select((text, index) => new SelectedTweet($"{index}", text, 0.5, index + 1, [new("exploit")]))] };

    /// <summary>Five classes as they may be, with all methods and tweets in several scripts, hostile ones among them.</summary>
    /// <param name="tweets">How many tweets each class has.</param>
    public static Selection Realistic(int tweets) => Of([.. ClassNames.Select((name, index) => RealisticClass(name, index, tweets))]) with
    {
        Parameters = new Dictionary<string, string>
        {
            ["nb_tweets_exploit"] = "100",
            ["nb_top_lift_kw"] = "10",
            ["nb_tweets_per_kw_final"] = "30",
            ["mlm_model"] = "",
            ["seed"] = "42",
            ["exploit_method"] = "top_tweets",
            ["min_frequency"] = "0.00001",
            ["nb_kskipngrams"] = "5",
        },
    };

    private static ClassSelection RealisticClass(string name, int index, int tweets)
    {
        var baseRank = 900L * (index + 1) * (index + 1);
        return new ClassSelection(
            name, 0.0009 * (index + 1) * (index + 1), 1_000_000, baseRank, 98_765_432, 5123 + (index * 100), 431 + index,
            [.. Enumerable.Range(0, 41).Select(step => (long)Math.Pow(98_765_432, step / 40.0)).Append(baseRank).Distinct().Order().Select(rank => new DecayPoint(rank, 1 / (1 + Math.Pow(rank / (2.0 * baseRank), 1.3))))],
            Methods(),
            [.. Enumerable.Range(0, tweets).Select(tweet => Tweet(tweet, tweets))]);
    }

    private static MethodFindings[] Methods() =>
    [
        new("exploit", [], [], [new(new("exploit"), 100, 131, new Dictionary<string, long> { ["labelled before"] = 24, ["near-identical text"] = 7 }, 100, 0)]),
        new(
            "explore_keyword",
            ["No masked language model was given: the keywords are those of the highest lift."],
            [new("Words by lift, with the interval of 1,000 resamples", ["word", "count_top", "count_all", "lift", "lift_low", "lift_high"], [["jobless", 812L, 20_412L, 39.77, 35.2, 44.9], ["laid", 2311L, 88_120L, 26.2249, 25.1, 27.5], ["desempleada", 45L, 3020L, 14.9007, 9.13, 22.04], ["unemployment", 1093L, 123_456L, 8.8533, 8.401, 9.4], ["💼", 12L, 3021L, 3.97, 0.988, 7.1]])],
            [.. new[] { "jobless", "laid", "desempleada", "unemployment", "💼" }.Select((word, i) => new PickOutcome(new("explore_keyword", word), 30, 41 + i, new Dictionary<string, long> { ["labelled before"] = 9, ["near-identical text"] = 2 + i }, 30, i))]),
        new(
            "explore_sentence",
            [],
            [new("Structures by frequency among top tweets (n = 4, k = 2)", ["structure", "count"], [["i lost my job", 512L], ["lost my job and", 303L], ["i need a job", 188L], ["got fired from my", 97L], ["<user> i need work", 61L]])],
            [.. new[] { "i lost my job", "lost my job and", "i need a job" }.Select(gram => new PickOutcome(new("explore_sentence", "", gram), 30, 52, new Dictionary<string, long> { ["labelled before"] = 18, ["near-identical text"] = 4 }, 30, 6))]),
        new("uncertainty", ["Fewer than 50 tweets score above 0.5: 31 were found on that side."], [], [new(new("uncertainty"), 100, 90, new Dictionary<string, long> { ["labelled before"] = 9 }, 81, 2)]),
    ];

    private static SelectedTweet Tweet(int index, int count)
    {
        PickReason[] reasons = (index % 4) switch
        {
            0 => [new("exploit")],
            1 => [new("exploit"), new("explore_keyword", "jobless")],
            2 => [new("explore_keyword", "laid"), new("explore_sentence", "", "i lost my job")],
            _ => [new("uncertainty")],
        };
        var texts = index % 16 == 15 ? Hostile : Texts;
        return new SelectedTweet($"{1_460_000_000_000_000_000L + index}", texts[index * 7 % texts.Length], 0.9999 - (0.6 * index / count), 1 + ((long)index * index), reasons);
    }
}
