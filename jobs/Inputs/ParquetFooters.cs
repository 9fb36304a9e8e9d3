using System.Globalization;
using System.Security.Cryptography;
using LaborSpark.Jobs.Errors;
using Parquet;
using Parquet.Meta;

namespace LaborSpark.Jobs.Inputs;

/// <summary>Reads parquet footers: a few kilobytes a file, before Spark is asked to read any.</summary>
internal static class ParquetFooters
{
    private const string Again = "Write it again or take it out of the folder.";

    /// <summary>Reads the footer of each file.</summary>
    /// <exception cref="JobException">Bad input: files that are no whole parquet file, each named with what is wrong.</exception>
    public static IReadOnlyList<ParquetFile> Read(IReadOnlyList<string> paths)
    {
        var files = new ParquetFile[paths.Count];
        var problems = new string?[paths.Count];
        Parallel.For(0, paths.Count, i => (files[i], problems[i]) = TryRead(paths[i]));
        ProblemList.ThrowIfAny([.. problems.OfType<string>()]);
        return files;
    }

    private static (ParquetFile File, string? Problem) TryRead(string path)
    {
        try
        {
            var info = new FileInfo(path);
            using var stream = info.OpenRead();
            return Damage(stream) is { } problem ? (null!, $"{path}: {problem} {Again}") : (Footer(info, stream), null);
        }
        // A damaged footer can fail in the reader in any way: whatever it is, the file is at fault.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return (null!, $"{path}: cannot be read as parquet ({error.Message.Split('\n')[0]}). {Again}");
        }
    }

    private static string? Damage(FileStream stream)
    {
        if (stream.Length < 12)
            return string.Create(CultureInfo.InvariantCulture, $"expected a parquet file, found {stream.Length} bytes.");
        Span<byte> word = stackalloc byte[4];
        stream.ReadExactly(word);
        if (!word.SequenceEqual("PAR1"u8))
            return "expected a parquet file, found something else: it does not start with PAR1.";
        stream.Seek(-8, SeekOrigin.End);
        stream.ReadExactly(word);
        var footer = BitConverter.ToInt32(word);
        stream.ReadExactly(word);
        stream.Seek(0, SeekOrigin.Begin);
        if (!word.SequenceEqual("PAR1"u8))
            return "the parquet file is cut off: its end is missing.";
        // A length is checked before anything is allocated by it.
        return footer > 0 && footer <= stream.Length - 12
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the parquet file is damaged: its footer would be {footer} bytes long.");
    }

    private static ParquetFile Footer(FileInfo info, FileStream stream)
    {
        // Run off any synchronisation context: the reader has no synchronous form.
        var meta = Task.Run(async () =>
        {
            await using var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true).ConfigureAwait(false);
            return reader.Metadata;
        }).GetAwaiter().GetResult() ?? throw new InvalidDataException("no metadata");
        return new ParquetFile(info.FullName, info.Length, info.LastWriteTimeUtc, meta.NumRows, HashOfFooter(stream), ParquetStatistics.Add(Columns(meta.Schema), meta.RowGroups));
    }

    // The file was found to have a whole footer: its bytes, then their length in four bytes, then PAR1.
    private static string HashOfFooter(FileStream stream)
    {
        Span<byte> word = stackalloc byte[4];
        stream.Seek(-8, SeekOrigin.End);
        stream.ReadExactly(word);
        var footer = new byte[BitConverter.ToInt32(word)];
        stream.Seek(-8 - footer.Length, SeekOrigin.End);
        stream.ReadExactly(footer);
        return Convert.ToHexStringLower(SHA256.HashData(footer));
    }

    private static List<ParquetColumn> Columns(List<SchemaElement> schema)
    {
        var columns = new List<ParquetColumn>();
        for (var at = 1; at < schema.Count;)
        {
            var end = End(schema, at);
            columns.Add(ParquetTypes.Column(schema.GetRange(at, end - at)));
            at = end;
        }
        return columns;
    }

    // The schema is a tree in pre-order; an element says how many children it has.
    private static int End(List<SchemaElement> schema, int at)
    {
        var open = 1;
        while (open > 0)
        {
            open += (schema[at].NumChildren ?? 0) - 1;
            at++;
        }
        return at;
    }
}
