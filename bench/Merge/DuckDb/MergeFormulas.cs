using System.Globalization;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>Tweets and scores as functions of a counter, in DuckDB's SQL: any part of them is made without the rest, so that memory is bounded and the same seed gives the same rows.</summary>
/// <param name="rows">How many tweets there are.</param>
/// <param name="seed">Another seed gives other ids, scores and orders.</param>
internal sealed class MergeFormulas(long rows, int seed)
{
    // The ids of 19 digits of recent tweets lie here; each tweet has a stretch of its own, so that no two are equal.
    private const long FirstId = 1_000_000_000_000_000_000;
    private const long IdRange = 900_000_000_000_000_000;
    private const long FirstUnknownId = FirstId + IdRange;

    // Like a real inference: one tweet in fifty was not scored, and some ids scored have no tweet. Of 2,048.
    private const int Unscored = 41;
    private const int Rounded = 2;
    private const int UnknownIds = 200;

    // The logits of a rare class: a logistic distribution around -7, half of the scores below 0.001 and one in a thousand above 0.5.
    private const double Odds = 1096.6331584284585;
    private const string Unit = "1.1102230246251565e-16";

    // As in the random set: 92 million tweets in 825 chunks.
    private const double ChunkRows = 92_000_000.0 / 825;

    private readonly int _bits = Math.Max(8, 64 - (int)ulong.LeadingZeroCount((ulong)(rows - 1)));

    /// <summary>In how many files a table of so many rows lies.</summary>
    public static int Files(long rows) => Math.Max(2, (int)Math.Round(rows / ChunkRows));

    /// <summary>One file of the operations: ids in an order of no meaning, the other columns null, as the narrow merge does not read them.</summary>
    public string Operations(int file, int files) =>
        $"""
        WITH {Counters("operations", file, files)}
        SELECT {Id} AS {OperationsTable.TweetId}, NULL::VARCHAR AS {OperationsTable.Text}, NULL::VARCHAR[] AS {OperationsTable.Tokens},
            NULL::VARCHAR AS {OperationsTable.Lowercased}, NULL::VARCHAR[] AS {OperationsTable.SocialTokens}
        FROM counters
        """;

    /// <summary>One file of the scores of a class: most of the ids, in another order, and in the first file some that no tweet has.</summary>
    public string Scores(string className, int file, int files)
    {
        var hash = $"hash(xor(c, {Salt("score " + className)}))";
        var known = $"SELECT {Id} AS id, {hash} AS h FROM counters WHERE ({hash} & 2047) >= {Unscored}";
        var unknown = $"SELECT ({FirstUnknownId} + range)::VARCHAR AS id, hash(xor({rows} + range, {Salt("score " + className)})) AS h FROM range({UnknownIds})";
        return Invariant(
            $"""
            WITH {Counters("scores " + className, file, files)}, scored AS ({known}{(file == 0 ? " UNION ALL " + unknown : "")})
            {ScoresOfHashes}
            """);
    }

    /// <summary>One file of scores for ids that are there.</summary>
    /// <param name="ids">A query for the ids, as <c>id</c>.</param>
    /// <param name="className">The class.</param>
    /// <param name="file">The number of the file, from 0.</param>
    /// <param name="files">Of so many.</param>
    public string ScoresOf(string ids, string className, int file, int files) => Invariant(
        $"""
        WITH hashed AS (SELECT id, hash(id, {Salt("score " + className)}) AS h FROM ({ids})),
            scored AS (SELECT id, h FROM hashed WHERE (h & 2047) >= {Unscored} AND (h >> 11) % {files} = {file} ORDER BY h & 65535, h)
        {ScoresOfHashes}
        """);

    private string Id
    {
        get
        {
            var stretch = IdRange / rows;
            return Invariant($"({FirstId} + c * {stretch} + (hash(xor(c, {Salt("id")})) % {stretch})::BIGINT)::VARCHAR");
        }
    }

    // Of the hash's low bits some say who was not scored, so the upper 53 are free to be a double's. Some scores are short, so that there are equal ones.
    private static string ScoresOfHashes { get; } = Invariant(
        $"""
        SELECT id AS {ScoreTable.TweetId}, CASE WHEN (h & 2047) < {Unscored + Rounded} THEN floor(s * 1e6) / 1e6 ELSE s END AS {ScoreTable.Score}
        FROM (SELECT id, h, (h >> 11)::DOUBLE * {Unit} AS u, u / (u + {Odds} * (1 - u)) AS s FROM scored)
        """);

    // Multiplication by an odd number and x ^ (x >> s) are bijections of the numbers of so many bits: every counter below the number of rows comes once.
    private string Counters(string order, int file, int files)
    {
        var mask = (1L << _bits) - 1;
        var (first, last) = ((mask + 1) * file / files, (mask + 1) * (file + 1) / files);
        long Odd(string part) => (Salt(order + part) & mask) | 1;
        return Invariant(
            $"""
            mixed AS (
                SELECT (range * {Odd("a")} + {Salt(order + "b") & mask}) & {mask} AS r, xor(r, r >> {_bits / 2}) AS s,
                    (s * {Odd("c")}) & {mask} AS t, xor(t, t >> {_bits / 2}) AS c
                FROM range({first}, {last})),
            counters AS (SELECT c FROM mixed WHERE c < {rows})
            """);
    }

    // FNV-1a, then SplitMix64's last step; positive, as DuckDB's xor takes signed numbers.
    private long Salt(string purpose)
    {
        var mixed = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in purpose)
            mixed = unchecked((mixed ^ letter) * 1099511628211UL);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return (long)((mixed ^ (mixed >> 31)) >> 1);
    }

    private static string Invariant(FormattableString sql) => sql.ToString(CultureInfo.InvariantCulture);
}
