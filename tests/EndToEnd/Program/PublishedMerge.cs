using System.Security.Cryptography;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Holds the output of <see cref="MergeCommand"/> to what it may be at any time: of each table the whole old one or the whole new one.</summary>
internal sealed class PublishedMerge
{
    private readonly string _output;
    private readonly string _old;
    private readonly IReadOnlyList<string> _oldContents;

    /// <summary>Puts an old output in place.</summary>
    /// <param name="output">Where it is put.</param>
    /// <param name="old">Where it lies.</param>
    public PublishedMerge(string output, string old)
    {
        (_output, _old) = (output, old);
        _oldContents = Contents(old);
        PutOld();
    }

    /// <summary>True if nothing was replaced.</summary>
    public bool IsOld => Contents(_output).SequenceEqual(_oldContents);

    /// <summary>Puts the old output in place, whatever is there.</summary>
    public void PutOld()
    {
        var folder = Path.Combine(_output, MergeCommand.ClassName);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(Path.Combine(_old, MergeCommand.ClassName), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_output, Path.GetRelativePath(_old, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>What is wrong with the tables that are there.</summary>
    public IEnumerable<string> Problems()
    {
        string[] tables = [MergeCommand.Ranking(_output), MergeCommand.Top(_output)];
        foreach (var other in Directory.GetFileSystemEntries(Path.Combine(_output, MergeCommand.ClassName)).Except(tables))
            yield return $"{other} is there";
        foreach (var table in tables)
        {
            if (Problem(table) is { } problem)
                yield return $"{table} {problem}";
        }
    }

    /// <summary>Every file that does not begin with a point in any part of its path, with what it holds.</summary>
    public static IReadOnlyList<string> Contents(string output) =>
    [
        .. Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(output, file), file))
            .Where(f => !f.Name.Split('/').Any(part => part[0] == '.'))
            .Select(f => $"{f.Name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f.file)))}")
            .Order(StringComparer.Ordinal),
    ];

    private string? Problem(string table)
    {
        if (!Directory.Exists(table))
            return "is missing";
        if (Manifest.TryRead(table) is not { } manifest)
            return "has no manifest";
        var files = ParquetFooters.Read(ParquetFolder.Files(table));
        if (!files.Select(Manifest.FileRecord.Of).SequenceEqual(manifest.Output))
            return "holds other files than its manifest names";
        if (files.Sum(f => f.Rows) != manifest.Ledger.RowsOut)
            return "holds other rows than its ledger counts";
        var expected = table == MergeCommand.Top(_output) ? MergeCommand.ExpectedTop : MergeCommand.Expected;
        return IsOldTable(table) || Golden.Rows(table).SequenceEqual(expected) ? null : "is neither the old table nor the new one";
    }

    private bool IsOldTable(string table) => Contents(table).SequenceEqual(Contents(Path.Combine(_old, Path.GetRelativePath(_output, table))));
}
