using System.Text.Json;

namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>The part of a file that is already here, and what the server said of the whole, so that the rest can be asked for.</summary>
internal sealed class PartialDownload(string file)
{
    private readonly string _about = file + ".partial.json";

    /// <summary>Path of the bytes so far.</summary>
    public string Path { get; } = file + ".partial";

    /// <summary>Whether bytes of another connection or process were taken as the beginning of the file.</summary>
    public bool Resumed { get; set; }

    /// <summary>Bytes of the whole file, once a server has said; null before.</summary>
    public long? WholeLength { get; set; }

    /// <summary>What is known of the whole file at this address; null when there is no part of it that could be continued.</summary>
    public RemoteFile? Known(Uri address)
    {
        if (!File.Exists(Path) || !File.Exists(_about))
            return null;
        try
        {
            var known = JsonSerializer.Deserialize<RemoteFile>(File.ReadAllText(_about));
            return known?.Address == address.AbsoluteUri && !(Length > known.Length) ? known : null;
        }
        catch (JsonException)
        {
            // Half written by a killed process: begin anew.
            return null;
        }
    }

    /// <summary>Bytes so far.</summary>
    public long Length => File.Exists(Path) ? new FileInfo(Path).Length : 0;

    /// <summary>Begins anew with no bytes.</summary>
    public void Begin(RemoteFile remote)
    {
        Discard();
        Resumed = false;
        File.WriteAllText(_about, JsonSerializer.Serialize(remote));
    }

    /// <summary>Gives the whole file its name.</summary>
    public void Complete()
    {
        File.Move(Path, file, overwrite: true);
        File.Delete(_about);
    }

    /// <summary>Forgets what is here.</summary>
    public void Discard()
    {
        File.Delete(Path);
        File.Delete(_about);
    }
}
