using System.Globalization;
using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Select.Picking;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>Tweets of the rankings with their texts, and random ones, as <see cref="TweetSteps"/> wrote them.</summary>
internal sealed class ReadTweets
{
    // Buckets of hashes, of which one is looked at row by row: with a million random tweets it holds a few.
    private const int BucketBits = 44;

    // Of more random tweets one of so many is looked at first.
    private const long FewTweets = 100_000;
    private const int OneOf = 20;

    private readonly SparkSession _spark;
    private readonly string _folder;
    private readonly RandomTweets? _random;

    private ReadTweets(SparkSession spark, string folder, IReadOnlyList<SelectClass> classes, RandomTweets? random) => (_spark, _folder, Classes, _random) = (spark, folder, classes, random);

    /// <summary>The classes.</summary>
    public IReadOnlyList<SelectClass> Classes { get; }

    /// <summary>Reads what is needed in one pass over the operations.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="operations">The table of operations.</param>
    /// <param name="folder">A free path.</param>
    /// <param name="rankings">The rankings.</param>
    /// <param name="needed">What is needed of them, by class.</param>
    /// <param name="random">The random tweets wanted; null for none.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    /// <exception cref="JobException">The job failed: a tweet of a ranking has no text.</exception>
    public static ReadTweets Read(
        SparkSession spark, InputTable operations, string folder, RankingReader rankings, IReadOnlyList<NeededRows> needed, RandomTweets? random, long seed)
    {
        if (needed.Any(n => n.Count > 0) || random is not null)
            TweetSteps.Build(TableReader.Read(spark, operations), needed, rankings, random, seed).Write().PartitionBy(TweetSteps.Part).Parquet(SparkPath.ToWrite(folder));
        var read = new ReadTweets(spark, folder, [.. needed.Select(n => n.Class)], random);
        read.RefuseMissing(operations, needed);
        return read;
    }

    /// <summary>The first tweets of a class's ranking, in no order, with texts and lists, and the class's number.</summary>
    /// <param name="selected">The class.</param>
    /// <param name="rows">How many.</param>
    public DataFrame Top(SelectClass selected, long rows) => Part(selected.Number).Filter(Col(RankedTable.Rank).Leq(rows));

    /// <summary>The first tweets of all classes' rankings: <see cref="Top"/>.</summary>
    /// <param name="rows">How many of each class.</param>
    public DataFrame Tops(Func<SelectClass, long> rows) => Classes.Select(c => Top(c, rows(c))).Aggregate((all, next) => all.Union(next));

    /// <summary>The first candidates of every request, by the request's number.</summary>
    public ILookup<int, Candidate> Candidates() => Part(TweetSteps.Candidates)
        .Select(NeededRows.Request, NeededRows.Place, RankedTable.TweetId, RankedTable.Score, RankedTable.Rank, OperationsTable.Text)
        .Collect<(int Request, long Place, string TweetId, double Score, long Rank, string? Text)>()
        .OrderBy(r => r.Place).ThenBy(r => r.TweetId, CodePointOrder.Instance)
        .ToLookup(r => r.Request, r => new Candidate(r.TweetId, r.Text, r.Score, r.Rank));

    /// <summary>The lists of exactly so many random tweets as are wanted: those of the least hashes.</summary>
    public RandomSample Random()
    {
        var sample = Part(TweetSteps.Sample);
        var bucket = ShiftRight(Col(NeededRows.Place), BucketBits);
        var counts = sample.GroupBy(bucket.As("bucket")).Count().Collect<(long Bucket, long Count)>().OrderBy(b => b.Bucket).ToList();
        var (count, before) = (counts.Sum(c => c.Count), 0L);
        if (count > _random!.Wanted)
        {
            var last = counts.First(c => (before += c.Count) >= _random.Wanted);
            var place = sample.Filter(bucket.EqualTo(last.Bucket)).Select(NeededRows.Place).Collect<long>().Order().ElementAt((int)(_random.Wanted - (before - last.Count) - 1));
            (sample, count) = (sample.Filter(Col(NeededRows.Place).Leq(place)), _random.Wanted);
        }
        var all = sample.Select(OperationsTable.SocialTokens);
        return count <= FewTweets
            ? new RandomSample(all, count, all, SomeAreAll: true)
            : new RandomSample(all, count, sample.Filter(Expr($"pmod({NeededRows.Place}, {OneOf}) = 0")).Select(OperationsTable.SocialTokens), SomeAreAll: false);
    }

    private DataFrame Part(int part)
    {
        var path = PathOf(part);
        return Directory.Exists(path) ? _spark.Read().Schema(TweetSteps.Schema).Parquet(SparkPath.ToRead(path)) : _spark.CreateEmpty(TweetSteps.Schema);
    }

    private string PathOf(int part) => Path.Combine(_folder, FormattableString.Invariant($"{TweetSteps.Part}={part}"));

    private void RefuseMissing(InputTable operations, IReadOnlyList<NeededRows> needed)
    {
        RefuseMissing(operations, TweetSteps.Candidates, needed.Sum(n => n.Candidates.Values.Sum()));
        foreach (var rows in needed)
            RefuseMissing(operations, rows.Class.Number, rows.Tops);
    }

    private void RefuseMissing(InputTable operations, int part, long expected)
    {
        var path = PathOf(part);
        var rows = Directory.Exists(path) ? ParquetFooters.Read(ParquetFolder.Files(path)).Sum(f => f.Rows) : 0;
        if (rows != expected)
        {
            throw JobException.Failed(string.Create(CultureInfo.InvariantCulture,
                $"{expected:N0} tweets of a ranking were looked for in {operations.Location}, and {rows:N0} were found: it is not the table that the ranking was made of. Run merge again."));
        }
    }
}
