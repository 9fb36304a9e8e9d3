using System.Diagnostics;
using System.Text.Json;
using LaborSpark.StraightPort;
using LaborSpark.Udfs;

namespace LaborSpark.Oracle;

/// <summary>Checks the laws of the text operations round by round until the time is over.</summary>
internal static class PropertiesRun
{
    private const int Round = 1_000;
    private const int ProgressEvery = 100;

    // Enough to see what is wrong.
    private const int MostFailures = 200;

    /// <summary>Generates and checks.</summary>
    /// <param name="options">For how long, and from what.</param>
    /// <returns>0 if all laws hold, else 1.</returns>
    public static int Run(PropertiesOptions options)
    {
        var watch = Stopwatch.StartNew();
        var random = new Random(options.Seed);
        var generator = Texts.Generator(options);
        var fast = new BertTokenizer(BertVocabulary.Load(options.Vocabulary));
        var plain = new StraightBertTokenizer(fast.Vocabulary);
        var statistics = WordStatistics.Load(options.Statistics);
        var counts = StraightStatistics.Load(options.Statistics);
        var byDefault = new SocialLaws(statistics, counts, new SocialOptions());
        var differences = new Differences(options.Failures);
        var rounds = 0;
        for (; watch.Elapsed.TotalHours < options.Hours && differences.Count < MostFailures; rounds++)
        {
            var drawn = options.SetsEvery > 0 && rounds % options.SetsEvery == options.SetsEvery - 1 ? OptionSets.Draw(random) : null;
            var laws = drawn is null ? byDefault : new SocialLaws(statistics, counts, drawn);
            var set = drawn is null ? "" : JsonSerializer.Serialize(drawn, Question.Json);
            for (var count = 0; count < Round; count++)
            {
                var text = generator.Next();
                if (laws.Broken(text) is { } broken)
                    differences.Add(new Difference($"social: {broken.Law} {set}", text, broken.Expected, broken.Actual));
                differences.Compare(text, "bert: equal to the plain one", plain.Tokenize(text), fast.Tokenize(text));
            }

            if ((rounds + 1) % ProgressEvery == 0)
                Console.WriteLine($"{(rounds + 1) * Round} texts, {differences.Count} break a law, {watch.Elapsed.TotalMinutes:F0} minutes");
        }

        Console.WriteLine($"{rounds * Round} texts of seed {options.Seed} in {watch.Elapsed.TotalMinutes:F1} minutes, {differences.Count} break a law");
        return differences.Report();
    }
}
