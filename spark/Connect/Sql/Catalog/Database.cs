namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A database of the catalog.</summary>
public sealed class Database
{
    internal Database(Row row)
    {
        Name = row.GetAs<string?>("name");
        Description = row.GetAs<string?>("description");
        LocationUri = row.GetAs<string?>("locationUri");
    }

    /// <summary>The name.</summary>
    public string? Name { get; }

    /// <summary>The description; null if there is none.</summary>
    public string? Description { get; }

    /// <summary>Where its tables are kept.</summary>
    public string? LocationUri { get; }
}
