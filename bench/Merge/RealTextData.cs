using LaborSpark.Bench.Preprocess;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Running;

namespace LaborSpark.Bench.Merge;

/// <summary>Operations of real text: the tweets that lie beside the checkout, copied with salts and preprocessed, and scores for what is left of them.</summary>
internal static class RealTextData
{
    /// <summary>Makes what is not there yet.</summary>
    /// <param name="data">The data; its rows are the tweets before preprocessing, which drops some.</param>
    /// <param name="classes">The classes whose scores are needed.</param>
    /// <param name="session">Opens a session; it is closed here.</param>
    public static void Make(MergeData data, IEnumerable<string> classes, Func<JobSession> session)
    {
        if (!Directory.Exists(data.Operations))
            Preprocess(data, session);
        foreach (var name in classes)
            data.MakeScoresOfOperations(name);
    }

    private static void Preprocess(MergeData data, Func<JobSession> open)
    {
        var chunks = Path.Combine(data.Folder, "chunks");
        if (Directory.Exists(chunks))
            Directory.Delete(chunks, recursive: true);
        using var session = open();
        SaltedTweets.Write(session.Spark, data.Rows, chunks);
        // Published in one step, so a folder that has the name is whole.
        var options = new PreprocessOptions { Input = chunks, Vocab = Data.Vocabulary, Stats = Data.Statistics, Output = data.Operations };
        using (var job = PreprocessJob.Open(options))
            job.Run(session);
        Directory.Delete(chunks, recursive: true);
    }
}
