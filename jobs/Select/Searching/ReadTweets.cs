using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>Tweets of the rankings with their texts, as <see cref="TweetSteps"/> wrote them.</summary>
internal sealed class ReadTweets
{
    private readonly SparkSession _spark;
    private readonly string _folder;

    private ReadTweets(SparkSession spark, string folder, IReadOnlyList<SelectClass> classes) => (_spark, _folder, Classes) = (spark, folder, classes);

    /// <summary>The classes.</summary>
    public IReadOnlyList<SelectClass> Classes { get; }

    /// <summary>Reads what is needed in one pass over the operations.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="operations">The table of operations.</param>
    /// <param name="folder">A free path.</param>
    /// <param name="rankings">The rankings.</param>
    /// <param name="needed">What is needed of them, by class.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    /// <exception cref="JobException">Bad input: a tweet of a ranking has no text.</exception>
    public static ReadTweets Read(
        SparkSession spark, InputTable operations, string folder, RankingReader rankings, IReadOnlyList<NeededRows> needed, long seed)
    {
        if (needed.Any(n => n.Count > 0))
            TweetSteps.Build(TableReader.Read(spark, operations), needed, rankings, seed).Write().PartitionBy(TweetSteps.Part).Parquet(SparkPath.ToWrite(folder));
        var read = new ReadTweets(spark, folder, [.. needed.Select(n => n.Class)]);
        read.RefuseMissing(operations, needed);
        return read;
    }

    /// <summary>The first tweets of all classes' rankings, in no order, with texts and lists, and the class's number.</summary>
    /// <param name="rows">How many of each class.</param>
    public DataFrame Tops(Func<SelectClass, long> rows) => Part([.. Classes.Select(c => c.Number)])
        .Filter(Col(RankedTable.Rank).Leq(RankingReader.ByClass(Classes, c => FormattableString.Invariant($"{rows(c)}L"))));

    /// <summary>The first candidates of every request, by the request's number.</summary>
    public ILookup<int, Candidate> Candidates() => Part(TweetSteps.Candidates)
        .Select(NeededRows.Request, NeededRows.Place, RankedTable.TweetId, RankedTable.Score, RankedTable.Rank, OperationsTable.Text)
        .Collect<(int Request, long Place, string TweetId, double Score, long Rank, string? Text)>()
        .OrderBy(r => r.Place).ThenBy(r => r.TweetId, CodePointOrder.Instance)
        .ToLookup(r => r.Request, r => new Candidate(r.TweetId, r.Text, r.Score, r.Rank));

    private DataFrame Part(params IReadOnlyList<int> parts)
    {
        string[] paths = [.. parts.Select(PathOf).Where(Directory.Exists).Select(SparkPath.ToRead)];
        return paths.Length > 0 ? _spark.Read().Schema(TweetSteps.Schema).Parquet(paths) : _spark.CreateEmpty(TweetSteps.Schema);
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
            throw JobException.BadInput(string.Create(CultureInfo.InvariantCulture,
                $"bad input: {expected:N0} tweets of a ranking were looked for in {operations.Location}, and {rows:N0} were found: it is not the table that the ranking was made of. Run merge again."));
        }
    }
}
