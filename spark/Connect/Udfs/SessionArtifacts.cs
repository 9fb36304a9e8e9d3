using System.IO.Compression;
using System.Security.Cryptography;
using Google.Protobuf;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Files;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>Brings to the executors, before a plan runs, what its functions need: the worker once a session, and the assemblies of each function once a session.</summary>
/// <remarks>Thread-safe. A plan without functions of ours costs one walk of what is new in it, and no call.</remarks>
internal sealed class SessionArtifacts(ISparkClient client)
{
    private const string WorkerSetting = "spark.sql.execution.pyspark.python";
    private const int HashCharacters = 16;

    private readonly Lock _delivery = new();
    // Spark 3.5 fails when a name comes twice in a session, even with the same bytes.
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private bool _workerIsSet;

    /// <summary>Sends what the functions in a plan or a command need and the session does not have yet.</summary>
    /// <param name="planOrCommand">The plan, a command, or a request that holds one.</param>
    /// <param name="cancellation">Ends the sending; what was sent whole by then is not sent again.</param>
    /// <exception cref="UdfRefusedException">The worker is not beside the program, or the program is not published for a cluster.</exception>
    public void Deliver(IMessage planOrCommand, CancellationToken cancellation = default)
    {
        var needed = PlanFunctions.In(planOrCommand);
        if (needed.Count == 0)
            return;
        lock (_delivery)
        {
            SetWorker(cancellation);
            foreach (var folders in needed)
            {
                SendAssemblies(folders.Packages, cancellation);
                SendAssemblies(folders.Own, cancellation);
            }
        }
    }

    /// <summary>Sends a file to the executors, once a session.</summary>
    /// <param name="path">A file on this host.</param>
    /// <param name="cancellation">Ends the sending.</param>
    /// <returns>The name under which <c>SparkFiles.Get</c> finds it: the file's own with a hash of the content, since a name can be used once a session.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public string AddFile(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"Expected a file to add to the session at '{Path.GetFullPath(path)}', found {(Directory.Exists(path) ? "a folder" : "none")}.", path);
        string hash;
        using (var content = File.OpenRead(path))
            hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashCharacters];
        var name = $"{Path.GetFileNameWithoutExtension(path)}-{hash}{Path.GetExtension(path)}";
        lock (_delivery)
            SendOnce($"files/{name}", artifact => client.AddArtifact(artifact, path, cancellation));
        return name;
    }

    private void SetWorker(CancellationToken cancellation)
    {
        if (_workerIsSet)
            return;
        var worker = WorkerOverride(cancellation) ?? DeliverWorker(cancellation);
        var set = new ConfigRequest.Types.Set();
        set.Pairs.Add(new KeyValue { Key = WorkerSetting, Value = worker });
        client.Config(new ConfigRequest.Types.Operation { Set = set }, cancellation);
        _workerIsSet = true;
    }

    private string? WorkerOverride(CancellationToken cancellation)
    {
        var get = new ConfigRequest.Types.GetOption();
        get.Keys.Add(WorkerPackage.OverrideSetting);
        var pairs = client.Config(new ConfigRequest.Types.Operation { GetOption = get }, cancellation).Pairs;
        var path = pairs.FirstOrDefault(pair => pair.Key == WorkerPackage.OverrideSetting)?.Value;
        return string.IsNullOrEmpty(path) ? null : path;
    }

    private string DeliverWorker(CancellationToken cancellation)
    {
        var package = WorkerPackage.Of(AppContext.BaseDirectory);
        if (client.IsLocal)
            return package.LocalPath();
        var archive = package.Archive();
        SendOnce(archive.ArtifactName, artifact => client.AddArtifact(artifact, WorkerPackage.PackOnce(archive), cancellation));
        return $"{archive.Folder}/{WorkerPackage.Executable}";
    }

    private void SendAssemblies(string? folder, CancellationToken cancellation)
    {
        if (folder is null)
            return;
        var archive = UserAssemblies.Find(folder);
        SendOnce(archive.ArtifactName, artifact =>
        {
            using var temporary = new PrivateFolder();
            var path = temporary.File($"{folder}.tar.gz");
            // It goes no further than to another process of this host.
            archive.Pack(path, client.IsLocal ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            client.AddArtifact(artifact, path, cancellation);
        });
    }

    private void SendOnce(string artifact, Action<string> send)
    {
        if (_sent.Contains(artifact))
            return;
        send(artifact);
        _sent.Add(artifact);
    }
}
