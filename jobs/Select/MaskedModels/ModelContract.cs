using System.Globalization;
using LaborSpark.Jobs.Errors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>What a model has to take and to give: what exporters give for the task of filling masks with BERT.</summary>
internal static class ModelContract
{
    /// <summary>The input of token ids.</summary>
    public const string Ids = "input_ids";

    /// <summary>The input that says where a sequence is.</summary>
    public const string Attention = "attention_mask";

    /// <summary>The input that tells a second text from the first, which many models have and some have not; 0 throughout.</summary>
    public const string Segments = "token_type_ids";

    /// <summary>The output: for each place a number for each token of the vocabulary.</summary>
    public const string Logits = "logits";

    /// <summary>How to come by a model, for messages.</summary>
    public const string Export = "Export one for filling masks: optimum-cli export onnx --task fill-mask --model NAME FOLDER.";

    private static readonly string[] Known = [Ids, Attention, Segments];

    /// <summary>Checks the names, types and dimensions of a model.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="session">The model.</param>
    /// <exception cref="JobException">They are others.</exception>
    public static void Check(string path, InferenceSession session)
    {
        var inputs = session.InputMetadata;
        if (inputs.ContainsKey(Ids) && inputs.ContainsKey(Attention) && inputs.All(input => Known.Contains(input.Key) && Is(input.Value, TensorElementType.Int64, 2))
            && session.OutputMetadata.TryGetValue(Logits, out var logits) && Is(logits, TensorElementType.Float, 3))
        {
            return;
        }

        throw JobException.BadInput(
            $"bad input: the masked language model {path} takes {Listed(inputs)} and gives {Listed(session.OutputMetadata)}. "
            + $"Expected are {Ids} and {Attention}, Int64 [batch, sequence], maybe {Segments} like them, and {Logits}, Float [batch, sequence, vocabulary]. {Export}");
    }

    private static bool Is(NodeMetadata node, TensorElementType type, int dimensions) =>
        node.IsTensor && node.ElementDataType == type && node.Dimensions.Length == dimensions;

    private static string Listed(IReadOnlyDictionary<string, NodeMetadata> nodes) =>
        nodes.Count == 0 ? "nothing" : string.Join(", ", nodes.OrderBy(node => node.Key, StringComparer.Ordinal).Select(node => $"{node.Key} {Described(node.Value)}"));

    private static string Described(NodeMetadata node) =>
        node.IsTensor ? $"{node.ElementDataType} [{string.Join(", ", node.Dimensions.Zip(node.SymbolicDimensions, Dimension))}]" : node.OnnxValueType.ToString();

    private static string Dimension(int size, string name) => size >= 0 ? size.ToString(CultureInfo.InvariantCulture) : name.Length > 0 ? name : "?";
}
