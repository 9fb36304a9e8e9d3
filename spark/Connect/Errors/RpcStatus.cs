using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace LaborSpark.Spark.Connect.Errors;

/// <summary>
/// The details that a gRPC failure carries in its trailers (<c>google.rpc.Status</c>): read by field number, since the messages are
/// three small ones and no .proto of Spark's holds them.
/// </summary>
internal sealed class RpcStatus
{
    private const string Trailer = "grpc-status-details-bin";

    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);

    /// <summary>The Java exception's class name; null if not said.</summary>
    public string? Reason { get; private set; }

    /// <summary>True if the server asks to come again (<c>google.rpc.RetryInfo</c>).</summary>
    public bool AsksToRetry { get; private set; }

    /// <summary>What else the server says of the error, by Spark's names.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>Reads the details; null if the failure carries none, or none that can be read.</summary>
    public static RpcStatus? Of(RpcException failure)
    {
        if (failure.Trailers.GetValueBytes(Trailer) is not { } bytes)
            return null;
        try
        {
            return Read(bytes);
        }
        catch (InvalidProtocolBufferException)
        {
            // Details are an addition: the failure's own text is still told.
            return null;
        }
    }

    /// <summary>Reads the bytes of a <c>google.rpc.Status</c>.</summary>
    public static RpcStatus Read(byte[] bytes)
    {
        var status = new RpcStatus();
        foreach (var detail in Messages(new CodedInputStream(bytes), field: 3))
            status.Add(Any.Parser.ParseFrom(detail));
        return status;
    }

    private void Add(Any detail)
    {
        switch (Any.GetTypeName(detail.TypeUrl))
        {
            case "google.rpc.RetryInfo":
                AsksToRetry = true;
                break;
            case "google.rpc.ErrorInfo":
                AddErrorInfo(new CodedInputStream(detail.Value.ToByteArray()));
                break;
        }
    }

    private void AddErrorInfo(CodedInputStream input)
    {
        while (input.ReadTag() is var tag && tag != 0)
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case 1:
                    Reason = input.ReadString();
                    break;
                case 3:
                    var (key, value) = ReadEntry(new CodedInputStream(input.ReadBytes().ToByteArray()));
                    _metadata[key] = value;
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }
    }

    private static (string Key, string Value) ReadEntry(CodedInputStream input)
    {
        string key = string.Empty, value = string.Empty;
        while (input.ReadTag() is var tag && tag != 0)
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case 1:
                    key = input.ReadString();
                    break;
                case 2:
                    value = input.ReadString();
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        return (key, value);
    }

    private static IEnumerable<ByteString> Messages(CodedInputStream input, int field)
    {
        while (input.ReadTag() is var tag && tag != 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field)
                yield return input.ReadBytes();
            else
                input.SkipLastField();
        }
    }
}
