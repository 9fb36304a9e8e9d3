using LaborSpark.Jobs.Inputs;
using Parquet;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Reads columns of parquet files without Spark.</summary>
internal static class ParquetRows
{
    /// <summary>A column of text of a file, or of a folder's files in name order.</summary>
    public static List<string?> Strings(string path, string column)
    {
        var values = new List<string?>();
        ForEachGroup(path, async (reader, group) =>
        {
            var rows = new string?[group.RowCount];
            await group.ReadAsync(reader.Schema.FindDataField(column), rows.AsMemory());
            values.AddRange(rows);
        });
        return values;
    }

    /// <summary>A column of numbers of a file, or of a folder's files in name order.</summary>
    public static List<double?> Doubles(string path, string column) => Numbers<double>(path, column);

    /// <summary>A column of whole numbers of a file, or of a folder's files in name order.</summary>
    public static List<long?> Longs(string path, string column) => Numbers<long>(path, column);

    /// <summary>A column of single-precision numbers of a file.</summary>
    public static List<float?> Floats(string path, string column) => Numbers<float>(path, column);

    private static List<T?> Numbers<T>(string path, string column)
        where T : struct
    {
        var values = new List<T?>();
        ForEachGroup(path, async (reader, group) =>
        {
            var field = reader.Schema.FindDataField(column);
            if (field.IsNullable)
            {
                var rows = new T?[group.RowCount];
                await group.ReadAsync(field, rows.AsMemory());
                values.AddRange(rows);
            }
            else
            {
                var rows = new T[group.RowCount];
                await group.ReadAsync(field, rows.AsMemory());
                values.AddRange(rows.Select(r => (T?)r));
            }
        });
        return values;
    }

    private static void ForEachGroup(string path, Func<ParquetReader, ParquetRowGroupReader, Task> read)
    {
        foreach (var file in File.Exists(path) ? [path] : ParquetFolder.Files(path))
        {
            Task.Run(async () =>
            {
                await using var reader = await ParquetReader.CreateAsync(file);
                for (var i = 0; i < reader.RowGroupCount; i++)
                {
                    using var group = reader.OpenRowGroupReader(i);
                    await read(reader, group);
                }
            }).GetAwaiter().GetResult();
        }
    }
}
