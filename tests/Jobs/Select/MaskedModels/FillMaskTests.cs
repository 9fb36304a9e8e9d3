using System.Text.Json;
using LaborSpark.Jobs.Select.MaskedModels;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Select.MaskedModels;

/// <summary>Masks filled by a real model of 40 places, whose answers are written down beside it.</summary>
public sealed class FillMaskTests
{
    private static readonly Lazy<IReadOnlyList<Answer>> Reference =
        new(() => JsonSerializer.Deserialize<Answer[]>(File.ReadAllText(SharedData.Find("data/model/fill-mask.json")), JsonSerializerOptions.Web)!);

    private FillMask _fill = null!;
    private List<Proposal> _answers = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _fill = Tiny();
        _answers = Answers(_fill);
    }

    [OneTimeTearDown]
    public void Close() => _fill?.Dispose();

    [Test]
    public void Tokens_ReferenceTexts_AreThoseOfTheReference() =>
        Assert.That(Reference.Value.Select(answer => _fill.Tokens(answer.Text)), Is.EqualTo(Reference.Value.Select(answer => answer.Tokens)));

    [Test]
    public void Propose_ReferenceTexts_AreThoseOfTheReference()
    {
        var expected = Reference.Value.SelectMany(answer => answer.Proposals).ToList();
        Assert.That(expected, Has.Count.EqualTo(2_000));
        AreWithin(1e-4, expected, _answers);
    }

    [Test]
    public void LongestSequence_ModelThatSaysNothing_IsFoundByTrying() => Assert.That(_fill.LongestSequence, Is.EqualTo(40));

    [TestCase(1, 1)]
    [TestCase(2, 200)]
    public void Propose_OtherThreadsAndBatches_GivesTheSameWithinRounding(int threads, int batchSize)
    {
        using var other = Tiny(new FillMaskOptions { Threads = threads, BatchSize = batchSize });
        AreWithin(1e-5, _answers, Answers(other));
    }

    [Test]
    public void Propose_Twice_GivesTheSameToTheBit() => Assert.That(Answers(_fill), Is.EqualTo(_answers));

    // A text is filled up to the longest of its batch, and the model is told not to look there.
    [Test]
    public void Propose_BesideLongerTexts_GivesTheSameWithinRounding()
    {
        const string Short = "I [MASK] my job";
        var longer = Enumerable.Range(1, 7).Select(length => Short + string.Concat(Enumerable.Repeat(" today", 4 * length)));
        AreWithin(1e-5, [.. _fill.Propose([Short], 10)[0]], [.. _fill.Propose([.. longer, Short], 10)[^1]]);
    }

    [TestCase("[MASK]", "[CLS] [MASK] [SEP]")]
    [TestCase("x\0[MASK]\0", "[CLS] x [MASK] [SEP]")]
    [TestCase("\uD83D[MASK]\uDE00", "[CLS] [MASK] [SEP]")]
    [TestCase("[MASK] [MASK]", "[CLS] [MASK] [MASK] [SEP]")]
    [TestCase("a[MASK]d", "[CLS] a [MASK] d [SEP]")]
    public void Propose_OddTexts_GivesProposals(string text, string tokens)
    {
        Assert.That(string.Join(' ', _fill.Tokens(text)), Is.EqualTo(tokens));
        Assert.That(_fill.Propose([text], 3)[0], Has.Count.EqualTo(3));
    }

    // By hand: of 10,000 characters, each a token, there is room for 38, and 19 of them lie before the mask; at an end the room is on the other side.
    [TestCase(5_000, 20)]
    [TestCase(0, 1)]
    [TestCase(10_000, 38)]
    [TestCase(3, 4)]
    public void Tokens_TextTooLong_IsCutAroundTheMask(int before, int maskAt)
    {
        var text = new string('!', before) + "[MASK]" + new string('!', 10_000 - before);
        var tokens = _fill.Tokens(text);
        Assert.That((tokens.Count, tokens.ToList().IndexOf("[MASK]"), tokens[0], tokens[^1]), Is.EqualTo((40, maskAt, "[CLS]", "[SEP]")));
        Assert.That(_fill.Propose([text], 1)[0], Has.Count.EqualTo(1));
    }

    [Test]
    public void Propose_MoreThanTheVocabularyHas_GivesAllWithScoresThatSumToOne()
    {
        var all = _fill.Propose(["I [MASK] my job"], int.MaxValue)[0];
        Assert.That((all.Count, all.Sum(proposal => proposal.Score)), Is.EqualTo((28_996, 1.0)).Within(1e-9));
        Assert.That(all.Select(proposal => proposal.Score), Is.Ordered.Descending);
    }

    [Test]
    public void Propose_NoTexts_GivesNothing() => Assert.That(_fill.Propose([], 3), Is.Empty);

    [Test]
    public void Open_NothingAtOnce_IsRefused() => Assert.That(() => Tiny(new FillMaskOptions { BatchSize = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Propose_TextWithoutMask_IsRefused() => Assert.That(() => _fill.Propose(["no mask, [mask] or [MASK"], 3), Throws.ArgumentException);

    private static void AreWithin(double tolerance, List<Proposal> expected, List<Proposal> actual)
    {
        Assert.That(actual.Select(proposal => proposal.Token), Is.EqualTo(expected.Select(proposal => proposal.Token)));
        Assert.That(actual.Select(proposal => proposal.Score), Is.EqualTo(expected.Select(proposal => proposal.Score)).Within(tolerance));
    }

    private static List<Proposal> Answers(FillMask fill) => [.. fill.Propose([.. Reference.Value.Select(answer => answer.Text)], 10).SelectMany(proposals => proposals)];

    private static FillMask Tiny(FillMaskOptions? options = null) =>
        FillMask.Open(SharedData.Find("data/model/tiny-bert-mlm.onnx"), SharedData.Find("data/vocab/vocab.txt"), options);

    private sealed record Answer(string Text, string[] Tokens, JsonElement[][] Top)
    {
        public IEnumerable<Proposal> Proposals => Top.Select(pair => new Proposal(pair[0].GetString()!, pair[1].GetDouble()));
    }
}
