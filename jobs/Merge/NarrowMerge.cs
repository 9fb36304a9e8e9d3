using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Merge;

/// <summary>Runs the narrow part of a merge: the join of ids and scores, and the ranking of each class.</summary>
internal sealed class NarrowMerge
{
    private readonly SparkSession _spark;
    private readonly string _folder;
    private readonly bool _wholeNumbers;
    private readonly MergeSizes _sizes;
    private readonly ILookup<int, (byte[] Sample, byte[] Audit)> _notes;

    private NarrowMerge(SparkSession spark, string folder, bool wholeNumbers, MergeSizes sizes)
    {
        (_spark, _folder, _wholeNumbers, _sizes) = (spark, folder, wholeNumbers, sizes);
        _notes = MergeSteps.Notes(spark.Read().Parquet(SparkPath.ToRead(folder)))
            .Collect<(int Class, byte[] Sample, byte[] Audit)>()
            .ToLookup(n => n.Class, n => (n.Sample, n.Audit));
    }

    /// <summary>True if ids travelled as 64-bit whole numbers, false if as texts.</summary>
    public bool WholeNumbers => _wholeNumbers;

    /// <summary>What was read of the tweets' ids.</summary>
    public JoinAudit Tweets => AuditOf(IdParts.Tweets);

    /// <summary>Joins ids and scores of all classes into a folder for what is not finished. Ids travel as whole numbers if each survives that, else as texts.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="inputs">What is merged.</param>
    /// <param name="folder">A free path.</param>
    /// <param name="parts">How many parts the user wants; null for as many as the rows need.</param>
    /// <exception cref="Errors.JobException">Bad input: an id went through a float.</exception>
    public static NarrowMerge Join(SparkSession spark, MergeInputs inputs, string folder, int? parts)
    {
        var sizes = MergeSizes.Of(inputs.Operations.Rows, [.. inputs.Classes.Select(c => c.Scores.Rows)], parts);
        var (numbers, texts) = (Path.Combine(folder, "numbers"), Path.Combine(folder, "texts"));
        if (TryWrite(spark, inputs, numbers, wholeNumbers: true, sizes))
            return new NarrowMerge(spark, numbers, wholeNumbers: true, sizes);
        foreach (var table in inputs.Classes.Select(c => c.Scores).Prepend(inputs.Ids))
            TweetIds.RefuseFloats(spark, table);
        TryWrite(spark, inputs, texts, wholeNumbers: false, sizes);
        return new NarrowMerge(spark, texts, wholeNumbers: false, sizes);
    }

    /// <summary>What became of the scores of a class.</summary>
    /// <param name="number">The class's number; <see cref="IdParts.Tweets"/> for the tweets' own ids.</param>
    public JoinAudit AuditOf(int number) => JoinAudit.Sum(_notes[number].Select(n => n.Audit));

    /// <summary>Writes the ranking of a class.</summary>
    /// <param name="number">The class's number.</param>
    /// <param name="path">A free path.</param>
    public void WriteRanking(int number, string path)
    {
        if (AuditOf(number).Merged == 0)
        {
            _spark.CreateEmpty(RankedTable.Schema).Write().Parquet(SparkPath.ToWrite(path));
            return;
        }
        var cuts = RankCuts.Of(_notes[number].Select(n => n.Sample), _wholeNumbers, _sizes.RankParts);
        var rows = _spark.Read().Schema($"{IdJoin.Rows} binary").Parquet(SparkPath.ToRead(Path.Combine(_folder, $"{MergeSteps.ClassNumber}={number}")));
        using var settings = PackedRows.Packed(_spark);
        MergeSteps.Rank(rows, _wholeNumbers, cuts, _sizes.RankParts)
            .Write()
            // Of ids, which are all different and in no order, a dictionary would be given up again and the least and greatest tell nothing.
            .Option("parquet.enable.dictionary", "false")
            .Option($"parquet.column.statistics.enabled#{RankedTable.TweetId}", "false")
            .Option("parquet.size.statistics.enabled", "false")
            // In random digits zstd finds no more by searching longer.
            .Option("parquet.compression.codec.zstd.level", "1")
            .Parquet(SparkPath.ToWrite(path));
    }

    private static bool TryWrite(SparkSession spark, MergeInputs inputs, string path, bool wholeNumbers, MergeSizes sizes)
    {
        try
        {
            using var settings = PackedRows.Ids(spark);
            MergeSteps
                .Join(TableReader.ReadIds(spark, inputs.Ids), [.. inputs.Classes.Select(c => TableReader.ReadIds(spark, c.Scores))], wholeNumbers, sizes)
                .Write()
                .PartitionBy(MergeSteps.ClassNumber)
                // Random digits: nothing would come of compressing them.
                .Option("compression", "uncompressed")
                .Option("parquet.enable.dictionary", "false")
                .Option($"parquet.column.statistics.enabled#{IdJoin.Rows}", "false")
                .Parquet(SparkPath.ToWrite(path));
            return true;
        }
        catch (UdfException error) when (wholeNumbers && error.Message.Contains(nameof(NotWholeNumberException), StringComparison.Ordinal))
        {
            return false;
        }
    }
}
