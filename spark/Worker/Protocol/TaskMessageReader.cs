using LaborSpark.Spark.Contracts;

namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>Reads a task message in the order in which Spark writes it.</summary>
/// <param name="isSpark4">True if the environment is that of a Spark 4 executor.</param>
internal sealed class TaskMessageReader(bool isSpark4)
{
    /// <summary>No message is larger: gRPC itself refuses plans of more than 128 MB.</summary>
    public const int Limit = 256 * 1024 * 1024;

    /// <exception cref="ProtocolException">The bytes are no task message.</exception>
    /// <exception cref="TaskRefusedException">The message is for another kind of worker.</exception>
    public TaskMessage Read(int firstNumber, Stream stream) => firstNumber switch
    {
        Marker.StartOfInitMessage => ReadFrame(stream),
        >= 0 when isSpark4 => throw new TaskRefusedException(
            "This executor is of Spark 4.0 to 4.2, whose task messages this C# worker does not know. Use Spark 4.3.0 or 3.5.7."),
        >= 0 => ReadFields(new ProtocolReader(stream, Limit), SparkLayout.Bare),
        _ => throw new ProtocolException($"Expected the start of a task (-8, or a partition number from 0), got {firstNumber}."),
    };

    private static TaskMessage ReadFrame(Stream stream)
    {
        var outer = new ProtocolReader(stream, Limit);
        using var frame = new MemoryStream(outer.ReadBytes(), writable: false);
        var reader = new ProtocolReader(frame, frame.Length);
        try
        {
            reader.ReadInt32();
            var message = ReadFields(reader, SparkLayout.Framed);
            return frame.Position == frame.Length
                ? message
                : throw new ProtocolException($"{frame.Length - frame.Position} bytes of {frame.Length} are left over.");
        }
        catch (Exception e) when (e is ProtocolException or EndOfStreamException)
        {
            throw new TaskRefusedException(
                $"Expected a task message as Spark 4.3.0 writes it, got one that does not parse to its exact end: {e.Message} "
                + "Spark 4.0 to 4.2 and releases after 4.3 are not known to this C# worker. Use Spark 4.3.0 or 3.5.7.",
                e);
        }
    }

    private static TaskMessage ReadFields(ProtocolReader reader, SparkLayout layout)
    {
        var version = reader.ReadString();
        var facts = layout == SparkLayout.Framed ? TaskFactsReader.ReadJson(reader.ReadString()) : TaskFactsReader.ReadBinary(reader);
        var filesDirectory = reader.ReadString();
        for (var left = reader.ReadCount("includes"); left > 0; left--)
            reader.ReadString();
        SkipBroadcasts(reader);
        var evalType = reader.ReadInt32();
        // Other kinds lay out what follows in their own ways: there is nothing more to read for them.
        if (!EvalType.IsSupported(evalType))
            throw IsOurs(version) ? Refusal(evalType) : Refusal(version);
        var conf = reader.ReadMap("runner settings");
        if (layout == SparkLayout.Framed)
            reader.ReadMap("evaluation settings");
        var udfs = ReadUdfs(reader, layout);
        if (!IsOurs(version))
            throw Refusal(version);
        return new TaskMessage
        {
            Layout = layout,
            Facts = facts,
            FilesDirectory = filesDirectory,
            EvalType = evalType,
            Conf = conf,
            Udfs = udfs,
        };
    }

    private static bool IsOurs(string version) => string.Equals(version, UdfPayload.PythonVersion, StringComparison.Ordinal);

    private static TaskRefusedException Refusal(int evalType) => new(
        $"This C# worker runs functions of the evaluation types 200 (scalar) and 207 (map in Arrow), got {EvalType.Describe(evalType)}.");

    private static TaskRefusedException Refusal(string version) => new(
        $"This C# worker runs functions of version '{UdfPayload.PythonVersion}', got a function of version '{version[..Math.Min(version.Length, 100)]}'. "
        + "A Python function was sent to the C# worker, or driver and worker come from different releases of LaborSpark: run Python functions in a session "
        + "whose spark.sql.execution.pyspark.python names a Python.");

    private static void SkipBroadcasts(ProtocolReader reader)
    {
        var decrypt = reader.ReadBool();
        var count = reader.ReadCount("broadcasts");
        if (decrypt)
        {
            // Port and secret of a server, or the path of a Unix socket.
            reader.ReadInt32();
            reader.ReadString();
        }
        for (; count > 0; count--)
        {
            if (reader.ReadInt64() >= 0 && !decrypt)
                reader.ReadString();
        }
    }

    private static List<UdfCall> ReadUdfs(ProtocolReader reader, SparkLayout layout)
    {
        var udfs = new List<UdfCall>();
        for (var left = reader.ReadCount("functions"); left > 0; left--)
        {
            var arguments = new List<UdfArgument>();
            for (var more = reader.ReadCount("arguments"); more > 0; more--)
            {
                var column = reader.ReadCount("columns before an argument");
                arguments.Add(new UdfArgument(column, layout == SparkLayout.Framed && reader.ReadBool() ? reader.ReadString() : null));
            }
            var chain = new List<byte[]>();
            for (var more = reader.ReadCount("chained functions"); more > 0; more--)
                chain.Add(reader.ReadBytes());
            if (layout == SparkLayout.Framed)
                reader.ReadInt64();
            if (chain.Count == 0)
                throw new ProtocolException("Expected at least one function in a chain, got none.");
            udfs.Add(new UdfCall(arguments, chain));
        }
        return udfs.Count > 0 ? udfs : throw new ProtocolException("Expected at least one function, got none.");
    }
}
