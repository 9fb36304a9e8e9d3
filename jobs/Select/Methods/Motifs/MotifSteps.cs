using System.Text.Json;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using RecordBatch = Apache.Arrow.RecordBatch;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>Motifs counted in many tweets: a plan over DataFrames, nothing is run here. The motifs travel as a file, once to each executor: they are too many to go with each task.</summary>
internal static class MotifSteps
{
    private static readonly StructType Schema = new([new StructField(MotifCountColumns.Motif, new IntegerType()), new StructField(MotifCountColumns.Tweets, new LongType())]);

    /// <summary>Writes motifs as they are read to count them.</summary>
    /// <param name="path">The file, which is not there yet.</param>
    /// <param name="motifs">The motifs.</param>
    public static void Write(string path, IReadOnlyList<string[]> motifs)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(stream, motifs);
    }

    /// <summary>In how many tweets each motif is, by its place in the file; those that none holds are left out.</summary>
    /// <param name="tweets">Tweets, the first column lists of tokens.</param>
    /// <param name="file">The name of a file of motifs that was sent to the executors.</param>
    public static DataFrame Count(DataFrame tweets, string file) => tweets
        .MapInArrow(batches => Count(batches, file), Schema)
        .GroupBy(Col(MotifCountColumns.Motif))
        .Agg(Sum(Col(MotifCountColumns.Tweets)).As(MotifCountColumns.Tweets));

    private static IEnumerable<RecordBatch> Count(IEnumerable<RecordBatch> batches, string file) =>
        MotifCountColumns.Count(batches, JsonSerializer.Deserialize<string[][]>(File.ReadAllBytes(SparkFiles.Get(file)))!);
}
