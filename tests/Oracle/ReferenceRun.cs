using LaborSpark.StraightPort;
using LaborSpark.Udfs;

namespace LaborSpark.Oracle;

/// <summary>Holds the columns to the reference on generated texts.</summary>
internal static class ReferenceRun
{
    private const int ProgressEvery = 10_000;

    /// <summary>Generates, asks, compares and reports.</summary>
    /// <param name="options">What to generate and whom to ask.</param>
    /// <returns>0 if nothing differs, else 1.</returns>
    public static int Run(ReferenceOptions options)
    {
        var generator = Texts.Generator(options);
        var texts = Enumerable.Range(0, options.Count).Select(_ => generator.Next()).ToArray();
        var fast = new BertTokenizer(BertVocabulary.Load(options.Vocabulary));
        var plain = new StraightBertTokenizer(fast.Vocabulary);
        var ports = SocialPorts.Make(options.Statistics, new SocialOptions());
        var differences = new Differences(options.Failures);
        var chance = new List<Difference>();
        var (compared, unanswered) = (0, 0);
        foreach (var answer in Reference.Ask(options, texts))
        {
            var text = texts[compared + unanswered];
            if (answer.Error is not null)
            {
                unanswered++;
                continue;
            }

            differences.Compare(text, "convbert_tokenized_text", answer.Bert!, fast.Tokenize(text));
            differences.Compare(text, "convbert_tokenized_text, plain", answer.Bert!, plain.Tokenize(text));
            differences.Compare(text, "lowercased_text", [answer.Lower!], [PythonText.ToLower(text)]);
            foreach (var (name, tokenize) in ports)
            {
                var actual = tokenize(text);
                if (!answer.Social!.SequenceEqual(actual))
                    chance.Add(new Difference($"tokenized_preprocessed_text, {name}", text, answer.Social!, actual));
            }

            if (++compared % ProgressEvery == 0)
                Console.WriteLine($"{compared} compared, {differences.Count} differ");
        }

        var ties = KeepWhatIsNoChance(options, chance, differences);
        Console.WriteLine($"{compared} texts of seed {options.Seed} compared, {unanswered} without an answer of the reference, {ties} differ by the reference's chance, {differences.Count} differ");
        return differences.Report();
    }

    /// <summary>Of equally frequent words the reference takes any: a row that differs only so is right by the project's own rule.</summary>
    private static int KeepWhatIsNoChance(ReferenceOptions options, List<Difference> found, Differences differences)
    {
        var questions = found.Select(difference => new Question(new SocialOptions(), difference.Text)).ToArray();
        var ties = 0;
        foreach (var (difference, answer) in found.Zip(Reference.Ask(options, questions)))
        {
            if (answer is not null && answer.SequenceEqual(difference.Actual))
                ties++;
            else
                differences.Add(difference);
        }

        return ties;
    }
}
