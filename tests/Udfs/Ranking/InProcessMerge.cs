using System.Text;
using Apache.Arrow;

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>The four steps of a merge one after the other in this process, with what Spark does between them: rows are sent to their parts and come there in any order.</summary>
internal sealed record InProcessMerge
{
    /// <summary>Ids travel as whole numbers, else as texts.</summary>
    public bool WholeNumbers { get; init; }

    /// <summary>Ids come as 64-bit whole numbers, else as texts.</summary>
    public bool Stored { get; init; }

    /// <summary>The parts of the join.</summary>
    public int JoinParts { get; init; } = 1;

    /// <summary>The parts of the ranking.</summary>
    public int RankParts { get; init; } = 1;

    /// <summary>One of so many ids is sampled.</summary>
    public int SampledOf { get; init; } = 1;

    /// <summary>The tasks that each table is read by.</summary>
    public int Tasks { get; init; } = 1;

    /// <summary>The rows of a batch.</summary>
    public int BatchRows { get; init; } = 10_000;

    /// <summary>Texts and bytes have 64-bit offsets.</summary>
    public bool Large { get; init; }

    /// <summary>The order in which the rows of a part come.</summary>
    public int Seed { get; init; }

    /// <summary>Joins and ranks the scores of one class.</summary>
    public MergeOutcome Run(IReadOnlyList<string?> tweets, IReadOnlyList<ScoredRow> scores) => RunAll(tweets, [scores]).Classes[0];

    /// <summary>Joins and ranks.</summary>
    /// <param name="tweets">The ids of the tweets.</param>
    /// <param name="classes">The scores of each class.</param>
    /// <returns>What was counted of the tweets, and the outcome of each class.</returns>
    public (JoinAudit Tweets, IReadOnlyList<MergeOutcome> Classes) RunAll(IReadOnlyList<string?> tweets, IReadOnlyList<IReadOnlyList<ScoredRow>> classes)
    {
        var random = new Random(Seed);
        var packed = Scattered([.. tweets.Select(id => new ScoredRow(id, null))], IdParts.Tweets)
            .Concat(classes.SelectMany((rows, number) => Scattered(rows, number)))
            .ToLookup(r => r.Part);
        Assert.That(packed.Select(p => p.Key), Is.All.InRange(0, JoinParts - 1), "parts of the join");
        var joined = Enumerable.Range(0, JoinParts).SelectMany(part => Joined(Shuffled(packed[part], random).OrderBy(r => r.Source))).ToList();
        return (
            Audit(joined, IdParts.Tweets),
            [.. classes.Select((_, number) => Outcome([.. joined.Where(j => j.Class == number)], Audit(joined, number), random))]);
    }

    private MergeOutcome Outcome(IReadOnlyList<JoinedRow> joined, JoinAudit audit, Random random)
    {
        var parts = Ranked(joined, random);
        return new MergeOutcome([.. parts.SelectMany(p => p)], audit) { PartRows = [.. parts.Select(p => p.Count)] };
    }

    private List<PackedRow> Scattered(IReadOnlyList<ScoredRow> rows, int source) => [.. InTasks(rows).SelectMany(task => PackedRows.Copy(
        IdParts.Scatter(task.Chunk(BatchRows).Select(batch => Batch(batch, source != IdParts.Tweets)), WholeNumbers, JoinParts, source)))];

    private RecordBatch Batch(IReadOnlyList<ScoredRow> rows, bool withScores) =>
        Stored ? IdBatches.Numbers(rows, withScores) : IdBatches.Texts(rows, withScores, Large);

    private List<JoinedRow> Joined(IEnumerable<PackedRow> rows)
    {
        var joined = new List<JoinedRow>();
        foreach (var batch in IdJoin.Join(PackedRows.Batches(rows, BatchRows, Large), WholeNumbers, SampledOf))
        {
            var classes = (Int32Array)batch.Column(IdJoin.ClassNumber);
            for (var row = 0; row < batch.Length; row++)
                joined.Add(new JoinedRow(classes.GetValue(row)!.Value, PackedRows.Bytes(batch, IdJoin.Rows, row), PackedRows.Bytes(batch, IdJoin.Sample, row), PackedRows.Bytes(batch, IdJoin.Audit, row)));
        }
        return joined;
    }

    private List<List<RankedRow>> Ranked(IReadOnlyList<JoinedRow> joined, Random random)
    {
        var cuts = RankCuts.Of(joined.Select(j => j.Sample).OfType<byte[]>(), WholeNumbers, RankParts);
        var packed = InTasks(joined)
            .SelectMany(task => PackedRows.Copy(LaborSpark.Udfs.RankParts.Scatter(
                task.Chunk(BatchRows).Select(rows => IdBatches.Batch(rows.Length, (IdJoin.Rows, PackedRows.Binary([.. rows.Select(r => r.Rows)], Large)))), WholeNumbers, cuts)))
            .ToLookup(r => r.Part);
        Assert.That(packed.Select(p => p.Key), Is.All.InRange(0, RankParts - 1), "parts of the ranking");
        return [.. Enumerable.Range(0, RankParts).Select(part => Sorted(Shuffled(packed[part], random)))];
    }

    private List<RankedRow> Sorted(IEnumerable<PackedRow> rows)
    {
        var ranked = new List<RankedRow>();
        foreach (var batch in RankRows.Sort(PackedRows.Batches(rows, BatchRows, Large), WholeNumbers))
        {
            var (ids, scores, ranks) = ((StringArray)batch.Column(RankRows.TweetId), (Apache.Arrow.DoubleArray)batch.Column(RankRows.Score), (Int64Array)batch.Column(RankRows.Rank));
            for (var row = 0; row < batch.Length; row++)
                ranked.Add(new RankedRow(ids.GetString(row, Encoding.UTF8), BitConverter.DoubleToInt64Bits(scores.GetValue(row)!.Value), ranks.GetValue(row)!.Value));
        }
        return ranked;
    }

    // The next task has every so many-th row, as files of a table have.
    private IEnumerable<List<T>> InTasks<T>(IReadOnlyList<T> rows) => Enumerable.Range(0, Tasks).Select(task => rows.Where((_, row) => row % Tasks == task).ToList());

    private static PackedRow[] Shuffled(IEnumerable<PackedRow> rows, Random random)
    {
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static JoinAudit Audit(IEnumerable<JoinedRow> joined, int number) => JoinAudit.Sum(joined.Where(j => j.Class == number).Select(j => j.Audit).OfType<byte[]>());

    private sealed record JoinedRow(int Class, byte[]? Rows, byte[]? Sample, byte[]? Audit);
}
