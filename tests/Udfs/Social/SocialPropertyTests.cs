using System.Text;
using CsCheck;
using LaborSpark.StraightPort;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Social;

/// <summary>What holds for any text. <c>tests/Oracle properties --hours</c> runs the same laws for as long as wanted.</summary>
public sealed class SocialPropertyTests
{
    private const int Texts = 3_000;
    private static readonly Lazy<WordStatistics> Statistics = new(() => WordStatistics.Load(SharedData.Sample("stats/twitter")));
    private static readonly Lazy<StraightStatistics> Counts = new(() => StraightStatistics.Load(SharedData.Sample("stats/twitter")));

    [TestCase(Texts / 5)]
    [TestCase(Texts, Category = SecondSuiteAttribute.Category)]
    public void Tokenize_AnyText_KeepsTheLaws(int texts)
    {
        var laws = new SocialLaws(Statistics.Value, Counts.Value, new SocialOptions());
        OddTexts.Any.Sample(text => laws.Broken(text) is null, iter: texts, threads: 1);
    }

    [TestCase(Texts / 5)]
    [TestCase(Texts, Category = SecondSuiteAttribute.Category)]
    public void Tokenize_AnyTextWithoutNormalising_KeepsTheLaws(int texts)
    {
        // The tokenizer then sees what the rules take away otherwise.
        var laws = new SocialLaws(Statistics.Value, Counts.Value, new SocialOptions { Normalize = [], Annotate = SocialAnnotations.None, UnpackHashtags = false });
        OddTexts.Any.Sample(text => laws.Broken(text) is null, iter: texts, threads: 1);
    }

    [Test]
    public void Tokenize_TextsInABatch_GiveWhatEachGivesAlone()
    {
        var used = Make();
        OddTexts.Any.Array[2, 6].Sample(
            texts => texts.Select(used.Tokenize).ToList().Zip(texts).All(pair => pair.First.SequenceEqual(Make().Tokenize(pair.Second))), iter: Texts / 6, threads: 1);
    }

    [Test]
    public void Tokenize_OnSeveralThreadsAtOnce_GivesWhatOneGives()
    {
        var alone = Make();
        OddTexts.Any.Array[8].Sample(
            texts =>
            {
                var together = texts.AsParallel().AsOrdered().Select(text => Make().Tokenize(text)).ToArray();
                return together.Zip(texts).All(pair => pair.First.SequenceEqual(alone.Tokenize(pair.Second)));
            },
            iter: Texts / 8,
            threads: 1);
    }

    [Test]
    public void Tokenize_AnyBytes_GivesWhatTheirDecodedTextGives()
    {
        var tokenizer = Make();
        var tokens = new TokenTexts();
        var damaged = Gen.Select(OddTexts.Any, Gen.Byte, Gen.Int[0, 500]).Select((text, value, at) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (at < bytes.Length)
                bytes[at] = value;
            return bytes;
        });
        Gen.OneOf(damaged, Gen.Byte.Array[0, 40]).Sample(
            bytes =>
            {
                tokenizer.Tokenize(bytes, tokens);
                return tokens.ToStrings().SequenceEqual(tokenizer.Tokenize(Encoding.UTF8.GetString(bytes)));
            },
            iter: Texts,
            threads: 1);
    }

    private static SocialTokenizer Make() => new(Statistics.Value, Statistics.Value);
}
