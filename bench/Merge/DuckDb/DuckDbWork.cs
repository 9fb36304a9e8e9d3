using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>What is done in a process of DuckDB, so that its memory is measured alone and is free afterwards.</summary>
internal static class DuckDbWork
{
    // The column of places in a ranking, where a table has one.
    private const string Rank = "rank";

    // Every id comes once: to look for repeated ones in a dictionary is in vain.
    private const string Parquet = "(FORMAT parquet, COMPRESSION zstd, DICTIONARY_SIZE_LIMIT 1)";

    /// <summary>Does what an order asks for and prints the answer.</summary>
    /// <param name="order">The order as JSON.</param>
    /// <param name="output">Where the answer goes, as JSON.</param>
    public static void Run(string order, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(Answer(JsonSerializer.Deserialize<DuckDbOrder>(order)!)));

    private static DuckDbAnswer Answer(DuckDbOrder order)
    {
        var clock = Stopwatch.StartNew();
        var formulas = new MergeFormulas(order.Rows, order.Seed);
        TableFingerprint? fingerprint = null;
        switch (order.Step)
        {
            case DuckDbStep.Operations:
                WriteFiles(order, formulas.Operations);
                break;
            case DuckDbStep.Scores:
                WriteFiles(order, (file, files) => formulas.Scores(order.Class, file, files));
                break;
            case DuckDbStep.ScoresOfOperations:
                var ids = $"SELECT {OperationsTable.TweetId} AS id FROM read_parquet({DuckDbDatabase.List(ParquetFolder.Files(order.Operations))})";
                WriteFiles(order, (file, files) => formulas.ScoresOf(ids, order.Class, file, files));
                break;
            case DuckDbStep.Rank:
                WriteRanked(order);
                break;
            case DuckDbStep.Fingerprint:
                fingerprint = FingerprintOf(order);
                break;
        }
        return new DuckDbAnswer(clock.Elapsed.TotalSeconds, fingerprint);
    }

    // A database for each core, each file one statement: a file is far too small for several cores.
    private static void WriteFiles(DuckDbOrder order, Func<int, int, string> query)
    {
        Directory.CreateDirectory(order.Table);
        var files = MergeFormulas.Files(order.Rows);
        Parallel.For(
            0, files, new ParallelOptions { MaxDegreeOfParallelism = order.Cores },
            () => new DuckDbDatabase(order, cores: 1),
            (file, _, database) =>
            {
                var path = Path.Combine(order.Table, file.ToString("000", CultureInfo.InvariantCulture) + ".parquet");
                database.Run($"COPY ({query(file, files)}) TO {DuckDbDatabase.Text(path)} {Parquet}");
                return database;
            },
            database => database.Dispose());
    }

    // DuckDB's fastest form: ids are only looked up. A column of ranks makes it write on one core; without, the place in the file is the rank.
    private static void WriteRanked(DuckDbOrder order)
    {
        Directory.CreateDirectory(order.Table);
        using var database = new DuckDbDatabase(order, order.Cores);
        var sorted =
            $"""
            SELECT s.{ScoreTable.TweetId}, s.{ScoreTable.Score}
            FROM read_parquet({DuckDbDatabase.List(ParquetFolder.Files(order.Scores))}) s
            SEMI JOIN read_parquet({DuckDbDatabase.List(ParquetFolder.Files(order.Operations))}) o ON s.{ScoreTable.TweetId} = o.{OperationsTable.TweetId}
            ORDER BY s.{ScoreTable.Score} DESC, s.{ScoreTable.TweetId}
            """;
        var table = order.WithRanks ? $"SELECT *, row_number() OVER () AS {Rank} FROM ({sorted})" : sorted;
        database.Run($"COPY ({table}) TO {DuckDbDatabase.Text(Path.Combine(order.Table, "ranked.parquet"))} {Parquet}");
    }

    private static TableFingerprint FingerprintOf(DuckDbOrder order)
    {
        using var database = new DuckDbDatabase(order, order.Cores);
        var (rows, sum, misplaced) = (0L, BigInteger.Zero, 0L);
        foreach (var file in ParquetFolder.Files(order.Table))
        {
            var table = $"read_parquet({DuckDbDatabase.Text(file)}, file_row_number=true)";
            var hasRank = database.Rows($"DESCRIBE SELECT * FROM {table}").Exists(column => (string)column[0] == Rank);
            var place = string.Create(CultureInfo.InvariantCulture, $"(file_row_number + {rows + 1})");
            var found = database.Rows(
                $"""
                SELECT count(*), coalesce(sum(hash({place}, {ScoreTable.TweetId}, {ScoreTable.Score})::HUGEINT), 0)::VARCHAR,
                    count(*) FILTER ({(hasRank ? $"{Rank} IS DISTINCT FROM {place}" : "false")})
                FROM {table}
                """)[0];
            rows += (long)found[0];
            sum += BigInteger.Parse((string)found[1], CultureInfo.InvariantCulture);
            misplaced += (long)found[2];
        }
        return new TableFingerprint(rows, sum.ToString(CultureInfo.InvariantCulture), misplaced);
    }
}
