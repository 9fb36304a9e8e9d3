using SQLitePCL;

namespace UdfWithDependency;

/// <summary>Functions that work only if the packages of this library, native code included, came with it.</summary>
public static class Functions
{
    private static readonly Lazy<bool> Native = new(() =>
    {
        Batteries_V2.Init();
        return true;
    });

    /// <summary>The value of an expression in SQLite, by native code; null for null.</summary>
    public static string? Sql(string? expression)
    {
        if (expression is null)
            return null;
        GC.KeepAlive(Native.Value);
        raw.sqlite3_open(":memory:", out var database);
        using (database)
        {
            raw.sqlite3_prepare_v2(database, $"SELECT {expression}", out var statement);
            using (statement)
                return raw.sqlite3_step(statement) == raw.SQLITE_ROW ? raw.sqlite3_column_text(statement, 0).utf8_to_string() : null;
        }
    }

    /// <summary>A function that captures a value and lives in this library.</summary>
    public static Func<string, string> Prefixing(string prefix) => text => prefix + text;
}
