using System.Text.Json;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>A task in the words of the protocol, and its bytes in the layout of either version.</summary>
internal sealed record TaskRequest
{
    public string PythonVersion { get; init; } = "dotnet-1";

    public int EvalType { get; init; } = 200;

    public string FilesDirectory { get; init; } = SessionFiles.Directory;

    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Arguments (column, name) and payloads of each function, innermost first.</summary>
    public IReadOnlyList<((int Column, string? Name)[] Arguments, byte[][] Chain)> Udfs { get; init; } = [];

    public static TaskRequest Scalar(byte[] payload, params int[] columns) => new() { Udfs = [Call([payload], columns)] };

    public static TaskRequest Map(byte[] payload) => new() { EvalType = 207, Udfs = [Call([payload], 0)] };

    public static ((int, string?)[], byte[][]) Call(byte[][] chain, params int[] columns) =>
        ([.. columns.Select(column => (column, (string?)null))], chain);

    public byte[] Encode(SparkVersion version)
    {
        if (version == SparkVersion.Spark35)
            return Fields(version).ToArray();
        var frame = Fields(version).ToArray();
        return new Bytes().I32(-8).Run(frame).ToArray();
    }

    public Bytes Fields(SparkVersion version)
    {
        var bytes = new Bytes().I32(3).Str(PythonVersion);
        if (version == SparkVersion.Spark43)
            bytes.Str(ContextJson());
        else
            ContextBinary(bytes);
        bytes.Str(FilesDirectory).I32(1).Str("include.zip").Bool(false).I32(0).I32(EvalType);
        bytes.I32(2).Str("spark.sql.session.timeZone").Str(TimeZone).Str("spark.other").Str("x");
        if (version == SparkVersion.Spark43)
            bytes.I32(0);
        bytes.I32(Udfs.Count);
        foreach (var (arguments, chain) in Udfs)
            Udf(bytes, version, arguments, chain);
        return bytes;
    }

    private static void Udf(Bytes bytes, SparkVersion version, (int Column, string? Name)[] arguments, byte[][] chain)
    {
        bytes.I32(arguments.Length);
        foreach (var (column, name) in arguments)
        {
            bytes.I32(column);
            if (version == SparkVersion.Spark43)
                bytes.Bool(name is not null);
            if (version == SparkVersion.Spark43 && name is not null)
                bytes.Str(name);
        }
        bytes.I32(chain.Length);
        foreach (var payload in chain)
            bytes.Run(payload);
        if (version == SparkVersion.Spark43)
            bytes.I64(5);
    }

    private static string ContextJson() => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["isBarrier"] = false,
        ["connInfo"] = -1,
        ["secret"] = "context-secret",
        ["stageId"] = 7,
        ["partitionId"] = 3,
        ["attemptNumber"] = 1,
        ["taskAttemptId"] = 5_000_000_000L,
        ["cpus"] = 1,
        ["cpuAmount"] = "1.0",
        ["resources"] = new Dictionary<string, object>(),
        ["localProperties"] = new Dictionary<string, string> { ["spark.labor.test"] = "yes" },
        ["somethingNew"] = new[] { 1, 2 },
    });

    private static void ContextBinary(Bytes bytes) => bytes
        .Bool(false).I32(0).Str("")
        .I32(7).I32(3).I32(1).I64(5_000_000_000L).I32(1)
        .I32(1).Str("gpu").Str("gpu").I32(2).Str("0").Str("1")
        .I32(1).Str("spark.labor.test").Str("yes");
}
