using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts;

/// <summary>What Spark carries from driver to worker, unread, as the <c>command</c> of a function: which method to run, what it returns and the values it captured.</summary>
public sealed record UdfPayload
{
    /// <summary>The mark sent as the function's Python version: the worker refuses any other, and a real Python refuses this one.</summary>
    public const string PythonVersion = "dotnet-1";

    private const int FormatVersion = 1;

    // Deep enough for any nested type or value, bounded so that no payload can exhaust the stack.
    private const int MaximumDepth = 1000;

    /// <summary>The name shown to users in plans and errors.</summary>
    public required string Name { get; init; }

    /// <summary>How the function is fed.</summary>
    public required UdfKind Kind { get; init; }

    /// <summary>The type of the value (scalar) or of a row (<see cref="UdfKind.MapInArrow"/>: a struct).</summary>
    public required DataType ReturnType { get; init; }

    /// <summary>The method to run.</summary>
    public required UdfFunction Function { get; init; }

    /// <summary>The values the function captured as a JSON text that <see cref="Captures.CapturedValues"/> wrote; null if it captured none.</summary>
    public string? Captures { get; init; }

    /// <summary>Writes the payload as compact UTF-8 JSON.</summary>
    public byte[] Encode()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("v", FormatVersion);
            json.WriteString("name", Name);
            json.WriteNumber("kind", (int)Kind);
            json.WritePropertyName("type");
            json.WriteRawValue(ReturnType.Json, skipInputValidation: true);
            WriteFunction(json, Function);
            if (Captures is not null)
            {
                json.WritePropertyName("captures");
                json.WriteRawValue(Captures, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no payload, or one of another format version.</exception>
    public static UdfPayload Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = MaximumDepth });
            var root = document.RootElement;
            var version = root.GetProperty("v").GetInt32();
            if (version != FormatVersion)
                throw new InvalidDataException($"Expected a function payload of format {FormatVersion}, got format {version}: driver and worker must come from the same LaborSpark.");
            return new UdfPayload
            {
                Name = Text(root, "name"),
                Kind = ReadKind(root),
                ReturnType = DataType.ParseDataType(root.GetProperty("type").GetRawText()),
                Function = ReadFunction(root.GetProperty("function")),
                Captures = root.TryGetProperty("captures", out var captures) ? captures.GetRawText() : null,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"Expected a LaborSpark function payload in JSON, got {utf8.Length} bytes that are none: {e.Message}", e);
        }
    }

    private static UdfKind ReadKind(JsonElement root)
    {
        var kind = (UdfKind)root.GetProperty("kind").GetInt32();
        return Enum.IsDefined(kind) ? kind : throw new InvalidDataException($"Expected a function of kind 200 or 207, got {(int)kind}.");
    }

    private static void WriteFunction(Utf8JsonWriter json, UdfFunction function)
    {
        json.WriteStartObject("function");
        if (function.Folder is not null)
            json.WriteString("folder", function.Folder);
        if (function.Dependencies is not null)
            json.WriteString("dependencies", function.Dependencies);
        json.WriteString("assembly", function.Assembly);
        json.WriteString("mvid", function.Mvid);
        json.WriteString("type", function.DeclaringType);
        json.WriteNumber("token", function.MetadataToken);
        json.WriteString("method", function.Method);
        if (function.MethodArguments.Count > 0)
        {
            json.WriteStartArray("arguments");
            foreach (var argument in function.MethodArguments)
                json.WriteStringValue(argument);
            json.WriteEndArray();
        }

        json.WriteString("signature", function.Signature);
        json.WriteString("delegate", function.DelegateType);
        json.WriteEndObject();
    }

    private static UdfFunction ReadFunction(JsonElement json) => new()
    {
        Folder = json.TryGetProperty("folder", out var folder) ? folder.GetString() : null,
        Dependencies = json.TryGetProperty("dependencies", out var dependencies) ? dependencies.GetString() : null,
        Assembly = Text(json, "assembly"),
        Mvid = json.GetProperty("mvid").GetGuid(),
        DeclaringType = Text(json, "type"),
        MetadataToken = json.GetProperty("token").GetInt32(),
        Method = Text(json, "method"),
        MethodArguments = json.TryGetProperty("arguments", out var arguments) ? [.. arguments.EnumerateArray().Select(a => a.GetString()!)] : [],
        Signature = Text(json, "signature"),
        DelegateType = Text(json, "delegate"),
    };

    private static string Text(JsonElement json, string property) =>
        json.GetProperty(property).GetString() ?? throw new JsonException($"'{property}' is null");
}
