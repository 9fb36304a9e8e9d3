using Apache.Arrow;
using LaborSpark.Udfs;
using Microsoft.Spark;

namespace LaborSpark.Jobs.Preprocess;

/// <summary>The text operations as they run on an executor: the one place where shipped files and Arrow's columns meet.</summary>
internal static class TextOperations
{
    /// <summary>Adds the operations' columns to batches of tweets.</summary>
    /// <param name="tweets">Batches of <c>tweet_id</c> and <c>text</c>.</param>
    /// <param name="vocabularyFile">The name under which the vocabulary was shipped.</param>
    /// <param name="statisticsFile">The name under which the compiled word statistics were shipped.</param>
    /// <param name="notes">The folder for <see cref="WorkerRows"/>.</param>
    public static IEnumerable<RecordBatch> Add(IEnumerable<RecordBatch> tweets, string vocabularyFile, string statisticsFile, string notes)
    {
        // Both are loaded by the first task of the process and shared by the others.
        var vocabulary = BertVocabulary.Load(SparkFiles.Get(vocabularyFile));
        var statistics = WordStatistics.OpenCompiled(SparkFiles.Get(statisticsFile));
        return new OperationColumns(vocabulary, new SocialTokenizer(statistics, statistics)).Add(WorkerRows.Counted(tweets, notes));
    }
}
