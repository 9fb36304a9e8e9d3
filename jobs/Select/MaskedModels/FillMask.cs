using System.Text;
using LaborSpark.Jobs.Errors;
using LaborSpark.Udfs;
using Microsoft.ML.OnnxRuntime;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>Fills masks: proposes tokens for the place of <c>[MASK]</c> in a text, by a BERT model of the user's. Not safe for several threads at once.</summary>
/// <remarks>
/// Equal inputs give equal answers, on one machine to the bit: the sequences of a call are computed in batches by length, in one order. What else is in the call, and other processors, show in the last
/// digits of a score (below 1e-5).
/// </remarks>
internal sealed class FillMask : IDisposable
{
    // What a batch's answer may hold at most, in numbers of 4 bytes: a quarter of a gigabyte.
    private const long MostNumbers = 1L << 26;

    private readonly string _modelPath;
    private readonly MaskedModel _model;
    private readonly BertTokenizer _tokenizer;
    private readonly SpecialIds _specials;
    private readonly int _batchSize;
    private readonly TokenIds _tokens = new();

    private FillMask(string modelPath, MaskedModel model, BertVocabulary vocabulary, SpecialIds specials, int batchSize)
    {
        (_modelPath, _model, _specials) = (modelPath, model, specials);
        (_tokenizer, _batchSize) = (new BertTokenizer(vocabulary), model.FixedBatch ?? batchSize);
    }

    /// <summary>Gets the longest sequence that the model takes, <c>[CLS]</c> and <c>[SEP]</c> included: as it says itself, else found by trying, at most 512.</summary>
    public int LongestSequence => _model.Longest;

    /// <summary>Opens a model.</summary>
    /// <param name="modelPath">The ONNX file.</param>
    /// <param name="vocabPath">The <c>vocab.txt</c> that belongs to it.</param>
    /// <param name="options">How to run it, or null for the defaults.</param>
    /// <returns>What fills masks.</returns>
    /// <exception cref="JobException">One of the files is missing or not what it has to be, or they do not belong together.</exception>
    public static FillMask Open(string modelPath, string vocabPath, FillMaskOptions? options = null)
    {
        options ??= new FillMaskOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        var vocabulary = Vocabulary(vocabPath);
        var specials = SpecialIds.In(vocabPath, vocabulary);
        var model = MaskedModel.Open(modelPath, options.Threads);
        if (model.VocabularySize == vocabulary.Count)
            return new FillMask(modelPath, model, vocabulary, specials, options.BatchSize);

        model.Dispose();
        throw JobException.BadInput(
            $"bad input: the masked language model {modelPath} knows {model.VocabularySize:N0} tokens and the vocabulary {vocabPath} has {vocabulary.Count:N0}. Take the vocab.txt that lies with the model.");
    }

    /// <summary>Proposes tokens for masks.</summary>
    /// <param name="maskedTexts">Texts with one <c>[MASK]</c> each; of several the first counts. One that is longer than the model takes is cut around it.</param>
    /// <param name="most">How many proposals for each, from 1; the vocabulary has no more.</param>
    /// <param name="progress">Told after each batch how many texts are done, and of how many; or null.</param>
    /// <returns>For each text its proposals: the highest score first, of equal ones the token that the vocabulary has first.</returns>
    /// <exception cref="ArgumentException">A text has no <c>[MASK]</c>.</exception>
    /// <exception cref="JobException">Bad input: the model failed.</exception>
    public IReadOnlyList<IReadOnlyList<Proposal>> Propose(IReadOnlyList<string> maskedTexts, int most, Action<int, int>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var sequences = maskedTexts.Select(Sequence).ToList();
        var proposals = new IReadOnlyList<Proposal>[sequences.Count];
        var byLength = Enumerable.Range(0, sequences.Count).OrderBy(text => sequences[text].Ids.Length).ToList();
        for (var done = 0; done < byLength.Count; progress?.Invoke(done, byLength.Count))
        {
            var texts = byLength.Slice(done, BatchSize(sequences, byLength, done));
            foreach (var (text, answer) in texts.Zip(Answers([.. texts.Select(text => sequences[text])], most)))
                proposals[text] = answer;
            done += texts.Count;
        }

        return proposals;
    }

    /// <summary>Lists what the model is given for a text.</summary>
    /// <param name="maskedText">The text.</param>
    /// <returns>The tokens, <c>[CLS]</c> first and <c>[SEP]</c> last.</returns>
    public IReadOnlyList<string> Tokens(string maskedText) => [.. Sequence(maskedText).Ids.Select(id => _tokenizer.Vocabulary.Tokens[id])];

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private static BertVocabulary Vocabulary(string path)
    {
        if (!File.Exists(path))
            throw JobException.BadInput($"bad input: the vocabulary of the masked language model is expected in {path}, which does not exist. Take the vocab.txt that lies with the model.");
        try
        {
            return BertVocabulary.Load(path);
        }
        catch (VocabularyException error)
        {
            throw JobException.BadInput("bad input: " + error.Message, error);
        }
    }

    private MaskedSequence Sequence(string maskedText)
    {
        _tokenizer.Tokenize(Encoding.UTF8.GetBytes(maskedText), _tokens);
        return MaskedSequence.Of(_tokens.Ids, LongestSequence, _specials) ?? throw new ArgumentException("Expected a text with [MASK] in it.", nameof(maskedText));
    }

    // The texts come by length, so the last of a batch is the longest, which all are filled up to.
    private int BatchSize(List<MaskedSequence> sequences, List<int> byLength, int start)
    {
        var size = Math.Min(_batchSize, byLength.Count - start);
        while (size > 1 && (long)size * sequences[byLength[start + size - 1]].Ids.Length * _model.VocabularySize > MostNumbers)
            size--;
        return size;
    }

    private List<IReadOnlyList<Proposal>> Answers(List<MaskedSequence> sequences, int most)
    {
        var batch = new SequenceBatch(sequences, _model.FixedBatch ?? sequences.Count, _model.FixedLength ?? sequences[^1].Ids.Length, _specials.Padding);
        try
        {
            using var answer = _model.Run(batch);
            var logits = answer[0].GetTensorDataAsSpan<float>();
            var answers = new List<IReadOnlyList<Proposal>>();
            for (var row = 0; row < sequences.Count; row++)
                answers.Add(Best(logits.Slice(((row * batch.Length) + sequences[row].MaskAt) * _model.VocabularySize, _model.VocabularySize).ToArray(), most));
            return answers;
        }
        catch (OnnxRuntimeException error)
        {
            throw JobException.BadInput($"bad input: the masked language model {_modelPath} failed on {batch.Rows} sequences of {batch.Length} tokens: {error.Message}", error);
        }
    }

    private IReadOnlyList<Proposal> Best(float[] logits, int most)
    {
        double highest = logits.Max();
        var sum = logits.Sum(logit => Math.Exp(logit - highest));
        if (!double.IsFinite(sum))
            throw JobException.BadInput($"bad input: the masked language model {_modelPath} answers with what is no number. Export it anew, in single precision.");

        var tokens = _tokenizer.Vocabulary.Tokens;
        return [.. Enumerable.Range(0, logits.Length).OrderByDescending(id => logits[id]).Take(most).Select(id => new Proposal(tokens[id], Math.Exp(logits[id] - highest) / sum))];
    }
}
