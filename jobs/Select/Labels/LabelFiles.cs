namespace LaborSpark.Jobs.Select.Labels;

/// <summary>The files that tell which tweets were labelled, or sent to be labelled, for a class before.</summary>
/// <param name="Training">The training set; null if it is missing.</param>
/// <param name="Validation">The validation set; null if it is missing.</param>
/// <param name="Earlier">Earlier selections.</param>
/// <param name="Notes">Sentences on what was passed over, and why.</param>
internal sealed record LabelFiles(FileInfo? Training, FileInfo? Validation, IReadOnlyList<FileInfo> Earlier, IReadOnlyList<string> Notes)
{
    private const string TrainingPrefix = "train_";
    private const string ValidationPrefix = "val_";
    private const string SelectionSuffix = "_to_label.csv";
    private const string Csv = ".csv";

    /// <summary>Finds the files.</summary>
    /// <param name="folder">The folder of <c>train_CLASS.csv</c> and <c>val_CLASS.csv</c>.</param>
    /// <param name="className">The class.</param>
    /// <param name="exclude">Earlier selections: files, or folders of <c>CLASS_to_label.csv</c>.</param>
    /// <param name="problems">Where what is missing goes.</param>
    public static LabelFiles Find(string folder, string className, IReadOnlyList<string> exclude, List<string> problems)
    {
        var notes = new List<string>();
        var training = new FileInfo(Path.Combine(folder, TrainingPrefix + className + Csv));
        var validation = new FileInfo(Path.Combine(folder, ValidationPrefix + className + Csv));
        if (!Directory.Exists(folder))
            problems.Add($"{folder}: expected the folder of {training.Name} and {validation.Name}, which does not exist. Say by --labels where the labelled tweets are.");
        else if (!training.Exists && !validation.Exists)
            problems.Add(NoSuchClass(folder, className));
        else
            problems.AddRange(new[] { training, validation }.Where(f => !f.Exists).Select(Missing));
        var earlier = exclude.Select(path => Selection(path, className, problems, notes)).OfType<FileInfo>().ToList();
        return new LabelFiles(training.Exists ? training : null, validation.Exists ? validation : null, earlier, notes);
    }

    private static string Missing(FileInfo file) =>
        $"{file.FullName} is missing; the folder holds {List(Names(file.DirectoryName!), "no CSV file")}. A set without tweets is a file with the header tweet_id,text,class alone.";

    private static string NoSuchClass(string folder, string className)
    {
        var classes = Names(folder)
            .Select(name => Between(name, TrainingPrefix) ?? Between(name, ValidationPrefix))
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return $"{folder} holds no labels of {className}: expected {TrainingPrefix}{className}{Csv} and {ValidationPrefix}{className}{Csv}. It holds "
            + (classes.Count > 0 ? $"those of {string.Join(", ", classes)}." : $"{List(Names(folder), "no CSV file")}.")
            + " Name one of its classes, or say by --labels where the labelled tweets are.";
    }

    // A class that came later was in no earlier selection; a folder of no selections at all is a slip.
    private static FileInfo? Selection(string path, string className, List<string> problems, List<string> notes)
    {
        if (File.Exists(path))
            return new FileInfo(path);
        var file = new FileInfo(Path.Combine(path, className + SelectionSuffix));
        if (file.Exists)
            return file;
        if (!Directory.Exists(path))
            problems.Add($"{path}: expected an earlier selection, a file or a folder of CLASS{SelectionSuffix}, which does not exist. Correct the path, or leave it out.");
        else if (!Names(path).Any(name => name.EndsWith(SelectionSuffix, StringComparison.Ordinal)))
            problems.Add($"{path}: expected an earlier selection with {file.Name}, found {List(Names(path), "no CSV file")}. Correct the path, or leave it out.");
        else
            notes.Add($"The earlier selection {path} holds no {file.Name}, so none of its tweets was set aside for {className}.");
        return null;
    }

    private static List<string> Names(string folder) =>
        [.. Directory.GetFiles(folder, "*" + Csv).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string? Between(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..^Csv.Length] : null;

    private static string List(IReadOnlyList<string> names, string none) => names.Count > 0 ? string.Join(", ", names) : none;
}
