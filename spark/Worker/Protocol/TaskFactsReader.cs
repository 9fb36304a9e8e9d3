using System.Text.Json;

namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>Reads the task context in both forms.</summary>
internal static class TaskFactsReader
{
    /// <summary>The JSON of Spark 4.3.0; keys that are missing or new are tolerated.</summary>
    public static TaskFacts ReadJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new TaskFacts(
                (int)Number(root, "stageId"),
                (int)Number(root, "partitionId"),
                (int)Number(root, "attemptNumber"),
                Number(root, "taskAttemptId"),
                Properties(root));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // The text itself stays out of the message: it holds the task's secret.
            throw new ProtocolException($"Expected the task context as a JSON object, got {json.Length} characters that are none.");
        }
    }

    /// <summary>The binary form of Spark 3.5.7.</summary>
    public static TaskFacts ReadBinary(ProtocolReader reader)
    {
        reader.ReadBool();
        reader.ReadInt32();
        reader.ReadString();
        var stage = reader.ReadInt32();
        var partition = reader.ReadInt32();
        var attempt = reader.ReadInt32();
        var id = reader.ReadInt64();
        reader.ReadInt32();
        SkipResources(reader);
        return new TaskFacts(stage, partition, attempt, id, reader.ReadMap("local properties"));
    }

    private static void SkipResources(ProtocolReader reader)
    {
        for (var left = reader.ReadCount("resources"); left > 0; left--)
        {
            reader.ReadString();
            reader.ReadString();
            for (var addresses = reader.ReadCount("addresses"); addresses > 0; addresses--)
                reader.ReadString();
        }
    }

    private static long Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : 0;

    private static Dictionary<string, string> Properties(JsonElement root)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("localProperties", out var map) && map.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in map.EnumerateObject())
                properties[property.Name] = property.Value.ToString();
        }
        return properties;
    }
}
