using LaborSpark.Jobs.Select.MaskedModels;

namespace LaborSpark.Jobs.Tests.Select.MaskedModels;

public sealed class ProposalsTests
{
    private static readonly HashSet<string> StopWords = ["the", "i"];

    [TestCase("job", "job")]
    [TestCase("Job", "Job")]
    [TestCase("##ing", "ing")]
    [TestCase("###", null)]
    [TestCase("##", null)]
    [TestCase("", null)]
    [TestCase("#", null)]
    [TestCase("the", null)]
    [TestCase("The", null)]
    [TestCase("##i", null)]
    [TestCase("I", null)]
    [TestCase("they", "they")]
    [TestCase(".", null)]
    [TestCase("$", null)]
    [TestCase("…", null)]
    [TestCase("##’", null)]
    [TestCase("?!", null)]
    [TestCase("don't", "don't")]
    [TestCase("7", "7")]
    [TestCase("€", "€")] // A symbol beyond ASCII is no punctuation to BERT.
    [TestCase("😀", "😀")]
    [TestCase("[UNK]", null)]
    [TestCase("[MASK]", null)]
    [TestCase("[PAD]", null)]
    [TestCase("[unused12]", null)]
    public void Word_EachKindOfToken_IsAWordOrNone(string token, string? expected) => Assert.That(Proposals.Word(token, StopWords), Is.EqualTo(expected));
}
