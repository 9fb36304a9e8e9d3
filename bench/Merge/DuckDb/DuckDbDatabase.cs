using System.Globalization;
using DuckDB.NET.Data;

namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>A DuckDB in memory.</summary>
internal sealed class DuckDbDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <summary>Opens it.</summary>
    /// <param name="order">Its memory and where it may spill.</param>
    /// <param name="cores">On how many cores it works.</param>
    public DuckDbDatabase(DuckDbOrder order, int cores)
    {
        _connection.Open();
        Run(string.Create(CultureInfo.InvariantCulture, $"SET threads={cores}; SET memory_limit='{order.Memory}'"));
        if (order.Temporary.Length > 0)
            Run($"SET temp_directory={Text(order.Temporary)}");
    }

    /// <summary>A text as SQL has it.</summary>
    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The parquet files of a folder as SQL's list, in the order of their names.</summary>
    public static string List(IEnumerable<string> files) => $"[{string.Join(", ", files.Select(Text))}]";

    /// <summary>Runs a statement without a result.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a result.</summary>
    public List<object[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
