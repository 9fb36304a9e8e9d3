using LaborSpark.Bench.Merge.DuckDb;

namespace LaborSpark.Bench.Merge;

/// <summary>The data of one size and seed, made once and found again.</summary>
/// <param name="Folder">The folder that holds the data.</param>
/// <param name="Rows">How many tweets there are.</param>
/// <param name="Seed">The seed of ids, scores and orders.</param>
internal sealed record MergeData(string Folder, long Rows, int Seed)
{
    /// <summary>The classes, the first being the one of a run on one class.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["lost_job_1mo", "is_hired_1mo", "is_unemployed", "job_offer", "job_search"];

    /// <summary>The folder of the operations.</summary>
    public string Operations => Path.Combine(Folder, "operations");

    /// <summary>The folder that holds <c>output/CLASS</c>.</summary>
    public string Inference => Path.Combine(Folder, "inference");

    /// <summary>The folder of the scores of a class.</summary>
    public string Scores(string className) => Path.Combine(Inference, "output", className);

    /// <summary>Makes what is not there yet.</summary>
    /// <param name="classes">The classes whose scores are needed.</param>
    /// <returns>The seconds that it took, without the start of processes; 0 if all was there.</returns>
    public double Make(IEnumerable<string> classes)
    {
        var order = new DuckDbOrder { Step = DuckDbStep.Operations, Rows = Rows, Seed = Seed };
        return Make(Operations, path => order with { Table = path })
            + classes.Sum(name => Make(Scores(name), path => order with { Step = DuckDbStep.Scores, Class = name, Table = path }));
    }

    /// <summary>Makes the scores of a class for operations that are there.</summary>
    public void MakeScoresOfOperations(string className) => Make(
        Scores(className),
        path => new DuckDbOrder { Step = DuckDbStep.ScoresOfOperations, Rows = Rows, Seed = Seed, Class = className, Operations = Operations, Table = path });

    // A folder has its name only when it is whole; the dot keeps what a killed run left from being taken for a class.
    private static double Make(string folder, Func<string, DuckDbOrder> order)
    {
        if (Directory.Exists(folder))
            return 0;
        var partial = Path.Combine(Path.GetDirectoryName(folder)!, "." + Path.GetFileName(folder));
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        Directory.CreateDirectory(partial);
        var seconds = DuckDbProcess.Run(order(partial)).Seconds;
        Directory.Move(partial, folder);
        return seconds;
    }
}
