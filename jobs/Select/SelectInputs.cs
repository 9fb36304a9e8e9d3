using System.Globalization;
using System.Text;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Labels;
using LaborSpark.Jobs.Select.MaskedModels;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Select;

/// <summary>What a selection reads, checked: all of it is of the same tweets.</summary>
/// <param name="Operations">The output of preprocess.</param>
/// <param name="Wordcount">The output of wordcount; null if no method needs it.</param>
/// <param name="StopWords">The words that are no keywords.</param>
/// <param name="StopWordsFile">Where they stand.</param>
/// <param name="Classes">The classes, by name.</param>
/// <param name="Notes">What the user should know before the work begins.</param>
internal sealed record SelectInputs(
    InputTable Operations, InputTable? Wordcount, IReadOnlySet<string> StopWords, FileInfo StopWordsFile, IReadOnlyList<SelectClass> Classes, IReadOnlyList<string> Notes)
{
    private const string OperationsRole = "operations";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Finds the classes and checks every table and file.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="shippedStopWords">The stop words that come with the program.</param>
    /// <exception cref="JobException">Bad input.</exception>
    public static SelectInputs Open(SelectOptions options, string shippedStopWords)
    {
        var names = ClassNames(options);
        var operations = InputTable.Open("the tweets with operations (the output of preprocess)", "--operations", options.OperationsPath, OperationsTable.Needs);
        var wordcount = options.Methods.Contains(MethodName.Keyword) ? Words(options, operations) : null;
        var stopWords = new FileInfo(options.StopWordsPath ?? shippedStopWords);
        var words = ReadStopWords(stopWords);
        if (options.BaseRates.Keys.Except(names).ToList() is { Count: > 0 } strange)
            throw JobException.WrongUsage($"--base-rate names {string.Join(", ", strange)}, which is none of the classes selected for: {string.Join(", ", names)}.");
        CheckModel(options);
        var classes = names.Select((name, number) => OpenClass(options, number, name, operations)).ToList();
        ProblemList.ThrowIfAny([.. classes.SelectMany(c => c.Labels.Problems).Distinct()]);
        return new SelectInputs(operations, wordcount, words, stopWords, classes, [BaseRanks(classes), .. classes.SelectMany(c => c.Labels.Notes.Select(note => $"{c.Name}: {note}"))]);
    }

    // It is asked after hours of other work: whether it can answer is tried before.
    private static void CheckModel(SelectOptions options)
    {
        if (options.ModelPath is { } model && options.Methods.Contains(MethodName.Keyword))
            FillMask.Open(model, options.VocabPath).Dispose();
    }

    private static SelectClass OpenClass(SelectOptions options, int number, string name, InputTable operations)
    {
        var path = Path.Combine(options.RankingsPath, name, RankedTable.FileName(name));
        var ranking = InputTable.Open($"the ranking of class {name} (an output of merge)", "--inference", path, RankedTable.Needs);
        RefuseGaps(ranking);
        var manifest = ManifestOf(ranking, "merge", operations);
        var rate = options.BaseRates.TryGetValue(name, out var given) ? given : MergedRate(manifest, ranking);
        var random = options.RandomTweets ?? MergedSize(manifest, ranking);
        return new SelectClass(number, name, ranking, rate, random, operations.Rows, ClassLabels.Read(options.LabelsPath, name, options.ExcludePaths));
    }

    private static InputTable Words(SelectOptions options, InputTable operations)
    {
        var words = InputTable.Open("the words of the random set (the output of wordcount)", "--wordcount", options.WordcountPath, WordcountTable.Needs);
        ManifestOf(words, "wordcount", operations);
        return words;
    }

    // A lift of counts over other tweets would be a number like any other, and wrong.
    private static Manifest ManifestOf(InputTable table, string verb, InputTable operations)
    {
        var manifest = Manifest.TryRead(table.Location)
            ?? throw JobException.BadInput($"bad input: {table.Location} has no {Manifest.FileName}, so it is not known of which tweets it was made. Run {verb} again, and take its output as it is.");
        return manifest.Inputs.GetValueOrDefault(OperationsRole)?.Fingerprint == operations.Fingerprint
            ? manifest
            : throw JobException.BadInput(
                $"bad input: {table.Location} was made of other tweets than those in {operations.Location}: its {Manifest.FileName} has another fingerprint for them. Run {verb} again, or name the tweets it was made of with --operations.");
    }

    private static void RefuseGaps(InputTable ranking)
    {
        try
        {
            RankingCheck.RefuseGaps(ranking.Files);
        }
        catch (JobException error)
        {
            throw JobException.BadInput($"bad input: files of the ranking {ranking.Location} are missing or not its own. Run merge again. ({error.Message})", error);
        }
    }

    private static long MergedSize(Manifest manifest, InputTable ranking) =>
        long.TryParse(manifest.Parameters.GetValueOrDefault("n-random"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size
            : throw JobException.BadInput($"bad input: {Path.Combine(ranking.Location, Manifest.FileName)} does not say how many random tweets there are. Run merge again, or give --n-random.");

    private static double MergedRate(Manifest manifest, InputTable ranking)
    {
        var pair = manifest.Parameters.GetValueOrDefault("base-rate") ?? "";
        return BaseRatesAttribute.Rate(pair[(pair.LastIndexOf('=') + 1)..])
            ?? throw JobException.BadInput($"bad input: {Path.Combine(ranking.Location, Manifest.FileName)} holds no base rate. Run merge again, or give --base-rate CLASS=RATE.");
    }

    private static IReadOnlyList<string> ClassNames(SelectOptions options)
    {
        if (!Directory.Exists(options.RankingsPath))
        {
            throw JobException.BadInput(
                $"bad input: the rankings are expected as {options.RankingsPath}/CLASS/CLASS_ranked.parquet, and that folder does not exist. "
                + "Give the name of a folder under inference/ of the data root, or say with --inference where it is, or with --data-root (LABORSPARK_DATA) where all data is.");
        }
        var ranked = Directory.GetDirectories(options.RankingsPath).Select(f => Path.GetFileName(f)!)
            .Where(name => Directory.Exists(Path.Combine(options.RankingsPath, name, RankedTable.FileName(name))))
            .Order(StringComparer.Ordinal).ToList();
        if (ranked.Count == 0)
            throw JobException.BadInput($"bad input: no folder of {options.RankingsPath} holds a ranking, CLASS_ranked.parquet. Run merge first.");
        return options.Classes.Except(ranked).ToList() is { Count: > 0 } missing
            ? throw JobException.BadInput($"bad input: there is no ranking of class {string.Join(", ", missing)} in {options.RankingsPath}. Those there are: {string.Join(", ", ranked)}. Run merge for it, or take it out of --classes.")
            : options.Classes.Count == 0 ? ranked : [.. options.Classes.Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> ReadStopWords(FileInfo file)
    {
        try
        {
            return [.. File.ReadLines(file.FullName, StrictUtf8).Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw JobException.BadInput($"bad input: the stop words are expected in {file.FullName}, a word on each line, in UTF-8, which cannot be read: {error.Message} Say with --stop-words where they are.", error);
        }
    }

    private static string BaseRanks(IReadOnlyList<SelectClass> classes) => string.Create(CultureInfo.InvariantCulture,
        $"base ranks: {string.Join(", ", classes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} {c.BaseRank:N0} ({c.BaseRate:R} of {c.RandomTweets:N0} random tweets)")))}.");
}
