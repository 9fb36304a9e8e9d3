using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using Int32Array = Apache.Arrow.Int32Array;
using Int64Array = Apache.Arrow.Int64Array;
using RecordBatch = Apache.Arrow.RecordBatch;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>Random tweets, exactly so many as are wanted: those of the least hashes. Some of them are held in memory.</summary>
internal sealed class RandomSample
{
    // So many lists are some 20 MB: all are held if there are no more, else one of so many, or of more to be no more than that.
    private const long MostHeld = 100_000;
    private const long LeastOneOf = 20;

    private readonly List<RecordBatch> _some;

    private RandomSample(DataFrame socialTokens, long count, List<RecordBatch> some, long oneOf) => (SocialTokens, Count, _some, OneOf) = (socialTokens, count, some, oneOf);

    /// <summary>The lists of tokens of all of them, in one column.</summary>
    public DataFrame SocialTokens { get; }

    /// <summary>How many there are.</summary>
    public long Count { get; }

    /// <summary>Of about so many one is in memory; 1: all are.</summary>
    public long OneOf { get; }

    /// <summary>Draws them, and reads some.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="operations">The table of operations.</param>
    /// <param name="wanted">How many; all if there are no more.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    public static RandomSample Draw(SparkSession spark, InputTable operations, long wanted, long seed)
    {
        var (tweets, table) = (operations.Rows, TableReader.Read(spark, operations));
        var last = wanted >= tweets ? long.MaxValue : HashWindow.LastOf(table, wanted, tweets, seed);
        var all = RandomSteps.UpTo(table, last, seed);
        var count = Math.Min(wanted, tweets);
        var oneOf = count <= MostHeld ? 1 : Math.Max(LeastOneOf, (count + MostHeld - 1) / MostHeld);
        var some = oneOf == 1 ? all : RandomSteps.UpTo(table, HashWindow.ShareOf(last, oneOf), seed);
        return new RandomSample(all, count, [.. some.CollectBatches().Select(b => b.Clone())], oneOf);
    }

    /// <summary>In how many of the tweets in memory each motif is, by its place; those that none holds are left out.</summary>
    /// <param name="motifs">The motifs.</param>
    public IEnumerable<(int Motif, long Tweets)> CountInSome(IReadOnlyList<string[]> motifs) => MotifCountColumns.Count(_some, [.. motifs])
        .SelectMany(b => Enumerable.Range(0, b.Length).Select(row => (((Int32Array)b.Column(0)).GetValue(row)!.Value, ((Int64Array)b.Column(1)).GetValue(row)!.Value)).ToList());
}
