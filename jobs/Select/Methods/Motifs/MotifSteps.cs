using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using RecordBatch = Apache.Arrow.RecordBatch;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>Motifs counted in many tweets: a plan over DataFrames, nothing is run here.</summary>
internal static class MotifSteps
{
    private static readonly StructType Schema = new([new StructField(MotifCountColumns.Motif, new IntegerType()), new StructField(MotifCountColumns.Tweets, new LongType())]);

    /// <summary>In how many tweets each motif is; those that none holds are left out.</summary>
    /// <param name="tweets">Tweets, the first column lists of tokens.</param>
    /// <param name="motifs">The motifs.</param>
    public static DataFrame Count(DataFrame tweets, string[][] motifs) => tweets
        .MapInArrow(batches => Count(batches, motifs), Schema)
        .GroupBy(Col(MotifCountColumns.Motif))
        .Agg(Sum(Col(MotifCountColumns.Tweets)).As(MotifCountColumns.Tweets));

    private static IEnumerable<RecordBatch> Count(IEnumerable<RecordBatch> batches, string[][] motifs) => MotifCountColumns.Count(batches, motifs);
}
