using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Publishing;

/// <summary>What a table was made of and how: the last file written of it, so a table with a manifest is whole.</summary>
internal sealed record Manifest
{
    /// <summary>The file's name; Spark passes over names that start with an underscore.</summary>
    public const string FileName = "_manifest.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The verb.</summary>
    public required string Job { get; init; }

    /// <summary>When the table was finished, UTC.</summary>
    public required DateTime Finished { get; init; }

    /// <summary>Every input, by its role.</summary>
    public required IReadOnlyDictionary<string, InputRecord> Inputs { get; init; }

    /// <summary>What the job was told, by option name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The versions of what took part, by name.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>Which rows stayed and which were dropped, by reason.</summary>
    public required RowLedger Ledger { get; init; }

    /// <summary>The table's files.</summary>
    public required IReadOnlyList<FileRecord> Output { get; init; }

    /// <summary>Further counts of the job; null for none.</summary>
    public IReadOnlyDictionary<string, long>? Audit { get; init; }

    /// <summary>Writes the manifest and waits until it is on the disk.</summary>
    public void Write(string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        JsonSerializer.Serialize(stream, this, Json);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The manifest of a table; null if it has none or one that cannot be read.</summary>
    public static Manifest? TryRead(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, FileName));
            return JsonSerializer.Deserialize<Manifest>(stream, Json);
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file as a manifest names it.</summary>
    /// <param name="Name">The name within its folder.</param>
    /// <param name="Bytes">The length.</param>
    /// <param name="Modified">When it was last written, UTC; null in an output.</param>
    /// <param name="Rows">The rows; null for a file that is no table.</param>
    /// <param name="Sha256">The SHA-256 of the bytes, in hexadecimal digits; null, and left out, for a file of a table, whose footer is looked at instead.</param>
    internal sealed record FileRecord(
        string Name, long Bytes, DateTime? Modified, long? Rows, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sha256 = null)
    {
        /// <summary>The record of an output file.</summary>
        public static FileRecord Of(ParquetFile file) => new(Path.GetFileName(file.Path), file.Bytes, null, file.Rows);
    }

    /// <summary>An input as a manifest names it.</summary>
    /// <param name="Path">Its folder, or the file itself.</param>
    /// <param name="Files">Its files with sizes and times.</param>
    /// <param name="Fingerprint">What tells its data apart, wherever it lies: <see cref="InputTable.Fingerprint"/>; null for files that are no table.</param>
    internal sealed record InputRecord(string Path, IReadOnlyList<FileRecord> Files, string? Fingerprint = null)
    {
        /// <summary>The record of a table.</summary>
        public static InputRecord Of(InputTable table) => new(
            table.Location, [.. table.Files.Select(f => new FileRecord(System.IO.Path.GetFileName(f.Path), f.Bytes, f.Modified, f.Rows))], table.Fingerprint);

        /// <summary>The record of a single file that is no table.</summary>
        public static InputRecord Of(FileInfo file) => Of(file.FullName, [file]);

        /// <summary>The record of a folder's files that are no table.</summary>
        public static InputRecord Of(string folder, IReadOnlyList<FileInfo> files) =>
            new(folder, [.. files.Select(f => new FileRecord(f.Name, f.Length, f.LastWriteTimeUtc, null))]);
    }
}
