using System.Text.Json;
using LaborSpark.Udfs;

namespace LaborSpark.Oracle;

/// <summary>Holds the social normaliser with sets of options drawn by chance to ekphrasis.</summary>
internal static class SwitchesRun
{
    /// <summary>Draws, generates, asks, compares and reports.</summary>
    /// <param name="options">How much, and whom to ask.</param>
    /// <returns>0 if nothing differs, else 1.</returns>
    public static int Run(SwitchesOptions options)
    {
        var random = new Random(options.Seed);
        var generator = Texts.Generator(options);
        var sets = Enumerable.Range(0, options.Sets).Select(_ => OptionSets.Draw(random)).ToArray();
        var questions = sets.SelectMany(set => Enumerable.Range(0, options.Count).Select(_ => new Question(set, generator.Next()))).ToArray();
        var differences = new Differences(options.Failures);
        var (compared, unanswered) = (0, 0);
        var ports = new Dictionary<string, Func<string, string[]>>();
        SocialOptions? current = null;
        foreach (var (question, answer) in questions.Zip(Reference.Ask(options, questions)))
        {
            if (!ReferenceEquals(question.Options, current))
                (current, ports) = (question.Options, SocialPorts.Make(options.Statistics, question.Options));
            if (answer is null)
            {
                unanswered++;
                continue;
            }

            compared++;
            foreach (var (name, tokenize) in ports)
                differences.Compare(question.Text, $"{name}, {JsonSerializer.Serialize(current, Question.Json)}", answer, tokenize(question.Text));
        }

        Console.WriteLine($"{compared} texts of seed {options.Seed} with {options.Sets} sets of options compared, {unanswered} without an answer of ekphrasis, {differences.Count} differ");
        return differences.Report();
    }
}
