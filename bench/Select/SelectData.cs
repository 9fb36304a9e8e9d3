using LaborSpark.Bench.Merge;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Bench.Select;

/// <summary>What a selection reads: operations of real text, their words, a ranking and a wide table of each class, and labels, all made by the jobs themselves.</summary>
/// <param name="folder">The folder that holds the data.</param>
/// <param name="tweets">How many tweets there are before preprocessing.</param>
internal sealed class SelectData(string folder, long tweets)
{
    private const int Seed = 1;
    private readonly MergeData _data = new(folder, tweets, Seed);

    /// <summary>The folder that holds the data.</summary>
    public string Folder => folder;

    /// <summary>The output of preprocess.</summary>
    public string Operations => _data.Operations;

    /// <summary>The output of wordcount.</summary>
    public string Wordcount => Path.Combine(folder, "words");

    /// <summary>The folder that holds <c>output/CLASS</c> with the outputs of merge.</summary>
    public string Merged => Path.Combine(folder, "merged");

    /// <summary>The folder of the label files.</summary>
    public string Labels => Path.Combine(folder, "labels");

    /// <summary>How many tweets are left after preprocessing.</summary>
    public long Rows => ParquetFooters.Read(ParquetFolder.Files(Operations)).Sum(file => file.Rows);

    private MergeOptions Merge => MergeRuns.Narrow(_data, MergeData.Classes, Path.Combine(Merged, "output")) with { NoWide = false };

    /// <summary>The tables of a class.</summary>
    public MergeTargets Targets(string className) => MergeTargets.Of(Merge, className);

    // There once all else is.
    private string Made => Path.Combine(folder, FormattableString.Invariant($"made-of-{tweets}"));

    /// <summary>Makes all of it, unless it is there.</summary>
    /// <param name="open">Opens a session; it is closed here.</param>
    public void Make(Func<JobSession> open)
    {
        if (File.Exists(Made))
            return;
        RealTextData.Make(_data, [], open);
        using var session = open();
        using (var words = WordcountJob.Open(new WordcountOptions { Input = Operations, Output = Wordcount, NoChart = true }))
            words.Run(session);
        foreach (var name in MergeData.Classes)
            TopicScores.Write(session.Spark, Operations, name, _data.Scores(name));
        MergeRuns.Run(Merge, () => session);
        Directory.CreateDirectory(Labels);
        foreach (var name in MergeData.Classes)
            RankingLabels.Write(session.Spark, Operations, Targets(name).Ranked, name, Labels);
        File.WriteAllText(Made, "");
    }
}
