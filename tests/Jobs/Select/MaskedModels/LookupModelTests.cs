using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Select.MaskedModels;

namespace LaborSpark.Jobs.Tests.Select.MaskedModels;

/// <summary>Masks filled by a model of one table, in each form that models come in, and files that are none.</summary>
public sealed class LookupModelTests
{
    private static readonly string[] Tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "job", "cat", "."];

    private TemporaryFolder _folder = null!;

    private string ModelPath => _folder["model.onnx"];

    private string VocabPath => _folder["vocab.txt"];

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        _folder.Write("vocab.txt", string.Join('\n', Tokens));
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    // By hand: the numbers of the mask are 0 five times, ln 2 twice and ln 4, so the softmax has the denominator 5 + 2 + 2 + 4.
    [Test]
    public void Propose_KnownNumbers_GivesTheirSoftmaxAndEqualOnesById()
    {
        using var fill = Open(Lookup());
        Assert.That(fill.Propose(["job [MASK]."], 4)[0].Select(proposal => proposal.Token), Is.EqualTo([".", "job", "cat", "[PAD]"]));
        Assert.That(fill.Propose(["job [MASK]."], 4)[0].Select(proposal => proposal.Score), Is.EqualTo([4.0 / 13, 2.0 / 13, 2.0 / 13, 1.0 / 13]).Within(1e-7));
    }

    [Test]
    public void Propose_FixedDimensions_FillsUpRowsAndSequences()
    {
        using var fill = Open(Lookup() with { Dimensions = [2, 6] });
        Assert.That(fill.LongestSequence, Is.EqualTo(6));
        Assert.That(fill.Tokens("job job job job [MASK] cat"), Is.EqualTo(["[CLS]", "job", "job", "[MASK]", "cat", "[SEP]"]));
        Assert.That(fill.Propose(["[MASK]", "job job job job [MASK] cat", "cat [MASK]"], 1).Select(proposals => proposals[0].Token), Is.EqualTo([".", ".", "."]));
    }

    [Test]
    public void LongestSequence_ModelThatSays_IsWhatItSays()
    {
        using var fill = Open(Lookup() with { Metadata = ("max_position_embeddings", "77") });
        Assert.That(fill.LongestSequence, Is.EqualTo(77));
    }

    [Test]
    public void LongestSequence_ModelThatTakesAny_IsThatOfBert()
    {
        using var fill = Open(Lookup());
        Assert.That(fill.LongestSequence, Is.EqualTo(512));
    }

    [Test]
    public void Propose_ModelThatTellsTextsApart_GivesTheSame()
    {
        using var fill = Open(Lookup() with { Inputs = ["input_ids", "token_type_ids", "attention_mask"] });
        Assert.That(fill.Propose(["job [MASK]."], 1)[0][0].Token, Is.EqualTo("."));
    }

    [Test]
    public void Propose_SeveralBatches_TellsOfEach()
    {
        using var fill = FillMask.Open(Lookup().Write(ModelPath), VocabPath, new FillMaskOptions { BatchSize = 2 });
        var told = new List<(int Done, int Of)>();
        fill.Propose(["[MASK]", "job [MASK]", "[MASK]", "[MASK]", "cat [MASK]"], 1, (done, of) => told.Add((done, of)));
        Assert.That(told, Is.EqualTo([(2, 5), (4, 5), (5, 5)]));
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void Propose_ModelThatGivesNoNumbers_IsRefused(float number)
    {
        using var fill = Open(Lookup() with { Table = Table(number) });
        Assert.That(() => fill.Propose(["[MASK]"], 1), Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.EqualTo($"bad input: the masked language model {ModelPath} answers with what is no number. Export it anew, in single precision."));
    }

    [Test]
    public void Open_NoFile_IsRefused() => Refuses(
        ModelPath, $"the masked language model is expected in {ModelPath}, which does not exist. Export one for filling masks: optimum-cli export onnx --task fill-mask --model NAME FOLDER.");

    [Test]
    public void Open_Folder_IsRefused() => Refuses(
        _folder.Path, $"the masked language model is expected in {_folder.Path}, which is a folder: give the file model.onnx in it. Export one for filling masks: optimum-cli export onnx --task fill-mask --model NAME FOLDER.");

    [TestCase("")]
    [TestCase("no model")]
    public void Open_NoOnnx_IsRefused(string content) =>
        RefusesStart(_folder.Write("model.onnx", content), $"the masked language model {ModelPath} is no ONNX file that can be run: ");

    [Test]
    public void Open_CutShort_IsRefused()
    {
        Lookup().Write(ModelPath);
        File.WriteAllBytes(ModelPath, File.ReadAllBytes(ModelPath)[..^40]);
        RefusesStart(ModelPath, $"the masked language model {ModelPath} is no ONNX file that can be run: ");
    }

    [Test]
    public void Open_InputMissing_IsRefused() => RefusesContract(Lookup() with { Inputs = ["input_ids"] }, "input_ids Int64 [batch, sequence]", "logits Float [batch, sequence, 8]");

    [Test]
    public void Open_InputTooMany_IsRefused() => RefusesContract(
        Lookup() with { Inputs = ["input_ids", "attention_mask", "position_ids"] },
        "attention_mask Int64 [batch, sequence], input_ids Int64 [batch, sequence], position_ids Int64 [batch, sequence]", "logits Float [batch, sequence, 8]");

    [Test]
    public void Open_InputsOfAnotherType_IsRefused() => RefusesContract(
        Lookup() with { InputType = 6, Dimensions = [1, "sequence"] }, "attention_mask Int32 [1, sequence], input_ids Int32 [1, sequence]", "logits Float [1, sequence, 8]");

    [Test]
    public void Open_OutputOfAnotherName_IsRefused() => RefusesContract(
        Lookup() with { Output = "last_hidden_state" }, "attention_mask Int64 [batch, sequence], input_ids Int64 [batch, sequence]", "last_hidden_state Float [batch, sequence, 8]");

    [Test]
    public void Open_TooShort_IsRefused() => RefusesStart(
        (Lookup() with { Dimensions = ["batch", 2] }).Write(ModelPath), $"the masked language model {ModelPath} takes sequences of 2 tokens at most, and a mask in its frame is 3. ");

    [Test]
    public void Open_VocabularyOfAnotherModel_IsRefused()
    {
        _folder.Write("vocab.txt", string.Join('\n', Tokens.SkipLast(1)));
        Refuses(Lookup().Write(ModelPath), $"the masked language model {ModelPath} knows 8 tokens and the vocabulary {VocabPath} has 7. Take the vocab.txt that lies with the model.");
    }

    [Test]
    public void Open_VocabularyWithoutSpecialTokens_IsRefused()
    {
        _folder.Write("vocab.txt", "[UNK]\n[SEP]\njob");
        Refuses(Lookup().Write(ModelPath), $"the vocabulary {VocabPath} has no line [CLS] and no line [MASK], which a masked language model needs. Take the vocab.txt that lies with the model.");
    }

    [Test]
    public void Open_NoVocabulary_IsRefused()
    {
        File.Delete(VocabPath);
        Refuses(Lookup().Write(ModelPath), $"the vocabulary of the masked language model is expected in {VocabPath}, which does not exist. Take the vocab.txt that lies with the model.");
    }

    [Test]
    public void Open_DamagedVocabulary_IsRefused()
    {
        _folder.Write("vocab.txt", "[UNK]\n\njob");
        RefusesStart(Lookup().Write(ModelPath), $"Vocabulary {VocabPath}, line 2: the line is empty.");
    }

    private static OnnxModel Lookup() => new() { Table = Table(0) };

    private static float[][] Table(float first)
    {
        var table = Tokens.Select(_ => new float[Tokens.Length]).ToArray();
        table[4] = [first, 0, 0, 0, 0, MathF.Log(2), MathF.Log(2), MathF.Log(4)];
        return table;
    }

    private FillMask Open(OnnxModel model) => FillMask.Open(model.Write(ModelPath), VocabPath);

    private void RefusesContract(OnnxModel model, string takes, string gives) => Refuses(
        model.Write(ModelPath),
        $"the masked language model {ModelPath} takes {takes} and gives {gives}. Expected are input_ids and attention_mask, Int64 [batch, sequence], maybe token_type_ids like them, "
        + "and logits, Float [batch, sequence, vocabulary]. Export one for filling masks: optimum-cli export onnx --task fill-mask --model NAME FOLDER.");

    private void Refuses(string path, string message) => Assert.That(() => FillMask.Open(path, VocabPath), Throws.TypeOf<JobException>()
        .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput).And.Message.EqualTo("bad input: " + message));

    private void RefusesStart(string path, string message) => Assert.That(() => FillMask.Open(path, VocabPath), Throws.TypeOf<JobException>()
        .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput).And.Message.StartsWith("bad input: " + message));
}
