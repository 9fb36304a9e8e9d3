using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace LaborSpark.Oracle;

/// <summary>The reference tools in a Python process: texts in, answers out, in order.</summary>
internal static class Reference
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web);

    /// <summary>Asks reference.py for the answers to all texts.</summary>
    /// <param name="options">Where the script, its packages and its vocabulary are.</param>
    /// <param name="texts">The texts.</param>
    /// <returns>The answers, one a text, as they come.</returns>
    public static IEnumerable<Answer> Ask(ReferenceOptions options, IReadOnlyList<string> texts) =>
        Ask(options, [options.Script, options.Site], new() { ["VOCAB"] = options.Vocabulary, ["STATS"] = options.Statistics }, texts.Select(text => JsonSerializer.Serialize(text)), texts.Count)
            .Select(line => JsonSerializer.Deserialize<Answer>(line, Lines)!);

    /// <summary>Asks ekphrasis_options.py, which knows no chance, for the answers to all questions.</summary>
    /// <param name="options">Where its packages and the statistics are.</param>
    /// <param name="questions">The questions.</param>
    /// <returns>The tokens, one list a question, as they come; null where ekphrasis raises.</returns>
    public static IEnumerable<string[]?> Ask(AskingOptions options, IReadOnlyList<Question> questions)
    {
        if (questions.Count == 0)
            return [];

        var script = Path.Combine(AppContext.BaseDirectory, "ekphrasis_options.py");
        return Ask(options, [script, options.Site, options.Statistics], [], questions.Select(question => JsonSerializer.Serialize(question, Question.Json)), questions.Count)
            .Select(line => line.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(line) : null);
    }

    private static IEnumerable<string> Ask(AskingOptions options, string[] arguments, Dictionary<string, string> environment, IEnumerable<string> questions, int count)
    {
        var start = new ProcessStartInfo(options.Python, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, path) in environment)
            start.Environment[name] = Path.GetFullPath(path);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{options.Python} did not start.");

        // The scripts answer line by line: to write all and then read would fill both pipes.
        var writing = Task.Run(() => Write(process.StandardInput, questions));
        for (var index = 0; index < count; index++)
        {
            yield return process.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException($"The reference ended after {index} of {count} answers; its error output says why.");
        }

        writing.GetAwaiter().GetResult();
        process.WaitForExit();
    }

    private static void Write(StreamWriter input, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            input.WriteLine(line);
        input.Close();
    }

    /// <summary>What the reference says of a text.</summary>
    /// <param name="Bert">The tokens of <c>convbert_tokenized_text</c>.</param>
    /// <param name="Lower">The <c>lowercased_text</c>.</param>
    /// <param name="Social">The tokens of <c>tokenized_preprocessed_text</c>.</param>
    /// <param name="Error">The reference's own error, in place of all answers.</param>
    internal sealed record Answer(string[]? Bert, string? Lower, string[]? Social, string? Error);
}
