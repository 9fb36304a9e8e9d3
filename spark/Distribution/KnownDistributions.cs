using System.Text.Json;

namespace LaborSpark.Spark.Distribution;

/// <summary>The archives of Spark known by name, with the hashes they must have: <c>conf/spark-distributions.json</c>.</summary>
internal sealed class KnownDistributions
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };
    private readonly Dictionary<string, Entry> _versions;

    private KnownDistributions(Dictionary<string, Entry> versions) => _versions = versions;

    /// <summary>Reads the pins from a file, or those built into the assembly when <paramref name="file"/> is null.</summary>
    public static KnownDistributions Load(string? file)
    {
        try
        {
            using var stream = file is null
                ? typeof(KnownDistributions).Assembly.GetManifestResourceStream("spark-distributions.json")!
                : File.OpenRead(file);
            return new(JsonSerializer.Deserialize<Dictionary<string, Entry>>(stream, Format) ?? []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SetupException($"The list of Spark archives, {file}, cannot be read: {e.Message} Correct it, or unset LABORSPARK_DISTRIBUTIONS to use the built-in list.", e);
        }
    }

    /// <summary>The repacked archive a mirror may hold, or null when none is known for the version.</summary>
    public ArchiveName? MirrorArchive(string version) => _versions.GetValueOrDefault(version)?.Mirror;

    /// <summary>The archive that Apache publishes.</summary>
    public ArchiveName ApacheArchive(string version) =>
        _versions.GetValueOrDefault(version)?.Archive ?? new ArchiveName { File = $"spark-{version}-bin-hadoop3.tgz" };

    private sealed record Entry
    {
        public ArchiveName? Mirror { get; init; }

        public ArchiveName? Archive { get; init; }
    }
}
