namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A table or view of the catalog.</summary>
public sealed class Table
{
    internal Table(Row row)
    {
        Name = row.GetAs<string?>("name");
        Database = row.GetAs<string[]?>("namespace")?.LastOrDefault();
        Description = row.GetAs<string?>("description");
        TableType = row.GetAs<string?>("tableType");
        IsTemporary = row.GetAs<bool>("isTemporary");
    }

    /// <summary>The name.</summary>
    public string? Name { get; }

    /// <summary>The database; null for a temporary view.</summary>
    public string? Database { get; }

    /// <summary>The description; null if there is none.</summary>
    public string? Description { get; }

    /// <summary><c>MANAGED</c>, <c>EXTERNAL</c>, <c>VIEW</c> or <c>TEMPORARY</c>.</summary>
    public string? TableType { get; }

    /// <summary>True for a temporary view.</summary>
    public bool IsTemporary { get; }
}
