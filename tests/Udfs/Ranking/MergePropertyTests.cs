using System.Globalization;
using CsCheck;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>What holds for a merge of any rows, whatever the parts, the batches and their order: it is what LINQ makes of them.</summary>
public sealed class MergePropertyTests
{
    private const int Merges = 1_000;

    private static readonly Gen<string> Numbers = Gen.OneOf(
        Gen.Long[0, 30], Gen.Long[0, long.MaxValue], Gen.Int[0, 18].Select(zeros => (long)Math.Pow(10, zeros)), Gen.Long[1_100_000_000_000_000_000, 1_100_000_000_000_000_020], Gen.Const(long.MaxValue))
        .Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> StoredNumbers = Gen.OneOf(Numbers, Gen.Long[-12, 0].Select(number => number.ToString(CultureInfo.InvariantCulture)), Gen.Const("-9223372036854775808"));

    // In UTF-16 the surrogates of an emoji come before U+E000 and U+FFFD, in code points after.
    private static readonly Gen<string> Texts = Gen.Frequency(
        (3, Numbers), (3, Gen.OneOf("", " ", " 7", "7", "+7", "-7", "007", "7\0", "a", "A", "ab", "é", "e\u0301", "\uE000", "\uFFFD", "😀", "😀a", "18446744073709551616", "1e5")), (1, Gen.Char['a', 'c'].Array[300].Select(c => new string(c))));

    private static readonly Gen<double?> Scores = Gen.Frequency(
        (6, Gen.OneOf<double?>(0.0, -0.0, 1.0, 0.5, Math.BitIncrement(0.5), Math.BitDecrement(1.0), double.Epsilon)),
        (2, Gen.OneOf<double?>(null, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -double.Epsilon, Math.BitIncrement(1.0), -1.0, 2.0)),
        (2, Gen.Double[0, 1].Select(score => (double?)score)));

    private static readonly Gen<InProcessMerge> Ways = Gen.Select(
        Gen.OneOf(1, 2, 3, 7, 40), Gen.OneOf(1, 2, 5, 40), Gen.OneOf(1, 3, 1000), Gen.Int[1, 3], Gen.OneOf(1, 2, 7, 10_000), Gen.Bool, Gen.Int).Select(
        (join, rank, sampled, tasks, batch, large, seed) => new InProcessMerge
        {
            JoinParts = join,
            RankParts = rank,
            SampledOf = sampled,
            Tasks = tasks,
            BatchRows = batch,
            Large = large,
            Seed = seed,
        });

    [TestCase(true, true, Merges / 5)]
    [TestCase(true, false, Merges / 5)]
    [TestCase(false, true, Merges / 5)]
    [TestCase(false, false, Merges / 5)]
    [TestCase(true, true, Merges, Category = SecondSuiteAttribute.Category)]
    [TestCase(true, false, Merges, Category = SecondSuiteAttribute.Category)]
    [TestCase(false, true, Merges, Category = SecondSuiteAttribute.Category)]
    [TestCase(false, false, Merges, Category = SecondSuiteAttribute.Category)]
    public void Merge_AnyRows_IsWhatLinqMakesOfThem(bool wholeNumbers, bool stored, int merges)
    {
        Gen.Select(Ways, Rows(wholeNumbers ? Numbers : stored ? StoredNumbers : Texts)).Sample(
            (way, rows) =>
            {
                var outcomes = (way with { WholeNumbers = wholeNumbers, Stored = stored }).RunAll(rows.Tweets, [rows.First, rows.Second]).Classes;
                return IsSame(outcomes[0], LinqMerge.Class(rows.Tweets, rows.First)) && IsSame(outcomes[1], LinqMerge.Class(rows.Tweets, rows.Second));
            },
            iter: merges,
            threads: 1);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Merge_AnyTweets_AreCounted(bool wholeNumbers)
    {
        Gen.Select(Ways, Rows(wholeNumbers ? Numbers : Texts)).Sample(
            (way, rows) => (way with { WholeNumbers = wholeNumbers }).RunAll(rows.Tweets, [rows.First]).Tweets == LinqMerge.Tweets(rows.Tweets), iter: Merges / 5, threads: 1);
    }

    [Test]
    public void Merge_WholeNumbersInBothForms_AreOneRanking()
    {
        Gen.Select(Ways, Ways, Rows(Numbers)).Sample(
            (one, other, rows) => IsSame((one with { WholeNumbers = true }).Run(rows.Tweets, rows.First), other.Run(rows.Tweets, rows.First)), iter: Merges / 3, threads: 1);
    }

    // Ids of few different ones, so that they meet; one in twenty is null.
    private static Gen<(string?[] Tweets, ScoredRow[] First, ScoredRow[] Second)> Rows(Gen<string> kind) =>
        kind.Array[1, 40].SelectMany(pool =>
        {
            var ids = Gen.Frequency((19, Gen.Int[0, pool.Length - 1].Select(place => (string?)pool[place])), (1, Gen.Const((string?)null)));
            var rows = Gen.Select(ids, Scores).Select((id, score) => new ScoredRow(id, score)).Array[0, 60];
            return Gen.Select(ids.Array[0, 40], rows, rows);
        });

    private static bool IsSame(MergeOutcome one, MergeOutcome other) => one.Audit == other.Audit && one.Ranking.SequenceEqual(other.Ranking);
}
