using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LaborSpark.Jobs.Select.MaskedModels;

namespace LaborSpark.Bench;

/// <summary>Masks filled per second by a masked language model, by threads and sequences at once, best of three rounds in which all take their turn, and how far the scores differ.</summary>
internal static class MaskSpeed
{
    private const int Rounds = 3;
    private const int Proposals = 10;

    private static readonly string Model = Shared("tiny-bert-mlm.onnx");
    private static readonly string Answers = Shared("fill-mask.json");

    /// <summary>Measures and prints.</summary>
    /// <param name="modelPath">The ONNX file of a model with the sample's vocabulary, or null for the tiny one beside the checkout.</param>
    /// <param name="vocabPath">Its vocabulary, or null for that of the tiny one.</param>
    /// <param name="most">How many of the 200 texts to take: a model of the usual size takes a second for ten.</param>
    /// <param name="output">Receives the table.</param>
    public static void Run(string? modelPath, string? vocabPath, int most, TextWriter output)
    {
        if (!File.Exists(modelPath ?? Model) || !File.Exists(Answers))
        {
            output.WriteLine($"nothing measured: {modelPath ?? Model} and {Answers} are needed, the reference data beside the checkout.");
            return;
        }

        var texts = Texts().Take(most).ToList();
        FillMaskOptions[] cases = [.. from threads in (int[])[1, 2] from size in (int[])[1, 8, 32] select new FillMaskOptions { Threads = threads, BatchSize = size }];
        var fills = cases.Select(options => FillMask.Open(modelPath ?? Model, vocabPath ?? Vocabulary, options)).ToList();
        Print(texts, cases, fills, output);
        fills.ForEach(fill => fill.Dispose());
    }

    private static string Vocabulary => Path.Combine(Path.GetDirectoryName(Model)!, "..", "vocab", "vocab.txt");

    private static string Shared(string name) => Path.GetFullPath(Path.Combine(Data.CheckoutRoot, "..", "shared", "data", "model", name));

    private static IEnumerable<string> Texts() =>
        JsonDocument.Parse(File.ReadAllText(Answers)).RootElement.EnumerateArray().Select(answer => answer.GetProperty("text").GetString()!);

    private static void Print(List<string> texts, FillMaskOptions[] cases, List<FillMask> fills, TextWriter output)
    {
        var best = cases.Select(_ => (Seconds: double.MaxValue, Cpu: double.MaxValue)).ToArray();
        var scores = new double[cases.Length][];
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < cases.Length; index++)
            {
                var (seconds, cpu) = Measure(texts, fills[index], out scores[index]);
                best[index] = (Math.Min(best[index].Seconds, seconds), Math.Min(best[index].Cpu, cpu));
            }
        }

        output.WriteLine($"{texts.Count} texts of {texts.Average(text => fills[0].Tokens(text).Count):N1} tokens on average, {texts.Max(text => fills[0].Tokens(text).Count)} at most");
        for (var index = 0; index < cases.Length; index++)
            output.WriteLine(Line(cases[index], texts.Count, best[index], scores[0].Zip(scores[index], (first, other) => Math.Abs(first - other)).Max()));
    }

    private static (double Seconds, double Cpu) Measure(List<string> texts, FillMask fill, out double[] scores)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        scores = [.. fill.Propose(texts, Proposals).SelectMany(proposals => proposals).Select(proposal => proposal.Score)];
        return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    private static string Line(FillMaskOptions options, int texts, (double Seconds, double Cpu) best, double difference) => string.Create(
        CultureInfo.InvariantCulture,
        $"threads {options.Threads}, {options.BatchSize,2} at once {texts / best.Seconds,10:N1} texts/s {texts / best.Cpu,10:N1} texts/s of CPU   largest difference of a score to the first line {difference:0.#e+0}");
}
