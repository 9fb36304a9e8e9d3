using System.Security.Cryptography;
using Google.Protobuf;
using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Results;

/// <summary>Sends large rows of the program to the server once a session, so that plans name them instead of carrying them.</summary>
internal sealed class CachedData(ISparkClient client)
{
    // A plan is sent with every run and analysis, and the server refuses messages of more than 128 MB.
    private const int LargestInPlan = 8 * 1024 * 1024;

    private readonly Lock _turn = new();
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);

    public Proto.Relation Relation(Proto.LocalRelation data, CancellationToken cancellation = default)
    {
        if (data.Data.Length <= LargestInPlan)
            return new() { LocalRelation = data };
        var bytes = data.ToByteArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        lock (_turn)
        {
            if (!_sent.Contains(hash))
                Send($"cache/{hash}", bytes, cancellation);
            _sent.Add(hash);
        }

        return new() { CachedLocalRelation = new() { Hash = hash } };
    }

    private void Send(string name, byte[] bytes, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("laborspark-data-");
        try
        {
            var path = Path.Combine(folder.FullName, "rows");
            File.WriteAllBytes(path, bytes);
            client.AddArtifact(name, path, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
