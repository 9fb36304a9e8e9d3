using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>The texts and lists of the rows of rankings that are needed, in one pass over the operations: plans over DataFrames, nothing is run here.</summary>
internal static class TweetSteps
{
    /// <summary>The column by which the rows are written: a class's number for its first rows, else <see cref="Candidates"/>.</summary>
    public const string Part = "part";

    /// <summary>The part of the candidates of all requests.</summary>
    public const int Candidates = -1;

    /// <summary>The columns of a part with their types, in Spark's SQL words.</summary>
    public const string Schema = $"{RankingReader.ClassNumber} int, {NeededRows.Request} int, {NeededRows.Place} bigint, {RankedTable.Score} double, {RankedTable.Rank} bigint, {OperationsTable.TweetId} string, {OperationsTable.Text} string, {OperationsTable.Tokens} array<string>, {OperationsTable.Lowercased} string, {OperationsTable.SocialTokens} array<string>";

    // Up to so many rows are sent to every executor, some 100 MB; more are joined as any table.
    private const long MostBroadcastRows = 1_000_000;

    // Some 100 MB of texts and lists.
    private const long RowsPerFile = 50_000;
    private const string File = "file";
    private const string Row = "row";

    /// <summary>The needed rows with their texts, to be written by <see cref="Part"/>.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="needed">What is needed of the rankings, by class.</param>
    /// <param name="rankings">The rankings.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    public static DataFrame Build(DataFrame operations, IReadOnlyList<NeededRows> needed, RankingReader rankings, long seed)
    {
        var files = new FileNumbers(needed);
        return operations
            .Join(PlacesById(needed, rankings, seed), [OperationsTable.TweetId], "inner")
            .WithColumn(Row, Explode(Col(NeededRows.Places)))
            .Select([
                Expr(PartOf).As(Part), .. new[] { RankingReader.ClassNumber, NeededRows.Request, NeededRows.Place, RankedTable.Score, RankedTable.Rank }.Select(c => Col($"{Row}.{c}").As(c)),
                Col(OperationsTable.TweetId), Col(OperationsTable.Text), OfTops(OperationsTable.Tokens), OfTops(OperationsTable.Lowercased), OfTops(OperationsTable.SocialTokens)])
            .WithColumn(File, Expr(files.Expression))
            .RepartitionByNumber(files.Count, Col(File))
            .Drop(File);
    }

    // First rows go by class, candidates by themselves.
    private const string PartOf = $"if({Row}.{NeededRows.Request} = -1, {Row}.{RankingReader.ClassNumber}, -1)";

    private static Column OfTops(string column) => Expr($"if({Row}.{NeededRows.Request} = -1, {column}, NULL)").As(column);

    // A tweet that is needed several times meets its text once.
    private static DataFrame PlacesById(IReadOnlyList<NeededRows> needed, RankingReader rankings, long seed)
    {
        var places = needed
            .Select(n => n.Rows(rankings, seed))
            .Aggregate((all, next) => all.Union(next))
            .GroupBy(Col(OperationsTable.TweetId))
            .Agg(Flatten(CollectList(Col(NeededRows.Places))).As(NeededRows.Places));
        return needed.Sum(n => n.Count) <= MostBroadcastRows ? Broadcast(places) : places;
    }

    // The candidates share a file; the first rows of each class get files of their own, as many as their rows need.
    private sealed class FileNumbers
    {
        private readonly List<(int Part, long Files)> _parts;

        public FileNumbers(IReadOnlyList<NeededRows> needed) => _parts = [(Candidates, 1), .. needed.Select(n => (n.Class.Number, Files(n.Tops)))];

        public int Count => (int)_parts.Sum(p => p.Files);

        public string Expression => $"CASE {Part} {string.Concat(_parts.Select((p, i) => FormattableString.Invariant(
            $"WHEN {p.Part} THEN {_parts.Take(i).Sum(before => before.Files)} + int(pmod(xxhash64({OperationsTable.TweetId}), {p.Files})) ")))}END";

        private static long Files(long rows) => (rows + RowsPerFile - 1) / RowsPerFile is var files && files > 0 ? files : 1;
    }
}
