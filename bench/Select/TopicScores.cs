using System.Globalization;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Bench.Select;

/// <summary>Scores that follow the text a little, as a model's do: top tweets share words, so that there are keywords, structures and motifs to be found.</summary>
internal static class TopicScores
{
    // SaltedTweets ends the ids of the first copies so.
    private const string FirstCopy = "0000";

    private static readonly Dictionary<string, string> Topics = new()
    {
        ["is_hired_1mo"] = "new job|got (the|a|my) job|hired|first day",
        ["is_unemployed"] = "unemployed|jobless|no job|need a job",
        ["job_offer"] = "hiring|job|apply|career|vacanc|position",
        ["job_search"] = "looking for (a )?(job|work)|job (search|hunt)|need a job|resume|interview",
        ["lost_job_1mo"] = "fired|laid off|lost (my|his|her|their|the) job|quit",
    };

    /// <summary>Writes the scores of a class for all tweets.</summary>
    public static void Write(SparkSession spark, string operations, string className, string folder) => spark
        .Read().Parquet(SparkPath.ToRead(operations))
        .Select(Col(OperationsTable.TweetId).As(ScoreTable.TweetId), Expr(Score(className)).As(ScoreTable.Score))
        .Write().Parquet(SparkPath.ToWrite(folder));

    // A uniform number for each tweet and class, on the scale of the logistic function between -8 and 2, with a topic's word 6 higher.
    // Of a tweet's copies only the first is on topic: else the top tweets would be the same few again and again, and each of their combinations of words a motif.
    private static string Score(string className) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        1 / (1 + exp(-(10 * ((xxhash64({OperationsTable.TweetId}, '{className}') & {long.MaxValue}) / {(double)long.MaxValue:R}D) - 8
            + if(coalesce({OperationsTable.Lowercased} RLIKE '{Topics[className]}', false) AND endswith({OperationsTable.TweetId}, '{FirstCopy}'), 6, 0))))
        """);
}
