using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Merge;

/// <summary>What a merge reads, checked.</summary>
/// <param name="Operations">The output of preprocess.</param>
/// <param name="Scores">The scores of each class; a class's place is its number.</param>
internal sealed record MergeInputs(InputTable Operations, IReadOnlyList<(string Class, InputTable Table)> Scores)
{
    /// <summary>Finds the classes and checks every file of theirs and of the operations.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static MergeInputs Open(MergeOptions options)
    {
        var classes = Classes(options);
        var operations = InputTable.Open("the tweets with operations (the output of preprocess)", "--operations", options.OperationsPath, OperationsTable.Needs);
        var scores = classes.Select(name => (name, Open(options, name))).ToList();
        return new MergeInputs(operations, scores);
    }

    /// <summary>Where the table of a class goes.</summary>
    public static string Target(MergeOptions options, string className) => Path.Combine(options.OutputPath, className, RankedTable.FileName(className));

    private static InputTable Open(MergeOptions options, string name) => InputTable.Open(
        $"the scores of class {name}", "--inference", Path.Combine(options.ScoresPath, name), ScoreTable.Needs, file => RankedTable.IsOutput(name, file));

    private static IReadOnlyList<string> Classes(MergeOptions options)
    {
        if (!Directory.Exists(options.ScoresPath))
        {
            throw JobException.BadInput(
                $"bad input: the scores are expected as {options.ScoresPath}/CLASS/*.parquet, and that folder does not exist.{Others(options.ScoresPath)} "
                + "Give the name of a folder under inference/ of the data root, or say with --inference where it is, or with --data-root (LABORSPARK_DATA) where all data is.");
        }
        if (options.Classes.Count > 0)
            return options.Classes;
        var found = Directory.GetDirectories(options.ScoresPath).Select(f => Path.GetFileName(f)!).Where(n => n[0] is not ('.' or '_')).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0
            ? found
            : throw JobException.BadInput($"bad input: the scores are expected as {options.ScoresPath}/CLASS/*.parquet, and there is no folder of a class.");
    }

    private static string Others(string scoresPath)
    {
        var inferences = Path.GetDirectoryName(Path.GetDirectoryName(scoresPath));
        if (!Directory.Exists(inferences))
            return "";
        var names = Directory.GetDirectories(inferences).Select(Path.GetFileName).Order(StringComparer.Ordinal).Take(10).ToList();
        return names.Count == 0 ? "" : $" {inferences} holds: {string.Join(", ", names)}.";
    }
}
