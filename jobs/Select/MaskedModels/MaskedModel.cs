using System.Globalization;
using LaborSpark.Jobs.Errors;
using Microsoft.ML.OnnxRuntime;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>A masked language model of an ONNX file, from token ids to numbers. Not safe for several threads at once.</summary>
internal sealed class MaskedModel : IDisposable
{
    // The position embeddings of every published BERT end there.
    private const int LongestOfBert = 512;

    // Where an exporter wrote the number of position embeddings into the file, if it did.
    private const string LongestInMetadata = "max_position_embeddings";

    private readonly string _path;
    private readonly InferenceSession _session;
    private readonly RunOptions _quiet = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
    private readonly string[] _inputs;

    private MaskedModel(string path, InferenceSession session)
    {
        (_path, _session) = (path, session);
        _inputs = [.. session.InputMetadata.Keys];
        var dimensions = session.InputMetadata[ModelContract.Ids].Dimensions;
        (FixedBatch, FixedLength) = (Fixed(dimensions[0]), Fixed(dimensions[1]));
    }

    /// <summary>Gets how many sequences the model takes at once, or null if any number.</summary>
    public int? FixedBatch { get; }

    /// <summary>Gets how long each sequence has to be, padding included, or null if up to <see cref="Longest"/>.</summary>
    public int? FixedLength { get; }

    /// <summary>Gets the longest sequence that the model takes.</summary>
    public int Longest { get; private set; }

    /// <summary>Gets how many tokens the model tells apart.</summary>
    public int VocabularySize { get; private set; }

    /// <summary>Opens a model and tries what it takes.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="threads">How many threads compute, 0 for one a core.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JobException">There is no such file, it is no ONNX, or no masked language model.</exception>
    public static MaskedModel Open(string path, int threads)
    {
        if (!File.Exists(path))
        {
            var there = Directory.Exists(path) ? "which is a folder: give the file model.onnx in it." : "which does not exist.";
            throw JobException.BadInput($"bad input: the masked language model is expected in {path}, {there} {ModelContract.Export}");
        }

        var session = Session(path, threads);
        try
        {
            ModelContract.Check(path, session);
            var model = new MaskedModel(path, session);
            model.Measure();
            return model;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Computes a batch.</summary>
    /// <param name="batch">The sequences.</param>
    /// <returns>The numbers of each row, place and token, to be disposed of.</returns>
    /// <exception cref="OnnxRuntimeException">The model failed.</exception>
    public IDisposableReadOnlyCollection<OrtValue> Run(SequenceBatch batch)
    {
        var inputs = _inputs.Select(name => Input(name, batch)).ToArray();
        try
        {
            return _session.Run(_quiet, _inputs, inputs, [ModelContract.Logits]);
        }
        finally
        {
            foreach (var input in inputs)
                input.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _quiet.Dispose();
        _session.Dispose();
    }

    private static int? Fixed(int dimension) => dimension > 0 ? dimension : null;

    // In sequence and without spinning threads: the answers are the same, and cores that wait are left to others.
    private static InferenceSession Session(string path, int threads)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            return new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw JobException.BadInput($"bad input: the masked language model {path} is no ONNX file that can be run: {error.Message} {ModelContract.Export}", error);
        }
    }

    private static OrtValue Input(string name, SequenceBatch batch) => OrtValue.CreateTensorValueFromMemory(
        name switch { ModelContract.Ids => batch.Ids, ModelContract.Attention => batch.Attention, _ => new long[batch.Ids.Length] }, [batch.Rows, batch.Length]);

    private void Measure()
    {
        Longest = FixedLength ?? Stated() ?? Found();
        if (Longest < MaskedSequence.Shortest)
            throw JobException.BadInput($"bad input: the masked language model {_path} takes sequences of {Longest} tokens at most, and a mask in its frame is {MaskedSequence.Shortest}. {ModelContract.Export}");
        try
        {
            VocabularySize = Answered(Longest);
        }
        catch (OnnxRuntimeException error)
        {
            throw JobException.BadInput($"bad input: the masked language model {_path} fails on a sequence of {Longest} tokens: {error.Message} {ModelContract.Export}", error);
        }
    }

    // More than any model has; a number beyond is a slip, and memory for a sequence of it would be taken.
    private const int LongestStated = 65_536;

    private int? Stated() =>
        _session.ModelMetadata.CustomMetadataMap.TryGetValue(LongestInMetadata, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var longest) && longest <= LongestStated ? longest : null;

    // A model says nowhere how many position embeddings it has: it fails on a sequence that is longer.
    private int Found()
    {
        if (Takes(LongestOfBert))
            return LongestOfBert;

        var (takes, refuses) = (MaskedSequence.Shortest, LongestOfBert);
        while (refuses - takes > 1)
        {
            var middle = (takes + refuses) / 2;
            (takes, refuses) = Takes(middle) ? (middle, refuses) : (takes, middle);
        }

        return takes;
    }

    private bool Takes(int length)
    {
        try
        {
            return Answered(length) > 0;
        }
        catch (OnnxRuntimeException)
        {
            return false;
        }
    }

    /// <summary>Tries a length and gives how many numbers there are for each place.</summary>
    private int Answered(int length)
    {
        var batch = new SequenceBatch([new MaskedSequence(new int[length], 0)], FixedBatch ?? 1, length, padding: 0);
        using var answer = Run(batch);
        var shape = answer[0].GetTensorTypeAndShape().Shape;
        return shape[0] == batch.Rows && shape[1] == length ? (int)shape[2] : throw JobException.BadInput(
            $"bad input: the masked language model {_path} answers {batch.Rows} x {length} tokens with {string.Join(" x ", shape)} numbers; expected is one for each token and each token of the vocabulary. {ModelContract.Export}");
    }
}
