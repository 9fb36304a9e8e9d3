using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.Jobs.Select.Labels;

/// <summary>What was labelled for a class, or sent to be labelled, before this selection.</summary>
internal sealed class ClassLabels
{
    private readonly List<string> _problems = [];
    private readonly List<FileInfo> _files = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedMotifs = new(StringComparer.Ordinal);

    private ClassLabels(string folder, string className, IReadOnlyList<string> exclude)
    {
        var files = LabelFiles.Find(folder, className, exclude, _problems);
        Training = Labelled(files.Training);
        Validation = Labelled(files.Validation);
        foreach (var file in files.Earlier)
            Selected(file);
        _notes.AddRange(files.Notes);
        NoteShared();
    }

    /// <summary>The tweets of the training set, each id once, in the order of the file.</summary>
    public IReadOnlyList<LabelledTweet> Training { get; }

    /// <summary>The tweets of the validation set, each id once, in the order of the file.</summary>
    public IReadOnlyList<LabelledTweet> Validation { get; }

    /// <summary>The ids of all tweets that were labelled, or sent to be labelled, before.</summary>
    public IReadOnlySet<string> Ids => _ids;

    /// <summary>Their texts, each once: a tweet with one of them needs no label either.</summary>
    public IReadOnlyList<string> Texts => [.. _texts];

    /// <summary>
    /// The motifs of earlier selections, as <see cref="PickReason.Keyword"/> holds them. A row that a motif and another method chose has the keywords of both in one cell,
    /// which all count: a keyword too many here costs one motif, one too few would send the same motif twice.
    /// </summary>
    public IReadOnlySet<string> UsedMotifs => _usedMotifs;

    /// <summary>What is wrong with the files; with any, the labels are not to be used.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Every file that was read.</summary>
    public IReadOnlyList<FileInfo> Files => _files;

    /// <summary>Sentences on what is worth knowing about the files, though it is allowed; empty for nothing.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Reads the labels of a class.</summary>
    /// <param name="folder">The folder of <c>train_CLASS.csv</c> and <c>val_CLASS.csv</c>, with the columns <c>tweet_id</c>, <c>text</c> and <c>class</c>, which is 0 or 1.</param>
    /// <param name="className">The class.</param>
    /// <param name="exclude">
    /// Earlier selections: each a CSV file, or a folder of <c>CLASS_to_label.csv</c>, with the column <c>tweet_id</c>; <c>text</c>, <c>source</c> and <c>keyword</c> are read too.
    /// </param>
    /// <exception cref="JobException">Bad input: files are missing, or not as said; all problems of all files are in the message, with their lines.</exception>
    public static ClassLabels Open(string folder, string className, IReadOnlyList<string> exclude)
    {
        var labels = Read(folder, className, exclude);
        ProblemList.ThrowIfAny(labels.Problems);
        return labels;
    }

    /// <summary>Reads the labels of a class, and keeps what is wrong with them.</summary>
    /// <inheritdoc cref="Open"/>
    public static ClassLabels Read(string folder, string className, IReadOnlyList<string> exclude) => new(folder, className, exclude);

    private List<LabelledTweet> Labelled(FileInfo? file)
    {
        var tweets = new Dictionary<string, LabelledTweet>(StringComparer.Ordinal);
        foreach (var row in Rows(file, LabelCsv.OfLabels))
        {
            if (Tweet(file!.FullName, row) is { } tweet && !tweets.TryAdd(tweet.TweetId, tweet))
                RefuseTwoLabels(tweets[tweet.TweetId], tweet);
        }
        return [.. tweets.Values];
    }

    private void Selected(FileInfo file)
    {
        foreach (var row in Rows(file, LabelCsv.OfSelections))
        {
            if (ReasonCells.Split(row.Source).Contains(SelectionSource.Motifs))
                _usedMotifs.UnionWith(ReasonCells.Split(row.Keyword));
        }
    }

    private IEnumerable<LabelRow> Rows(FileInfo? file, IReadOnlyList<string> needed)
    {
        if (file is null)
            yield break;
        _files.Add(file);
        foreach (var row in LabelCsv.Rows(file, needed, _problems))
        {
            _ids.Add(row.TweetId);
            if (row.Text.Length > 0)
                _texts.Add(row.Text);
            yield return row;
        }
    }

    private LabelledTweet? Tweet(string file, LabelRow row)
    {
        var label = row.Class.Trim();
        if (label is "0" or "1")
            return new LabelledTweet(row.TweetId, row.Text, label == "1", file, row.Line);
        _problems.Add($"{LabelCsv.Place(file, row.Line)}: column 'class' of tweet {row.TweetId} holds '{row.Class}', expected 0 or 1.");
        return null;
    }

    private void RefuseTwoLabels(LabelledTweet first, LabelledTweet again)
    {
        if (first.IsPositive != again.IsPositive)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture,
                $"{LabelCsv.Place(again.File, again.Line)}: tweet {again.TweetId} has class {Label(again)}, and class {Label(first)} in line {first.Line}. Leave the right one."));
        }
    }

    private void NoteShared()
    {
        var training = Training.ToDictionary(t => t.TweetId, t => t.IsPositive, StringComparer.Ordinal);
        var shared = Validation.Where(t => training.ContainsKey(t.TweetId)).ToList();
        if (shared.Count == 0)
            return;
        var contradicting = shared.Count(t => training[t.TweetId] != t.IsPositive);
        _notes.Add(string.Create(CultureInfo.InvariantCulture,
            $"Tweets both in the training and in the validation set: {shared.Count:N0}, with different labels {contradicting:N0}. Each counts once as labelled."));
    }

    private static int Label(LabelledTweet tweet) => tweet.IsPositive ? 1 : 0;
}
