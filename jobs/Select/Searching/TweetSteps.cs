using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>The texts and lists of the rows of rankings that are needed, and of a random sample, in one pass over the operations: plans over DataFrames, nothing is run here.</summary>
internal static class TweetSteps
{
    /// <summary>The column of the part that a row belongs to, from 0; the sample is the part after the last.</summary>
    public const string Part = "part";

    /// <summary>The columns of a part with their types, in Spark's SQL words.</summary>
    public const string Schema = $"{NeededRows.Place} bigint, {RankedTable.Score} double, {RankedTable.Rank} bigint, {OperationsTable.TweetId} string, {OperationsTable.Text} string, {OperationsTable.Tokens} array<string>, {OperationsTable.Lowercased} string, {OperationsTable.SocialTokens} array<string>";

    // Up to so many rows are sent to every executor, some 100 MB; more are joined as any table.
    private const long MostBroadcastRows = 1_000_000;

    // Some 100 MB of texts and lists.
    private const long RowsPerFile = 50_000;
    private const string Places = "places";
    private const string PlaceType = $"struct<{Part}: int, file: int, {NeededRows.Place}: bigint, {RankedTable.Score}: double, {RankedTable.Rank}: bigint>";
    private const string Hash = "hash";

    /// <summary>The needed rows with their texts, to be written by <see cref="Part"/>.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="needed">What is needed of the rankings; at least one, or a sample.</param>
    /// <param name="sample">The random tweets wanted besides, with their lists alone; null for none.</param>
    public static DataFrame Build(DataFrame operations, IReadOnlyList<NeededRows> needed, RandomTweets? sample)
    {
        var files = new FileNumbers([.. needed.Select(n => n.Count), sample?.Expected ?? 0]);
        var placed = sample is null ? InAny(operations, needed, files) : WithSample(operations, needed, files, sample);
        var isSample = Expr($"row.{Part} = {needed.Count}");
        Column Unless(string column) => When(isSample, Lit(null)).Otherwise(Col(column)).As(column);
        return placed
            .Select(
                Col($"row.{Part}").As(Part), Col("row.file").As("file"), Col($"row.{NeededRows.Place}").As(NeededRows.Place), Col($"row.{RankedTable.Score}").As(RankedTable.Score),
                Col($"row.{RankedTable.Rank}").As(RankedTable.Rank), Col(OperationsTable.TweetId), Unless(OperationsTable.Text), Unless(OperationsTable.Tokens),
                Unless(OperationsTable.Lowercased), Col(OperationsTable.SocialTokens))
            .RepartitionByNumber(files.Count, Col("file"))
            .Drop("file");
    }

    private static DataFrame InAny(DataFrame operations, IReadOnlyList<NeededRows> needed, FileNumbers files) =>
        operations.Join(PlacesById(needed, files), [OperationsTable.TweetId], "inner").WithColumn("row", Explode(Col(Places)));

    private static DataFrame WithSample(DataFrame operations, IReadOnlyList<NeededRows> needed, FileNumbers files, RandomTweets sample)
    {
        var file = FormattableString.Invariant($"{files.First(needed.Count)} + int(pmod({Hash}, {files.Of(needed.Count)}))");
        var asSample = $"array(cast(struct({needed.Count} AS {Part}, {file} AS file, {Hash} AS {NeededRows.Place}, double(NULL) AS {RankedTable.Score}, bigint(NULL) AS {RankedTable.Rank}) AS {PlaceType}))";
        var none = $"cast(array() AS array<{PlaceType}>)";
        var isSampled = FormattableString.Invariant($"{Hash} <= {sample.Threshold}L");
        var hashed = operations.WithColumn(Hash, sample.Hash);
        return (needed.Count == 0 ? hashed.WithColumn(Places, Expr($"cast(NULL AS array<{PlaceType}>)")) : hashed.Join(PlacesById(needed, files), [OperationsTable.TweetId], "left_outer"))
            .Filter(Expr($"{Places} IS NOT NULL OR {isSampled}"))
            .WithColumn("row", Explode(Expr($"concat(coalesce({Places}, {none}), if({isSampled}, {asSample}, {none}))")));
    }

    // A tweet that is needed twice meets its text once.
    private static DataFrame PlacesById(IReadOnlyList<NeededRows> needed, FileNumbers files)
    {
        var places = needed
            .Select((n, part) => n.Rows.Select(
                Col(OperationsTable.TweetId),
                Expr(FormattableString.Invariant(
                    $"cast(struct({part} AS {Part}, {files.First(part)} + int(pmod(xxhash64({OperationsTable.TweetId}), {files.Of(part)})) AS file, {NeededRows.Place}, {RankedTable.Score}, {RankedTable.Rank}) AS {PlaceType})")).As("row")))
            .Aggregate((all, next) => all.Union(next))
            .GroupBy(Col(OperationsTable.TweetId))
            .Agg(CollectList(Col("row")).As(Places));
        return needed.Sum(n => n.Count) <= MostBroadcastRows ? Broadcast(places) : places;
    }

    // Each part gets files of its own, as many as its rows need.
    private sealed class FileNumbers(IReadOnlyList<long> rows)
    {
        public int Count => Enumerable.Range(0, rows.Count).Sum(Of);

        public int Of(int part) => (int)((rows[part] / RowsPerFile) + 1);

        public int First(int part) => Enumerable.Range(0, part).Sum(Of);
    }
}
