using System.Text;
using Grpc.Core;

namespace LaborSpark.Spark.Connect.Tests.Errors;

/// <summary>The trailers of a failed call, their bytes written by hand as <c>google/rpc/status.proto</c> and <c>error_details.proto</c> say.</summary>
internal static class StatusBytes
{
    public static RpcException Failure(StatusCode code, string detail, byte[]? status = null)
    {
        var trailers = new Metadata();
        if (status is not null)
            trailers.Add("grpc-status-details-bin", status);
        return new RpcException(new Status(code, detail), trailers);
    }

    /// <summary>A status (code 13) whose only detail is an ErrorInfo.</summary>
    public static byte[] WithErrorInfo(string reason, params (string Key, string Value)[] metadata)
    {
        byte[] info = [.. Field(1, Text(reason)), .. Field(2, Text("org.apache.spark"))];
        foreach (var (key, value) in metadata)
            info = [.. info, .. Field(3, [.. Field(1, Text(key)), .. Field(2, Text(value))])];
        return WithDetail("type.googleapis.com/google.rpc.ErrorInfo", info);
    }

    public static byte[] WithDetail(string type, byte[] value) =>
        [0x08, 13, .. Field(2, Text("short")), .. Field(3, [.. Field(1, Text(type)), .. Field(2, value)])];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A field of bytes: its tag (number, wire type 2), its length, its content.</summary>
    private static byte[] Field(int number, byte[] content)
    {
        List<byte> bytes = [(byte)((number << 3) | 2)];
        for (var length = content.Length; ; length >>= 7)
        {
            bytes.Add((byte)(length > 127 ? (length & 127) | 128 : length));
            if (length <= 127)
                break;
        }

        return [.. bytes, .. content];
    }
}
