namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A function of the catalog.</summary>
public sealed class Function
{
    internal Function(Row row)
    {
        Name = row.GetAs<string?>("name");
        Database = row.GetAs<string[]?>("namespace")?.LastOrDefault();
        Description = row.GetAs<string?>("description");
        ClassName = row.GetAs<string?>("className");
        IsTemporary = row.GetAs<bool>("isTemporary");
    }

    /// <summary>The name.</summary>
    public string? Name { get; }

    /// <summary>The database; null for a built-in or temporary function.</summary>
    public string? Database { get; }

    /// <summary>The description; null if there is none.</summary>
    public string? Description { get; }

    /// <summary>The class of the JVM that implements it; null for functions of other languages.</summary>
    public string? ClassName { get; }

    /// <summary>True for a function of this session, or a built-in one.</summary>
    public bool IsTemporary { get; }
}
