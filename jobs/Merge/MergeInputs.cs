using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Merge;

/// <summary>What a merge reads, checked.</summary>
/// <param name="Operations">The output of preprocess.</param>
/// <param name="Classes">The classes; a class's place is its number.</param>
/// <param name="Notes">What the user should know before the work begins.</param>
internal sealed record MergeInputs(InputTable Operations, IReadOnlyList<MergeClass> Classes, IReadOnlyList<string> Notes)
{
    // Below this share of the tweets a note is made: an inference of which a part is missing looks like that.
    private const double WholeCoverage = 0.9;

    /// <summary>The same files as <see cref="Operations"/>, of which the ids alone are read.</summary>
    public InputTable Ids => Operations.Reading(OperationsTable.IdsOnly);

    /// <summary>Finds the classes and checks every file of theirs and of the operations.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static MergeInputs Open(MergeOptions options)
    {
        var folders = Folders(options);
        var (names, notes) = Chosen(options, folders);
        var operations = InputTable.Open("the tweets with operations (the output of preprocess)", "--operations", options.OperationsPath, OperationsTable.Needs);
        var random = options.RandomTweets ?? operations.Rows;
        var classes = names.Select(name => new MergeClass(name, Scores(options, name), options.BaseRates[name], random)).ToList();
        notes.AddRange(classes.Where(c => c.Scores.Rows < WholeCoverage * operations.Rows).Select(c => string.Create(
            CultureInfo.InvariantCulture,
            $"the scores of class {c.Name} are {c.Scores.Rows:N0} rows for {operations.Rows:N0} tweets ({(double)c.Scores.Rows / operations.Rows:P0}): tweets without a score are in no ranking.")));
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"base ranks of {random:N0} random tweets: {string.Join(", ", classes.Select(c => c.BaseRankText))}."));
        return new MergeInputs(operations, classes, notes);
    }

    private static InputTable Scores(MergeOptions options, string name) => InputTable.Open(
        $"the scores of class {name}", "--inference", Path.Combine(options.ScoresPath, name), ScoreTable.Needs, file => RankedTable.IsOutput(name, file));

    private static (List<string> Names, List<string> Notes) Chosen(MergeOptions options, IReadOnlyList<string> folders)
    {
        var rates = options.BaseRates;
        var wanted = options.Classes.Count > 0 ? options.Classes : [.. rates.Keys.Order(StringComparer.Ordinal)];
        if (wanted.Count == 0)
            throw JobException.WrongUsage("No class has a base rate, so it is not known what to merge. Give --base-rate CLASS=RATE, once for each class.");
        if (wanted.Where(w => !rates.ContainsKey(w)).ToList() is { Count: > 0 } unrated)
            throw JobException.WrongUsage($"Without a base rate it is not known how many top tweets there are of: {string.Join(", ", unrated)}. Give --base-rate {unrated[0]}=RATE.");
        var notes = new List<string>();
        if (wanted.Except(folders).ToList() is { Count: > 0 } missing)
        {
            var what = $"the scores of class {string.Join(", ", missing)} are missing: there is no folder {Path.Combine(options.ScoresPath, missing[0])}";
            if (!options.AllowMissingClass || missing.Count == wanted.Count)
                throw JobException.BadInput($"bad input: {what}. The folders there are: {Listed(folders)}. Take the class out with --classes, or go on without it with --allow-missing-class.");
            notes.Add(what + "; the merge goes on without.");
        }
        if (folders.Except(wanted).ToList() is { Count: > 0 } others)
            notes.Add($"left out, as {(options.Classes.Count > 0 ? "--classes does not name them" : "they have no base rate")}: {string.Join(", ", others)}.");
        return ([.. wanted.Where(folders.Contains)], notes);
    }

    private static List<string> Folders(MergeOptions options)
    {
        if (!Directory.Exists(options.ScoresPath))
        {
            throw JobException.BadInput(
                $"bad input: the scores are expected as {options.ScoresPath}/CLASS/*.parquet, and that folder does not exist.{Others(options.ScoresPath)} "
                + "Give the name of a folder under inference/ of the data root, or say with --inference where it is, or with --data-root (LABORSPARK_DATA) where all data is.");
        }
        return [.. Directory.GetDirectories(options.ScoresPath).Select(f => Path.GetFileName(f)!).Where(n => n[0] is not ('.' or '_')).Order(StringComparer.Ordinal)];
    }

    private static string Others(string scoresPath)
    {
        var inferences = Path.GetDirectoryName(Path.GetDirectoryName(scoresPath));
        if (!Directory.Exists(inferences))
            return "";
        var names = Directory.GetDirectories(inferences).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).Take(10).ToList();
        return names.Count == 0 ? "" : $" {inferences} holds: {string.Join(", ", names)}.";
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
