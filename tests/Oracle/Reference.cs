using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace LaborSpark.Oracle;

/// <summary>The reference tools in a Python process: texts in, answers out, in order.</summary>
internal static class Reference
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web);

    /// <summary>Asks for the answers to all texts.</summary>
    /// <param name="options">Where the script, its packages and its vocabulary are.</param>
    /// <param name="texts">The texts.</param>
    /// <returns>The answers, one a text, as they come.</returns>
    public static IEnumerable<Answer> Ask(OracleOptions options, IReadOnlyList<string> texts)
    {
        var start = new ProcessStartInfo(options.Python)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(options.Script);
        start.ArgumentList.Add(options.Site);
        start.Environment["VOCAB"] = Path.GetFullPath(options.Vocabulary);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{options.Python} did not start.");

        // The script answers line by line: to write all and then read would fill both pipes.
        var writing = Task.Run(() => Write(process.StandardInput, texts));
        for (var index = 0; index < texts.Count; index++)
        {
            var line = process.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException($"The reference ended after {index} of {texts.Count} answers; its error output says why.");
            yield return JsonSerializer.Deserialize<Answer>(line, Lines)!;
        }

        writing.GetAwaiter().GetResult();
        process.WaitForExit();
    }

    private static void Write(StreamWriter input, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
            input.WriteLine(JsonSerializer.Serialize(text));
        input.Close();
    }

    /// <summary>What the reference says of a text.</summary>
    /// <param name="Bert">The tokens of <c>convbert_tokenized_text</c>.</param>
    /// <param name="Lower">The <c>lowercased_text</c>.</param>
    /// <param name="Error">The reference's own error, in place of all answers.</param>
    internal sealed record Answer(string[]? Bert, string? Lower, string? Error);
}
