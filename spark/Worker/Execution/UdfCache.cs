using LaborSpark.Spark.Contracts;
using LaborSpark.Spark.Worker.Loading;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>The functions bound for one socket, by the bytes of their payloads.</summary>
/// <remarks>One for each socket: a closure is never shared between threads, though tasks of one socket meet the same one. Not thread-safe.</remarks>
internal sealed class UdfCache(UserAssemblies assemblies)
{
    private const int Capacity = 64;
    private readonly Dictionary<(string Files, string Payload), BoundUdf> _bound = [];

    /// <exception cref="InvalidDataException">The payload is none, or its assembly is another build.</exception>
    public BoundUdf Get(byte[] payload, string filesDirectory)
    {
        // Latin-1 keeps every byte, so that equal texts are equal bytes.
        var key = (filesDirectory, System.Text.Encoding.Latin1.GetString(payload));
        if (_bound.TryGetValue(key, out var known))
            return known;
        var decoded = UdfPayload.Decode(payload);
        var bound = new BoundUdf(decoded, UdfFunctionBinder.Bind(decoded, function => assemblies.Load(function, filesDirectory)));
        if (_bound.Count == Capacity)
            _bound.Clear();
        _bound.Add(key, bound);
        return bound;
    }
}
