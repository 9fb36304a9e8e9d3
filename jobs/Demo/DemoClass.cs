using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Demo;

/// <summary>A class of the demo, with the words by which its made scores tell it.</summary>
/// <remarks>A stand-in for a model, so that the head of a ranking reads like one: no part of the method.</remarks>
/// <param name="Name">The class.</param>
/// <param name="Words">A text that holds one of them, in any case, scores high.</param>
internal sealed record DemoClass(string Name, IReadOnlyList<string> Words)
{
    // A model scores nearly all tweets near zero: the eighth power leaves 2 % of the others above 0.85 of the half below.
    private const double Rareness = 8;

    /// <summary>The five classes.</summary>
    public static IReadOnlyList<DemoClass> All { get; } =
    [
        new("is_hired_1mo", ["got the job", "starting as", "hired"]),
        new("is_unemployed", ["unemployed", "jobless", "out of work"]),
        new("job_offer", ["openings", "hiring", "apply"]),
        new("job_search", ["looking for work", "job hunting", "applied"]),
        new("lost_job_1mo", ["laid off", "lost the job", "fired"]),
    ];

    /// <summary>Base rates by which the demo has some top tweets, for merge: a hundredth for each class.</summary>
    public static string BaseRates { get; } = SettingPairs.Join(All.Select(c => c.Name + "=0.01"));

    /// <summary>True if the text tells the class.</summary>
    public bool IsTold(string text) => Words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>The score of a text.</summary>
    public double Score(string text, SeededRandom random)
    {
        var chance = random.NextUnit();
        return IsTold(text) ? 0.5 + (chance / 2) : Math.Pow(chance, Rareness) / 2;
    }
}
