using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace LaborSpark.Jobs.Tests.Select.MaskedModels;

/// <summary>Writes a model of one step, as ONNX has it (its protobuf messages by their field numbers): each token's numbers are a row of a table.</summary>
internal sealed record OnnxModel
{
    private const int Float = 1;
    private const int Int64 = 7;

    /// <summary>A row for each token, a number for each token.</summary>
    public required float[][] Table { get; init; }

    public string[] Inputs { get; init; } = ["input_ids", "attention_mask"];

    public int InputType { get; init; } = Int64;

    public string Output { get; init; } = "logits";

    /// <summary>Names for dimensions of any size, numbers for fixed ones.</summary>
    public object[] Dimensions { get; init; } = ["batch", "sequence"];

    public (string Key, string Value)? Metadata { get; init; }

    public string Write(string path)
    {
        File.WriteAllBytes(path, [.. Number(1, 8), .. Message(7, Graph()), .. Message(8, Number(2, 17)), .. Properties()]);
        return path;
    }

    private byte[] Graph() =>
    [
        .. Message(1, [.. Text(1, "table"), .. Text(1, Inputs[0]), .. Text(2, Output), .. Text(4, "Gather")]),
        .. Text(2, "lookup"),
        .. Message(5, Tensor()),
        .. Inputs.SelectMany(name => Message(11, Value(name, InputType, Dimensions))),
        .. Message(12, Value(Output, Float, [.. Dimensions, Table[0].Length])),
    ];

    private byte[] Tensor() =>
    [
        .. Number(1, Table.Length), .. Number(1, Table[0].Length), .. Number(2, Float), .. Text(8, "table"),
        .. Message(9, MemoryMarshal.AsBytes(Table.SelectMany(row => row).ToArray().AsSpan()).ToArray()),
    ];

    private byte[] Properties() => Metadata is var (key, value) ? Message(14, [.. Text(1, key), .. Text(2, value)]) : [];

    private static byte[] Value(string name, int type, object[] dimensions) =>
        [.. Text(1, name), .. Message(2, Message(1, [.. Number(1, type), .. Message(2, [.. dimensions.SelectMany(dimension => Message(1, Dimension(dimension)))])]))];

    private static byte[] Dimension(object dimension) => dimension is int size ? Number(1, size) : Text(2, (string)dimension);

    private static byte[] Text(int field, string text) => Message(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Message(int field, byte[] content) => [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Varint(int value) =>
        [.. Enumerable.Range(0, 1 + (BitOperations.Log2((uint)value | 1) / 7)).Select(at => (byte)(((value >> (7 * at)) & 127) | (value >> (7 * (at + 1)) > 0 ? 128 : 0)))];
}
